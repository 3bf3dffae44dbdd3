/** Finds the mark under a point from the marks kept for the block there: no search over the page, no hit-test of highlights. */
import type { Mark } from './marked-passage.ts';
import type { PageMarks } from './page-marks.ts';
import { isOver } from '../dom/rects.ts';

/** How far outside a word's rectangle a point still counts, in CSS pixels: the gap between lines of one term. */
const SLACK_PX = 1;

/**
 * The mark under a point of the viewport, in CSS pixels.
 *
 * @param target the innermost element there; see {@link elementAt}
 */
export function markAt(marks: PageMarks, target: Node, x: number, y: number): Mark | undefined {
  for (const passage of marks.around(target)) {
    for (const mark of passage.marks) {
      if (isOver(mark.range, x, y, SLACK_PX)) return mark;
    }
  }
  return undefined;
}

/**
 * The innermost element at a point, looking into shadow roots, open or closed.
 *
 * @param outer the element there as the document sees it, where that is known: asking for it takes as long as all else
 */
export function elementAt(
  x: number,
  y: number,
  shadowRootOf: (element: Element) => ShadowRoot | null,
  outer = document.elementFromPoint(x, y),
): Element | null {
  let element = outer;
  for (;;) {
    const inner: Element | null | undefined = element && shadowRootOf(element)?.elementFromPoint(x, y);
    if (!inner || inner === element) return element;
    element = inner;
  }
}
