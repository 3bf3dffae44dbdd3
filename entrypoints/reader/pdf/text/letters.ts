/** Letters as people type them, from those that PDFs show. */

/** Letters that are drawn as one. */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
/** What fonts of symbols have in the places of their bullets, at the beginning of a line. */
const SYMBOL_BULLET = /^(\s*)[\p{Co}\p{Cc}](?=\s|$)/u;
const NOT_WRITTEN = /[\p{Co}\p{Cc}\u200B\uFEFF\uFFFE\uFFFF]/gu;

/** Folds ligatures and the many kinds of spaces, takes bullets for bullets, and leaves out what is not written. */
export function plainLetters(text: string): string {
  return text
    .replaceAll(/[ﬀ-ﬆ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replaceAll(/[\t\n\r\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(SYMBOL_BULLET, '$1•')
    .replaceAll(NOT_WRITTEN, '')
    .normalize('NFC');
}
