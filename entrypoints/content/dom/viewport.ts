/** What of a page the reader sees at this moment: pinch zoom and an on-screen keyboard leave only a part of the window. */
import type { Rect } from './rects.ts';

/** The visible part, in CSS pixels of the page, and how large a card's own pixel is to be drawn in them. */
export interface Viewport extends Rect {
  zoom: number;
}

/** A window narrower than this, in CSS pixels, has no room for a card beside a word: a phone, or a page at 400 %. */
const NARROW_PX = 480;
/** A card is laid out no narrower than this, in its own pixels, where the screen has as much: the narrowest phone. */
const LEAST_WIDTH_PX = 320;

/** The visible part of the page. */
export function viewportNow(): Viewport {
  const { offsetLeft = 0, offsetTop = 0, width = innerWidth, height = innerHeight, scale = 1 } = visualViewport ?? {};
  return { x: offsetLeft, y: offsetTop, width, height, zoom: zoomOf(width, scale) };
}

/**
 * How large a card's own pixel is drawn, in CSS pixels of the page: one as a rule; more on a phone that shows a page for large screens
 * in small, so that it can be read; less where pinch zoom leaves so little of the page that a card grown with it would be a narrow strip.
 *
 * @param width of the visible part, in CSS pixels
 * @param scale of pinch zoom: how large a CSS pixel of the page is drawn
 */
export function zoomOf(width: number, scale: number): number {
  const screen = width * scale;
  return width / Math.max(Math.min(width, screen), Math.min(LEAST_WIDTH_PX, screen));
}

/** Whether the window is too narrow for a card beside a word. */
export function isNarrow(): boolean {
  return innerWidth < NARROW_PX;
}

/** Whether any of these lines is seen. */
export function isInView(lines: readonly Rect[]): boolean {
  const { x, y, width, height } = viewportNow();
  return lines.some(
    (line) => line.x < x + width && line.x + line.width > x && line.y < y + height && line.y + line.height > y,
  );
}
