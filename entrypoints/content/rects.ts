/** Where a range is on the screen. */

/** The one live Range that rectangles are measured with. More of them would slow a page's own changes down. */
let measure: Range | undefined;

/**
 * The rectangles of a range, in CSS pixels of the viewport: one for each line that it runs over; none where it is not
 * shown.
 */
export function rectsOf(range: StaticRange): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return [];
  measure ??= new Range();
  try {
    measure.setStart(startContainer, startOffset);
    measure.setEnd(endContainer, endOffset);
    return Array.from(measure.getClientRects()).filter((rect) => rect.width > 0 && rect.height > 0);
  } catch {
    return []; // The page has shortened the text since; the passage is about to be read anew.
  } finally {
    measure.setStart(document, 0);
    measure.collapse(true);
  }
}
