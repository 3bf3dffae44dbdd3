/**
 * Tells markup that is made to bring a browser to its knees: the time in which browsers parse elements in elements grows with the square of
 * their depth, and some crash. So it is told from the letters, before anything is parsed.
 */

/** More tags than any page has; the longest, with a million words, have half as many. */
const MOST_TAGS = 1_000_000;
/** More elements in each other than in any page; those that a page has never closed count as well. */
const DEEPEST = 5_000;
/** Tables in each other, which take far longer to be parsed. */
const DEEPEST_TABLES = 200;

/** Elements that hold nothing, and those that end without an end of their own, as the next one begins. */
const ENDS_ITSELF = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rb rt rtc rp html head body'
  ).split(' '),
);
/** What follows other rules: an element in it may end where it begins (`<path/>`). */
const FOREIGN = new Set(['svg', 'math']);
/** What ends that, or holds other elements again. */
const ENDS_FOREIGN =
  /^(?:b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|embed|h[1-6]|head|hr|i|img|li|listing|menu|meta|nobr|ol|p|pre|ruby|s|small|span|strong|strike|sub|sup|table|tt|u|ul|var|font|foreignobject|annotation-xml|m[inos]|mtext)$/;
/** What holds other elements as long as it lasts. */
const TEXT_IN_FOREIGN = new Set(['title', 'desc']);
const TAG = /<(\/?)([a-z][^\s/>]*)|(\/?)>/gi;

/** Whether markup has far more parts, or parts in parts, than any document. Takes time in proportion to its length. */
export function isOverbuilt(markup: string): boolean {
  let tags = 0;
  let depth = 0;
  let tables = 0;
  let isForeign = false;
  let isInText = false;
  let hasBegun = false;
  for (const [, slash, written, closing] of markup.matchAll(TAG)) {
    const name = written?.toLowerCase();
    if (name === undefined) {
      if (closing === '/' && hasBegun && isForeign && !isInText) depth -= 1;
      hasBegun = false;
      continue;
    }
    const isEnd = slash === '/';
    tags += 1;
    hasBegun = !isEnd && !ENDS_ITSELF.has(name);
    if (hasBegun) depth += 1;
    else if (isEnd && !ENDS_ITSELF.has(name)) depth = Math.max(0, depth - 1);
    if (FOREIGN.has(name)) isForeign = !isEnd;
    else if (ENDS_FOREIGN.test(name)) isForeign = false;
    if (TEXT_IN_FOREIGN.has(name)) isInText = !isEnd;
    if (name === 'table') tables = Math.max(0, tables + (isEnd ? -1 : 1));
    if (tags > MOST_TAGS || depth > DEEPEST || tables > DEEPEST_TABLES) return true;
  }
  return false;
}
