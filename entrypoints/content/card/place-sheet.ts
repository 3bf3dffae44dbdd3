/** Where a sheet goes: the card on a narrow or touched screen, at the bottom, or at the top where it would cover its word. */
import type { Rect } from '../dom/rects.ts';
import { edgesAround, GAP_PX, LEAST_PX } from './place.ts';

/** The sheet's top left corner, the edge that it lies at, its width, and the greatest height that it may take. */
export interface PlacedSheet {
  x: number;
  y: number;
  side: 'bottom' | 'top';
  maxWidth: number;
  maxHeight: number;
}

/** The part of the height that a sheet may take, so that the page behind it can still be read and scrolled. */
const MOST_OF_HEIGHT = 0.6;
/** Lines wider than this, in the card's own pixels, are hard to read. */
const MOST_WIDTH_PX = 640;

/** How wide a sheet is in what is seen of the page, in CSS pixels of the page. */
export function sheetWidth({ width, zoom }: { width: number; zoom: number }): number {
  return Math.min(width, MOST_WIDTH_PX * zoom);
}

/**
 * Places a sheet in what is seen of the page, all in CSS pixels of the page.
 *
 * @param card the sheet as large as it would like to be
 */
export function placeSheet(
  word: readonly Rect[],
  { height }: { height: number },
  viewport: Rect & { zoom: number },
): PlacedSheet {
  const lines = edgesAround(word);
  const end = viewport.y + viewport.height;
  const most = viewport.height * MOST_OF_HEIGHT;
  const above = lines.top - GAP_PX - viewport.y;
  const below = end - lines.bottom - GAP_PX;
  const isBelow = below >= Math.min(height, most) || below >= above;
  const room = Math.max(above, below);
  const maxHeight = room < Math.min(LEAST_PX, height) ? most : Math.min(isBelow ? below : above, most);
  const maxWidth = sheetWidth(viewport);
  return {
    x: viewport.x + (viewport.width - maxWidth) / 2,
    y: isBelow ? end - Math.min(height, maxHeight) : viewport.y,
    side: isBelow ? 'bottom' : 'top',
    maxWidth,
    maxHeight,
  };
}
