/**
 * How the plural of an English word is recognised, by its ending alone: in text, in cue words and phrases of guards, in what is typed. Which
 * plural a term really has is made once, from a dictionary, by `entry/plural-of.ts`. The search takes more than plurals off words, by its own
 * `search/stem.ts`.
 */
import { hashesOf, withLetter } from './tokens.ts';

/** The letter that a plural ends with. */
export const PLURAL_LETTER = 's';
const SMALL_S = PLURAL_LETTER.charCodeAt(0);
/** What makes a plural of a word when it is put behind it. */
const ADDED: ReadonlySet<string> = new Set([PLURAL_LETTER, 'es']);

/** What a word may end with as a plural, and what stands there in the singular. */
export const PLURAL_ENDINGS: readonly (readonly [ending: RegExp, singular: string])[] = [
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
];

/** Whether letters behind a word make a plural of it. */
export function makesPlural(ending: string): boolean {
  return ADDED.has(ending);
}

/** A word without the *s* that it may end with: *cells* and *cell* give *cell*, *lens* gives *len*. */
export function withoutS(word: string): string {
  return word.replace(/s$/, '');
}

/** Letters that stand for words, without the *s* of their plural: *NSAIDs* and *NSAID’s* give *NSAID*. */
export function lettersWithoutS(letters: string): string {
  return letters.replace(/['’]?s$/, '');
}

/** The word that a folded word is the regular plural of: *allergies* gives *allergy*, *rashes* *rash*; `undefined` where it cannot be one. */
export function singularOf(word: string): string | undefined {
  const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<=(ch|sh|x|ss))es$|s$/, '');
  return singular === word ? undefined : singular;
}

/** The hash of a word with an *s* behind it, from the hash of the word. */
export function hashWithS(word: number): number {
  return withLetter(word, SMALL_S);
}

/** The hashes of the last word of a text and of what can be its plural: with *s*, and with *es*, or *ies* for *y*. */
export function hashesWithPlurals(text: string): number[] {
  const last = hashOfLast(text);
  return [
    last,
    hashWithS(last),
    text.endsWith('y') ? withLetters(hashOfLast(text.slice(0, -1)), 'ies') : withLetters(last, 'es'),
  ];
}

function hashOfLast(text: string): number {
  return hashesOf(text).at(-1) ?? 0;
}

function withLetters(hash: number, letters: string): number {
  return Array.from(letters).reduce((sum, letter) => withLetter(sum, letter.charCodeAt(0)), hash);
}
