/** Where a range is on the screen, and what stands in it. */

/** A rectangle in CSS pixels of the viewport. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Two boundaries in the DOM, as a StaticRange has them. */
type Bounds = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** The one live Range that ranges are measured with. More of them would slow a page's own changes down. */
let measure: Range | undefined;

/**
 * The rectangles of a range, in CSS pixels of the viewport: one for each line that it runs over; none where it is not
 * shown.
 */
export function rectsOf(range: Bounds): DOMRect[] {
  return measured(range, linesOf) ?? [];
}

/** Whether a point of the viewport lies on a range, or within `slack` CSS pixels of it. */
export function isOver(range: StaticRange, x: number, y: number, slack: number): boolean {
  const isIn = ({ left, right, top, bottom }: DOMRect) =>
    x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
  // The box around all lines first: most marks are elsewhere, and one rectangle is asked for sooner than a list of them.
  return measured(range, (live) => isIn(live.getBoundingClientRect()) && linesOf(live).some(isIn)) ?? false;
}

function linesOf(live: Range): DOMRect[] {
  return Array.from(live.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
}

/** The text in a range, as it stands in the page's source. */
export function textOf(range: StaticRange): string {
  return measured(range, String) ?? '';
}

/** Looks at a range as a live one; `undefined` where it is no longer on the page. */
function measured<T>(
  { startContainer, startOffset, endContainer, endOffset }: Bounds,
  look: (live: Range) => T,
): T | undefined {
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  measure ??= new Range();
  try {
    measure.setStart(startContainer, startOffset);
    measure.setEnd(endContainer, endOffset);
    return look(measure);
  } catch {
    return undefined; // The page has shortened the text since; the passage is about to be read anew.
  } finally {
    // An end that lies before the start takes the start with it.
    measure.setEnd(document, 0);
  }
}
