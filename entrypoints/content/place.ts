/** Where the card goes: rectangles in, coordinates out. It never covers its word and never leaves the viewport. */
import { computePosition, flip, offset, shift, type Platform, type Rect } from '@floating-ui/core';

/** Width and height, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What placing asks for; all in CSS pixels of the viewport. */
export interface PlaceRequest {
  /** The lines of the word; at least one. */
  word: readonly Rect[];
  /** Where the pointer is; decides between the lines of a wrapped word. */
  pointer?: { x: number; y: number } | undefined;
  card: Size;
  viewport: Size;
}

/** The card's top left corner, the side of the word it is on, and the room there. */
export interface Placed {
  x: number;
  y: number;
  side: 'above' | 'below';
  /** The greatest height that fits between the word and the edge of the viewport. */
  maxHeight: number;
}

/** Room between word and card: near enough to belong together. */
const GAP_PX = 6;
/** Room between card and the edge of the viewport. */
const EDGE_PX = 8;

/** Places the card below its word, or above it where there is more room. */
export async function placeCard({ word, pointer, card, viewport }: PlaceRequest): Promise<Placed> {
  const line = lineAt(word, pointer);
  const all = around(word);
  const roomAbove = all.y - GAP_PX - EDGE_PX;
  const roomBelow = viewport.height - (all.y + all.height) - GAP_PX - EDGE_PX;
  const fitsBelow = card.height <= roomBelow;
  const below = fitsBelow || roomBelow >= roomAbove;
  const maxHeight = Math.max(0, below ? roomBelow : roomAbove);
  const size = { width: card.width, height: Math.min(card.height, maxHeight) };
  // Sideways the card follows the line that is pointed at; up and down it keeps clear of every line of the word.
  const anchor = { x: line.x, width: line.width, y: all.y, height: all.height };
  const { x, y } = await computePosition(anchor, size, {
    placement: below ? 'bottom-start' : 'top-start',
    platform: platformOf(anchor, size, viewport),
    middleware: [offset(GAP_PX), flip({ padding: EDGE_PX }), shift({ padding: EDGE_PX })],
  });
  return { x, y, side: below ? 'below' : 'above', maxHeight };
}

/** The line of a wrapped word that the pointer is on; the first one where it is on none. */
function lineAt(lines: readonly Rect[], pointer: PlaceRequest['pointer']): Rect {
  const under = pointer && lines.find(({ y, height }) => pointer.y >= y && pointer.y <= y + height);
  return under ?? lines[0] ?? { x: 0, y: 0, width: 0, height: 0 };
}

function around(lines: readonly Rect[]): Rect {
  const x = Math.min(...lines.map((line) => line.x));
  const y = Math.min(...lines.map((line) => line.y));
  const right = Math.max(...lines.map((line) => line.x + line.width));
  const bottom = Math.max(...lines.map((line) => line.y + line.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** What the placing library asks of its surroundings, answered from numbers alone. */
function platformOf(word: Rect, card: Size, viewport: Size): Platform {
  return {
    getElementRects: () => ({ reference: word, floating: { x: 0, y: 0, ...card } }),
    getDimensions: () => card,
    getClippingRect: () => ({ x: 0, y: 0, ...viewport }),
  };
}
