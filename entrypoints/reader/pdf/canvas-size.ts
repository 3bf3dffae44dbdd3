/** How many pixels a page is drawn with. */

/** No page is drawn with more: some 64 MB. */
const MOST_PIXELS = 2 ** 24;
/** The longest side that both browsers draw. */
const LONGEST = 16_384;

/** The size of a canvas for a page of this size in CSS pixels, and its pixels for each of those. At least one, and no more than a browser draws. */
export function canvasSize(page: { width: number; height: number }, pixelRatio: number) {
  const ratio = Math.min(
    pixelRatio,
    Math.sqrt(MOST_PIXELS / (page.width * page.height)),
    LONGEST / page.width,
    LONGEST / page.height,
  );
  return {
    ratio,
    width: Math.max(1, Math.floor(page.width * ratio)),
    height: Math.max(1, Math.floor(page.height * ratio)),
  };
}
