/** Where on a page pinned cards are docked: in a margin without text where there is one, else at the edge. */
import type { Rect } from '../../dom/rects.ts';

/** A side of the window. */
export type Side = 'right' | 'left';

/** How wide the dock is, in its own pixels: some 35 letters a line, and no more than the margin of most articles. */
export const DOCK_PX = 264;
/** Room between the dock and the edges of the window, in CSS pixels. */
export const EDGE_PX = 8;
/** How far apart the points are that are looked at in a margin, in CSS pixels: less than two lines, and than a narrow picture. */
const STEP_PX = 32;
/** Looking at both margins takes about so many milliseconds at most, with points further apart where each takes long: on a page of thousands of paragraphs. */
const LOOK_MS = 50;

/** What is no text and yet is not to be covered. */
const THINGS = 'img, picture, video, canvas, svg, svg *, iframe, object, embed, input, textarea, select, button';

/** Of the height, at most so much is left free above the dock; what reaches further down is no header. */
const MOST_ABOVE = 1 / 3;

/** Where the dock goes: at a side, and how far below the upper edge of the viewport, in CSS pixels. */
export interface DockPlace {
  side: Side;
  top: number;
}

/**
 * The side on which less of the page would be covered, the right one where it is the same; and there below a header.
 *
 * @param viewport the visible part of the page, in CSS pixels, with the size of the dock's own pixel in them
 */
export function dockPlace({ x, y, width, height, zoom }: Rect & { zoom: number }): DockPlace {
  const wide = (DOCK_PX + 2 * EDGE_PX) * zoom;
  const step = Math.max(STEP_PX, Math.sqrt((2 * wide * height * msOfLook(x, y)) / LOOK_MS));
  const rows = Array.from({ length: Math.ceil(height / step) }, (_, at) => y + EDGE_PX + at * step);
  const rowsInUse = (left: number) =>
    rows.map((row) => columnsOf(left, wide, step).some((column) => isInUse(column, row)));
  const right = rowsInUse(x + width - wide);
  const left = rowsInUse(x);
  const side = count(left) < count(right) ? 'left' : 'right';
  const above = (side === 'left' ? left : right).indexOf(false);
  return { side, top: above > 0 && above <= rows.length * MOST_ABOVE ? above * step : 0 };
}

/** Places across a margin, both of its edges among them, since what is beside it may reach into it. */
function columnsOf(left: number, wide: number, step: number): number[] {
  const steps = Math.ceil(wide / step);
  return Array.from({ length: steps + 1 }, (_, at) => left + 1 + ((wide - 2) * at) / steps);
}

function count(rows: readonly boolean[]): number {
  return rows.filter(Boolean).length;
}

/** How long the browser takes to find what lies at a point, in milliseconds. */
function msOfLook(x: number, y: number): number {
  isInUse(x + 1, y + EDGE_PX); // Layout is up to date after the first look.
  const begin = performance.now();
  isInUse(x + 1, y + EDGE_PX);
  return performance.now() - begin;
}

/** Whether something to be read or used lies at a point of the viewport. */
function isInUse(x: number, y: number): boolean {
  return document
    .elementsFromPoint(x, y)
    .some((at) => at.localName !== 'glosswell-card' && (at.matches(THINGS) || hasText(at)));
}

/** Whether an element holds text of its own. */
function hasText({ childNodes }: Element): boolean {
  return Array.from(childNodes).some((node) => node instanceof Text && /\S/.test(node.data));
}
