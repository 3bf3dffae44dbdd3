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
/** What fonts of symbols have in the places of their bullets. */
const SYMBOL_BULLET = /[\uE000-\uF8FF\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F](?=\s|$)/gu;
const NOT_WRITTEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200B\uFEFF\uFFFE\uFFFF\uE000-\uF8FF]/gu;

/** Folds ligatures and the many kinds of spaces, takes bullets for bullets, and leaves out what is not written. */
export function plainLetters(text: string): string {
  return text
    .replaceAll(/[ﬀ-ﬆ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replaceAll(/[\t\n\r\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replaceAll(SYMBOL_BULLET, '•')
    .replaceAll(NOT_WRITTEN, '')
    .normalize('NFC');
}
