/** Where a card goes under a word of the welcome page's article. */

/** The widest that a card gets, in CSS pixels; as on pages. */
const CARD_WIDTH_PX = 380;
/** Between a word and its card, in CSS pixels: near enough that the pointer gets across. */
const GAP_PX = 6;

/** Where a card goes within an article, in CSS pixels: under the word, and not beyond either side. */
export function placeUnder(
  word: Pick<DOMRect, 'left' | 'bottom'> | undefined,
  article: Pick<DOMRect, 'left' | 'top' | 'width'>,
): { left: number; top: number; width: number } {
  const width = Math.min(CARD_WIDTH_PX, article.width);
  const left = (word?.left ?? article.left) - article.left;
  return {
    left: Math.max(0, Math.min(left, article.width - width)),
    top: (word?.bottom ?? article.top) - article.top + GAP_PX,
    width,
  };
}
