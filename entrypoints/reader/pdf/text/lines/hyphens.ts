/** Joins two lines of a text, and decides whether a hyphen at the end of the first one is part of the word. */

/** Words that keep their hyphen before another word: `well-known`, `self-test`, `non-smoker`. No word is parted behind them. */
const KEEP =
  /^(?:well|self|non|ex|long|short|high|low|full|half|part|slow|fast|whole|once|twice|one|two|three|four|five|six|ten|all|cross|beta|alpha|gamma|omega|over-the|up-to|day-to|face-to|end-of)$/i;
/** Prefixes that have a hyphen where two vowels would meet otherwise: `anti-inflammatory`, `re-enter`; not in `antioxidants`. */
const BEFORE_SAME_VOWEL = /^(?:anti|semi|multi|re|pre|de|co|micro|intra|ultra|extra|meta)$/i;
const HYPHEN_AT_END = /[-\u2010\u00AD]$/;
const LAST_WORD = /[\p{L}\p{N}'’-]*$/u;
const FIRST_WORD = /^[\p{L}\p{N}'’-]*/u;

/** The words of a document, as they stand within its lines: in lower case, those with hyphens too. */
export type Vocabulary = ReadonlySet<string>;

/** The words within a line; the last one is left out where it goes on in the next line. */
export function wordsOf(line: string): string[] {
  const whole = HYPHEN_AT_END.test(line) ? line.replace(/\S+$/, '') : line;
  return Array.from(whole.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]+/gu), ([word]) => word.toLowerCase());
}

/** Two lines as one text. */
export function joinLines(first: string, second: string, known: Vocabulary): string {
  const before = first.trimEnd();
  const after = second.trimStart();
  if (!HYPHEN_AT_END.test(before)) return before && after ? `${before} ${after}` : before + after;
  const stem = before.slice(0, -1);
  // A dash between words is none of a word, and neither is a minus before a number.
  if (!/[\p{L}\p{N}]$/u.test(stem)) return `${before} ${after}`;
  if (before.endsWith('\u00AD')) return stem + after;
  return keepsHyphen(LAST_WORD.exec(stem)?.[0] ?? '', FIRST_WORD.exec(after)?.[0] ?? '', known)
    ? `${stem}-${after}`
    : stem + after;
}

/**
 * Whether the hyphen between two parts of a word belongs to it. The document itself knows best: how it writes the word elsewhere. Otherwise a
 * hyphen stays behind a number, a single letter, a part with a hyphen and words that have one, before a capital or a number, and between vowels
 * that would run together; all others come from the line's end.
 */
export function keepsHyphen(first: string, second: string, known: Vocabulary): boolean {
  const [before, after] = [first.toLowerCase(), second.toLowerCase()];
  if (known.has(`${before}-${after}`)) return true;
  if (known.has(before + after)) return false;
  if (/\d$|-/.test(before) || before.length === 1 || !/^\p{Ll}/u.test(second)) return true;
  if (KEEP.test(before)) return true;
  return BEFORE_SAME_VOWEL.test(before) && before.at(-1) === after[0];
}
