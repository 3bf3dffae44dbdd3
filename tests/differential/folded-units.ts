/** A text as the slow matcher sees it: what each of its characters counts as, by the plainest rules that say so. */

/** One folded character, and the stretch of text that it stands for. Offsets are UTF-16. */
export interface FoldedUnit {
  char: string;
  /** As written, full-width signs as plain ones. */
  raw: string;
  /** Whether it belongs to a word. */
  isLetter: boolean;
  from: number;
  to: number;
}

/** A run of white space, or one hyphen, between two words. */
export const JOINT = ' ';
/** A run of both, or of several hyphens. */
const NO_JOINT = '\u0001';

const SPELLED: Readonly<Record<string, string>> = Object.fromEntries(
  'α alpha β beta γ gamma δ delta ε epsilon κ kappa λ lambda ω omega ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i'
    .split(' ')
    .flatMap((sign, at, all) => (at % 2 === 0 ? [[sign, all[at + 1] ?? '']] : [])),
);
/** What readers do not see, accents on the letter before included. */
export const UNSEEN = /^[\p{M}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]$/u;
const HYPHEN = /^[-\u2010-\u2013\u2212\ufe63\uff0d]$/;
const APOSTROPHE = /^['\u2018\u2019\u02bc\u2032\uff07]$/;
const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻+', (sign, at) => [sign, '0123456789+-+'.charAt(at)]),
);

/** The letters that a character folds to; none for what is no letter. */
export function lettersOf(char: string): string {
  if (APOSTROPHE.test(char) || char in RAISED || HYPHEN.test(char) || /[\ud800-\udfff]/.test(char)) return '';
  const plain = char.toLowerCase().normalize('NFKD').toLowerCase();
  const spelled = Array.from(plain, (letter) => SPELLED[letter] ?? letter).join('');
  return spelled.replace(/[^\p{L}\p{N}]|[\u02bc\u{10000}-\u{10ffff}]/gu, '');
}

/**
 * The folded characters of a text; what is not seen is left out.
 *
 * @param spells whether α counts as five letters; it counts as itself where capitals count
 */
export function foldedUnits(text: string, spells: boolean): FoldedUnit[] {
  const units: FoldedUnit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (UNSEEN.test(char)) continue;
    const place = { raw: narrowed(char), from: at, to: at + 1 };
    const letters = lettersOf(char);
    if (/\s/.test(char) || HYPHEN.test(char)) addJoint(units, { ...place, char, isLetter: false });
    else if (letters === '') {
      units.push({ ...place, char: APOSTROPHE.test(char) ? "'" : (RAISED[char] ?? char), isLetter: false });
    } else if (!spells) units.push({ ...place, char: letters, isLetter: true });
    else for (const letter of letters) units.push({ ...place, char: letter, isLetter: true });
  }
  return units;
}

function addJoint(units: FoldedUnit[], unit: FoldedUnit): void {
  const last = units.at(-1);
  const isSpace = /\s/.test(unit.char);
  if (!last || (last.char !== JOINT && last.char !== NO_JOINT)) {
    units.push({ ...unit, char: JOINT });
    return;
  }
  const isWiderSpace = last.char === JOINT && isSpace && /^\s+$/.test(last.raw);
  units[units.length - 1] = { ...last, char: isWiderSpace ? JOINT : NO_JOINT, raw: last.raw + unit.raw, to: unit.to };
}

function narrowed(char: string): string {
  return /[\uff01-\uff5e]/.test(char) ? char.normalize('NFKC') : char;
}

/** A word of a text. */
export interface SlowWord {
  letters: string;
  from: number;
  to: number;
}

/** The words of a text: letters and digits that nothing but the unseen parts. */
export function slowWords(text: string): SlowWord[] {
  const words: SlowWord[] = [];
  let isOpen = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const letters = UNSEEN.test(char) ? '' : lettersOf(char);
    const last = words.at(-1);
    if (isOpen && last && (letters !== '' || UNSEEN.test(char))) {
      last.letters += letters;
      last.to = at + 1;
    } else {
      isOpen = letters !== '';
      if (isOpen) words.push({ letters, from: at, to: at + 1 });
    }
  }
  return words;
}
