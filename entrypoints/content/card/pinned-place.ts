/** Where a card goes that its reader keeps and moves: numbers in, numbers out. It never leaves the viewport. */
import type { CardMove } from '../../../components/card/CardBar.tsx';

interface Point {
  x: number;
  y: number;
}
interface Size {
  width: number;
  height: number;
}

/** Room between the card and the edge of the viewport, in CSS pixels. */
export const EDGE_PX = 8;

/** The card's top left corner after a move, or after the card or the viewport has changed its size; all in CSS pixels. */
export function movedTo(at: Point, move: CardMove, card: Size, viewport: Size): Point {
  const right = Math.max(EDGE_PX, viewport.width - card.width - EDGE_PX);
  const bottom = Math.max(EDGE_PX, viewport.height - card.height - EDGE_PX);
  if (move === 'corner') {
    const isRight = at.x > (EDGE_PX + right) / 2;
    const isLow = at.y > (EDGE_PX + bottom) / 2;
    // Clockwise: from the top left to the right, then down, then to the left, then up.
    return { x: isLow ? EDGE_PX : right, y: isRight ? bottom : EDGE_PX };
  }
  return { x: within(at.x + move.x, right), y: within(at.y + move.y, bottom) };
}

function within(value: number, most: number): number {
  return Math.max(EDGE_PX, Math.min(value, most));
}
