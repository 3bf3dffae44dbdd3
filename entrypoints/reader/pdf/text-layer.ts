/** Lays the words of a page over its picture, unseen: they can be marked, selected and read aloud there. */
import { element } from '../read/elements.ts';
import type { LayerBlock, LayerPiece } from './text/page-layer.ts';

/** A piece, and the element that it is laid as. */
export interface Laid {
  piece: LayerPiece;
  span: HTMLElement;
}

/**
 * Puts the words into a host that is as large as the page. They flow as words do, so that a word over the end of a line stays one, and each
 * piece is then moved to where it is in the picture and made as wide.
 *
 * @param scale CSS pixels for a point
 */
export function layText(host: HTMLElement, blocks: readonly LayerBlock[], scale: number): readonly Laid[] {
  const laid: Laid[] = [];
  const paragraphs = blocks.map((block) => {
    const paragraph = element('p');
    // Whether it is near the window is told by its box.
    paragraph.style.left = `${Math.min(...block.map(({ left }) => left)) * scale}px`;
    paragraph.style.top = `${Math.min(...block.map(({ base, size }) => base - size)) * scale}px`;
    for (const piece of block) {
      const span = element('span', piece.text);
      span.style.fontSize = `${piece.size * scale}px`;
      span.style.fontFamily = piece.family;
      if (piece.isRightToLeft) span.dir = 'rtl';
      laid.push({ piece, span });
      // A line ends without a letter of its own, so that a word can go on in the next one.
      if (piece.endsLine) span.className = 'line-end';
      paragraph.append(span);
    }
    return paragraph;
  });
  host.replaceChildren(...paragraphs);
  // All is asked before anything is changed, twice: layout is done two times for a page, however many words it has.
  const widths = laid.map(({ span }) => placeOf(span).width);
  for (const [at, { piece, span }] of laid.entries()) {
    const missing = (piece.right - piece.left) * scale - (widths[at] ?? 0);
    span.style.letterSpacing = `${missing / Math.max(1, piece.text.length)}px`;
  }
  const { left, top } = host.getBoundingClientRect();
  const places = laid.map(({ span }) => placeOf(span));
  const ascents = ascentsOf(laid);
  for (const [at, { piece, span }] of laid.entries()) {
    const place = places[at];
    if (!place) continue;
    span.style.left = `${piece.left * scale - (place.left - left)}px`;
    span.style.top = `${piece.base * scale - (ascents[at] ?? 0) - (place.top - top)}px`;
  }
  return laid;
}

function placeOf(span: HTMLElement): DOMRect {
  return span.getClientRects()[0] ?? new DOMRect();
}

/** How far above the line the letters of each piece reach. */
function ascentsOf(laid: readonly Laid[]): number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const known = new Map<string, number>();
  return laid.map(({ span: { style } }) => {
    const font = `${style.fontSize} ${style.fontFamily}`;
    const before = known.get(font);
    if (before !== undefined || !context) return before ?? 0;
    context.font = font;
    const ascent = context.measureText('x').fontBoundingBoxAscent;
    known.set(font, ascent);
    return ascent;
  });
}
