/** How forms are written in the index: as pieces that hold several forms each, so that the index stays small. */
import { FIRST_LETTER, FOLDS, learnFold, SKIPPED, SPELLED_OUT, spelledOut } from './fold.ts';
import { packForms, unpackForm } from './form-pattern.ts';
import { HASH_PRIME, HASH_START, pairOf, withLetter } from './word-hash.ts';

/** How a form's capitals count. `unshouted`: exact, and not where all words around it are in capitals (AIDS, CARE). */
export const CAPITALS = { any: 0, exact: 1, unshouted: 2 } as const;
const SIGNS = ['', '=', '!'] as const;

/** A form as the matcher wants it. */
export interface IndexedForm {
  /** Folded; as written where its capitals count. */
  text: string;
  capitals: (typeof CAPITALS)[keyof typeof CAPITALS];
  /** Number of its term. */
  term: number;
  /** Number of its guard, or -1. */
  guard: number;
}

/** Numbers are written in base 36. */
const BASE = 36;
/** Stands in the index for an id that follows from the term's first form. */
export const SLUG_OF_FIRST_FORM = '-';

/** The id that a name suggests: *Crohn's disease* gives `crohns-disease`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** What means something in an index. In a form, characters for private use stand in for it there. */
const RESERVED = '{}|#*=!';
const FIRST_STAND_IN = 0xe000;

function withStandIns(form: string): string {
  return form.replace(/[{}|#*=!]/g, (sign) => String.fromCharCode(FIRST_STAND_IN + RESERVED.indexOf(sign)));
}

function withoutStandIns(form: string): string {
  return form.replace(/[\ue000-\ue006]/g, (char) => RESERVED.charAt(char.charCodeAt(0) - FIRST_STAND_IN));
}

/** The forms of one term for the index: pieces `[=!]pattern[#guard]`, separated by `|`; see {@link implyGuards}. */
export function encodeForms(forms: readonly IndexedForm[]): string {
  const alike = new Map<string, { sign: string; mark: string; texts: string[] }>();
  for (const { text, capitals, guard } of forms) {
    const sign = SIGNS[capitals];
    const mark = guard < 0 ? '' : `#${guard.toString(BASE)}`;
    const group = alike.get(sign + mark) ?? { sign, mark, texts: [] };
    group.texts.push(withStandIns(text));
    alike.set(sign + mark, group);
  }
  return Array.from(alike.values())
    .flatMap(({ sign, mark, texts }) => packForms(texts).map((text) => sign + text + mark))
    .join('|');
}

/** Leaves the numbers of guards out where they are first used, one after the other, as they are in most places. */
export function implyGuards(forms: string): string {
  let next = 0;
  return forms.replace(/#([0-9a-z]+)/g, (explicit, number: string) => {
    if (Number.parseInt(number, BASE) !== next) return explicit;
    next += 1;
    return '#';
  });
}

/** The pieces of an index, one or more forms of a term each, in order; and the words that those begin with. */
export interface Pieces {
  /** UTF-16 offsets of each pattern with the sign before it, without its guard. */
  starts: number[];
  ends: number[];
  terms: number[];
  /** Number of each piece's guard, or -1. */
  guards: number[];
  /** The hashes of words that forms begin with, and beside each its piece. Forms of one piece may begin alike. */
  words: number[];
  piecesOfWords: number[];
}

/** How far the reading of an index has come. */
export interface PieceReading {
  pieces: Pieces;
  /** The offset of the next piece, its term, and the number of the next guard that is implied. */
  at: number;
  term: number;
  nextGuard: number;
}

/** The reading of an index from its beginning. */
export function startPieces(): PieceReading {
  return {
    pieces: { starts: [], ends: [], terms: [], guards: [], words: [], piecesOfWords: [] },
    at: 0,
    term: 0,
    nextGuard: 0,
  };
}

const BAR = 0x7c;
const HASH = 0x23;
const STAR = 0x2a;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LINE_END = 0x0a;
const SMALL_S = 0x73;

/**
 * Reads pieces on to behind the first line that ends after so many UTF-16 units. This runs once on each page, in code that the browser
 * still interprets: only the first word of each form is looked at letter by letter, the rest is passed over by the browser itself.
 *
 * @param units at least one
 */
export function readPieces(forms: string, reading: PieceReading, units = Number.POSITIVE_INFINITY): void {
  const { starts, ends, terms, guards, words, piecesOfWords } = reading.pieces;
  const enough = reading.at + units;
  let { at, term } = reading;
  let bar = -1;
  let mark = -1;
  while (at <= forms.length && at < enough) {
    const lineEnd = next(forms, '\n', at);
    for (; at <= lineEnd; at += 1) {
      if (bar < at) bar = next(forms, '|', at);
      if (mark < at) mark = next(forms, '#', at);
      const end = Math.min(bar, lineEnd);
      if (end > at) {
        starts.push(at);
        ends.push(Math.min(mark, end));
        terms.push(term);
        if (mark >= end) guards.push(-1);
        else if (mark + 1 < end) guards.push(Number.parseInt(forms.slice(mark + 1, end), BASE));
        else {
          guards.push(reading.nextGuard);
          reading.nextGuard += 1;
        }
        readKeys(forms, at, 1, words);
        while (piecesOfWords.length < words.length) piecesOfWords.push(starts.length - 1);
      }
      at = end;
    }
    term += 1;
  }
  reading.at = at;
  reading.term = term;
}

/** Where a sign stands next; behind the end of the text where it does not. */
function next(forms: string, sign: string, from: number): number {
  const at = forms.indexOf(sign, from);
  return at < 0 ? forms.length : at;
}

/**
 * Adds the keys of the pattern that begins at an offset: the hash of the word that each of its forms begins with, or, over two words, the
 * keys that `keyOf` gives. A key may come twice, as forms may begin alike.
 */
export function readKeys(forms: string, start: number, words: 1 | 2, keys: number[]): void {
  let comma = -1;
  // Once for each choice that its brace gives.
  for (let choice = 0; choice === 0 || (choice === 1 && comma >= 0); choice += 1) {
    let first: number | undefined;
    let unit = 0;
    hash = HASH_START;
    for (let at = start; ; at += 1) {
      at = readLetters(forms, at);
      unit = forms.charCodeAt(at);
      if (isEnd(unit)) break;
      if (unit === OPEN) {
        comma = forms.indexOf(',', at);
        if (choice === 1) at = comma;
        continue;
      }
      if (at === comma) at = forms.indexOf('}', at);
      if (forms.charCodeAt(at) === CLOSE || hash === HASH_START) continue;
      if (first !== undefined || words === 1) break;
      first = hash;
      hash = HASH_START;
    }
    keys.push(first === undefined ? hash : hash === HASH_START ? first : pairOf(first, hash));
    if (unit !== STAR) continue;
    hash = withLetter(hash, SMALL_S);
    keys.push(first === undefined ? hash : pairOf(first, hash));
  }
}

/** Whether a pattern ends here. Behind the end of the text there is no unit. */
function isEnd(unit: number): boolean {
  return unit === STAR || unit === BAR || unit === LINE_END || unit === HASH || !(unit >= 0);
}

/** The hash of the word that is being read. */
let hash = HASH_START;

/** Reads on to the end of a run of letters. */
function readLetters(forms: string, from: number): number {
  for (let at = from; ; at += 1) {
    const unit = forms.charCodeAt(at);
    const fold = FOLDS[unit] || (at < forms.length ? learnFold(unit) : 0);
    if (fold >= FIRST_LETTER) hash = Math.imul(hash ^ fold, HASH_PRIME);
    else if (fold === SPELLED_OUT) hash = spelledOut(unit).reduce(withLetter, hash);
    else if (fold !== SKIPPED) return at;
  }
}

/** The forms of a pattern with its sign. */
export function decodeForms(signed: string, term: number, guard: number): IndexedForm[] {
  const sign = signed.charCodeAt(0);
  const capitals = sign === EQUALS ? CAPITALS.exact : sign === EXCLAMATION ? CAPITALS.unshouted : CAPITALS.any;
  const pattern = capitals === CAPITALS.any ? signed : signed.slice(1);
  return unpackForm(pattern).map((text) => ({ text: withoutStandIns(text), capitals, term, guard }));
}

const EQUALS = 0x3d;
const EXCLAMATION = 0x21;
