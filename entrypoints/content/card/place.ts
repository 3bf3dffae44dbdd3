/** Where the card goes: rectangles in, coordinates out. It never leaves the viewport, nor covers its word where there is room. */
import type { Rect } from '../dom/rects.ts';

/** What placing asks for. */
export interface PlaceRequest {
  /** The lines of the word; at least one. */
  word: readonly Rect[];
  /** Where the pointer is; decides between the lines of a wrapped word. */
  pointer?: { x: number; y: number } | undefined;
  /** Width and height of the card as large as it would like to be. */
  card: { width: number; height: number };
  /** What of the page is seen; with pinch zoom a part of the window. */
  viewport: Rect;
}

/** The card's top left corner, the side of the word it is on (`over` where there is no room beside it), and the room there. */
export interface Placed {
  x: number;
  y: number;
  side: 'below' | 'above' | 'right' | 'left' | 'over';
  maxWidth: number;
  maxHeight: number;
}

/** A rectangle by its edges. */
interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Room between word and card: near enough to belong together. */
export const GAP_PX = 6;
/** Room between card and the edge of the viewport. */
const EDGE_PX = 8;
/** The least width and height in which a card can be read, by scrolling in it; with less, covering the word is the lesser evil. */
export const LEAST_PX = 80;
/** What room left and right of the word counts: there the card covers the rest of the line, so it goes there only when cut badly elsewhere. */
const BESIDE = 0.5;

/** Places the card below its word, else above, else beside it: where most of it is seen, the earlier side where that is the same. */
export function placeCard({ word, pointer, card, viewport }: PlaceRequest): Placed {
  const lines = edgesAround(word);
  const whole = {
    left: viewport.x + EDGE_PX,
    top: viewport.y + EDGE_PX,
    right: viewport.x + viewport.width - EDGE_PX,
    bottom: viewport.y + viewport.height - EDGE_PX,
  };
  const rooms: Record<Placed['side'], Edges> = {
    below: { ...whole, top: Math.max(whole.top, lines.bottom + GAP_PX) },
    above: { ...whole, bottom: Math.min(whole.bottom, lines.top - GAP_PX) },
    right: { ...whole, left: Math.max(whole.left, lines.right + GAP_PX) },
    left: { ...whole, right: Math.min(whole.right, lines.left - GAP_PX) },
    over: whole,
  };
  let side: Placed['side'] = 'over';
  let most = 0;
  for (const tried of ['below', 'above', 'right', 'left'] as const) {
    const shown = areaIn(rooms[tried], card) * (tried === 'right' || tried === 'left' ? BESIDE : 1);
    if (shown > most) [side, most] = [tried, shown];
  }
  const room = rooms[side];
  const maxWidth = Math.max(0, room.right - room.left);
  const maxHeight = Math.max(0, room.bottom - room.top);
  const right = room.right - Math.min(card.width, maxWidth);
  const bottom = room.bottom - Math.min(card.height, maxHeight);
  // Sideways the card follows the line that is pointed at; up and down it keeps clear of every line of the word.
  const line = lineAt(word, pointer);
  return {
    x: side === 'left' ? right : Math.max(room.left, Math.min(line?.x ?? 0, right)),
    y: side === 'above' ? bottom : Math.max(room.top, Math.min(line?.y ?? 0, bottom)),
    side,
    maxWidth,
    maxHeight,
  };
}

/** How much of a card is seen in a room, in square pixels; none where it could not be read there. */
function areaIn({ left, top, right, bottom }: Edges, card: PlaceRequest['card']): number {
  const width = Math.min(card.width, right - left);
  const height = Math.min(card.height, bottom - top);
  return width < Math.min(card.width, LEAST_PX) || height < Math.min(card.height, LEAST_PX) ? 0 : width * height;
}

/** The line of a wrapped word that the pointer is on; the first one where it is on none. */
function lineAt(lines: readonly Rect[], pointer: PlaceRequest['pointer']): Rect | undefined {
  return lines.find(({ y, height }) => pointer && pointer.y >= y && pointer.y <= y + height) ?? lines[0];
}

/** The edges of all lines of a word together. */
export function edgesAround(lines: readonly Rect[]): Edges {
  return {
    left: Math.min(...lines.map(({ x }) => x)),
    top: Math.min(...lines.map(({ y }) => y)),
    right: Math.max(...lines.map(({ x, width }) => x + width)),
    bottom: Math.max(...lines.map(({ y, height }) => y + height)),
  };
}
