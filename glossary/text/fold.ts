/** Folds text so that spellings which readers take for the same word compare alike, one UTF-16 unit at a time. */

/** As good as not there: soft hyphens, zero-width characters, combining accents. */
export const SKIPPED = 1;
/** Folds to several letters: æ, ß, ﬁ, α. See {@link spelledOut}. */
export const SPELLED_OUT = 2;
/** Between the words of one form: white space or a hyphen. This and the folds up to {@link FIRST_LETTER} end a word. */
export const JOINS = 3;
/** Ends any form: punctuation, symbols, other planes. */
const BREAKS = 4;
/** An apostrophe, straight or curly. */
export const APOSTROPHE = 5;
/** Raised digits and signs, and the plain plus: ² in Ca²⁺, ¹ of a footnote. They end a word but may close a form. */
export const RAISED = 6;
/** Every larger fold is a letter or digit: its own lower-case UTF-16 unit without accents. */
export const FIRST_LETTER = 0x20;

/** The letter, which µ, the sign, folds to. */
const SMALL_MU = 0x3bc;
/** The digit 0, and ₀. */
const ZERO = 0x30;
const LOWERED_ZERO = 0x2080;
/** From an ASCII capital to its small letter. */
const TO_LOWER = 0x20;
const UNSEEN = /\u00ad|\u034f|[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const RAISED_SIGNS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const PLAIN_SIGNS = '0123456789+-';
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
  ω: 'omega',
};
/** Letters that Unicode does not take apart although readers do. */
const UNDIVIDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Units below this are in a table: all that European texts are made of, with signs and small digits. */
const TABLED = 0x2400;
/** Folds by UTF-16 unit; 0, or `undefined`, where {@link learnFold} is to be asked: a page only pays for what it holds. */
export const FOLDS: { [unit: number]: number | undefined } = new Uint16Array(TABLED);
/** The other units that were met. */
const RARE_FOLDS = new Map<number, number>();
// Nearly all that pages are made of is known from the start: patterns that ask Unicode are slow, and slowest the first time.
for (let unit = 0; unit < 0x80; unit += 1) FOLDS[unit] = BREAKS;
for (const [chars, fold] of [
  // The hyphens that people and typesetters use, up to the minus sign; the soft one is not seen.
  [' \t\n\v\f\r\u00a0-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d', JOINS],
  ["'\u2018\u2019\u02bc\u2032\uff07", APOSTROPHE],
  [`+${RAISED_SIGNS}`, RAISED],
  ['µμ', SMALL_MU],
  ['\u201c\u201d\u2014\u2022\u2026', BREAKS],
] as const) {
  for (let at = 0; at < chars.length; at += 1) keepFold(chars.charCodeAt(at), fold);
}
for (let digit = 0; digit <= 9; digit += 1) FOLDS[ZERO + digit] = FOLDS[LOWERED_ZERO + digit] = ZERO + digit;
for (let letter = 0x61; letter <= 0x7a; letter += 1) FOLDS[letter - TO_LOWER] = FOLDS[letter] = letter;
const LETTERS_OF = new Map<number, readonly number[]>();

/** The fold of a UTF-16 unit that {@link FOLDS} does not hold. */
export function learnFold(unit: number): number {
  const known = RARE_FOLDS.get(unit);
  if (known !== undefined) return known;
  const fold = foldUnit(unit);
  keepFold(unit, fold);
  return fold;
}

function keepFold(unit: number, fold: number): void {
  if (unit < TABLED) FOLDS[unit] = fold;
  else RARE_FOLDS.set(unit, fold);
}

/** The letters that a unit with the fold {@link SPELLED_OUT} stands for, as UTF-16 units. */
export function spelledOut(unit: number): readonly number[] {
  return LETTERS_OF.get(unit) ?? [];
}

function foldUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return BREAKS;
  const char = String.fromCharCode(unit);
  if (UNSEEN.test(char) || /\p{M}/u.test(char)) return SKIPPED;
  if (/\s/.test(char)) return JOINS;
  const decomposed = char.toLowerCase().normalize('NFKD').toLowerCase();
  const letters = Array.from(decomposed, (letter) => GREEK[letter] ?? UNDIVIDED[letter] ?? letter)
    .join('')
    // Letters of other planes break words where they stand as such, so what is taken apart into one does too.
    .replace(/[^\p{L}\p{N}]|[\u02bc\u{10000}-\u{10ffff}]/gu, '');
  if (letters.length === 0) return BREAKS;
  if (letters.length === 1) return letters.charCodeAt(0);
  LETTERS_OF.set(
    unit,
    Array.from(letters, (letter) => letter.charCodeAt(0)),
  );
  return SPELLED_OUT;
}

/**
 * A form folded as a whole, for comparing: *Let-down* gives `let down`, *Crohn’s* `crohn's`, *Ca²⁺* `ca2+`.
 * Runs of white space and hyphens become one space; other punctuation stays as it is.
 */
export function foldForm(form: string): string {
  let folded = '';
  for (let at = 0; at < form.length; at += 1) {
    const unit = form.charCodeAt(at);
    const fold = FOLDS[unit] || learnFold(unit);
    if (fold >= FIRST_LETTER) folded += String.fromCharCode(fold);
    else if (fold === SPELLED_OUT) folded += String.fromCharCode(...spelledOut(unit));
    else if (fold === APOSTROPHE) folded += "'";
    else if (fold === JOINS) folded += ' ';
    else if (fold === RAISED) folded += plainSign(form.charAt(at));
    else if (fold === BREAKS) folded += form.charAt(at);
  }
  return folded.replace(/ +/g, ' ').trim();
}

/** The sign that a raised one stands for: ² gives 2, ⁺ gives +. */
export function plainSign(raised: string): string {
  const at = RAISED_SIGNS.indexOf(raised);
  return at < 0 ? raised : PLAIN_SIGNS.charAt(at);
}
