/** What the search looks in: every word of names and meanings with the cards that it stands on, sorted for looking up. */
import type { Card } from '../entry/card.ts';
import { foldedWords } from './folded-words.ts';
import { letterGroups } from './misspelling.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';

/** Where a word stands on a card. */
export const IN_TERM = 0;
export const IN_OTHER_NAME = 1;
export const IN_MEANING = 2;
/** Bits that {@link SearchIndex.places} keep for where a word stands. */
export const FIELD_BITS = 2;

/** A name as a whole, its words run together, so that *beta blocker* and *betablocker* are one. */
interface WholeName {
  letters: string;
  /** The same with a space between words. */
  spaced: string;
  card: number;
  isOther: boolean;
}

/** Everything looked up while a reader types. Cards are numbered as they came, words as they are sorted. */
export interface SearchIndex {
  /** How many cards there are. */
  cards: number;
  /** All different words, sorted. */
  words: readonly string[];
  /** The number of each word. */
  numbers: ReadonlyMap<string, number>;
  /** How rare each word is (inverse document frequency), from 1 down to nearly 0. */
  rarity: Float32Array;
  /** The groups of letters of each word. */
  groups: Int32Array;
  /** The numbers of the words with each stem. */
  byStem: ReadonlyMap<string, readonly number[]>;
  /** The numbers of the words that sound alike. */
  bySound: ReadonlyMap<string, readonly number[]>;
  /** Where the places of each word begin in {@link places}; one more at the end. */
  starts: Uint32Array;
  /** Cards on which words stand, each with the field in its lowest bits. */
  places: Uint32Array;
  /** All names, sorted by their letters. */
  names: readonly WholeName[];
}

/** Cards that are read in one step; the steps of a large glossary stay shorter than a frame. */
const CARDS_A_STEP = 250;
/** Words that are grouped in one step. */
const WORDS_A_STEP = 4000;

/** Prepares the index in steps, so that a page keeps its turn in between; takes time linear in the cards' text. */
export function* indexing(cards: readonly Card[]): Generator<void, SearchIndex> {
  const placesOf = new Map<string, number[]>();
  const names: WholeName[] = [];
  const note = (letters: string, place: number) => {
    const places = placesOf.get(letters);
    if (!places) placesOf.set(letters, [place]);
    else if (places.at(-1) !== place) places.push(place);
  };
  const noteName = (name: string, card: number, field: number) => {
    const words = foldedWords(name).map(({ letters }) => letters);
    for (const word of words) note(word, (card << FIELD_BITS) | field);
    names.push({ letters: words.join(''), spaced: words.join(' '), card, isOther: field === IN_OTHER_NAME });
  };
  for (const [number, { term, also = [], called = [], gist }] of cards.entries()) {
    noteName(term, number, IN_TERM);
    for (const name of [...also, ...called]) noteName(name, number, IN_OTHER_NAME);
    for (const { letters } of foldedWords(gist)) note(letters, (number << FIELD_BITS) | IN_MEANING);
    if (number % CARDS_A_STEP === CARDS_A_STEP - 1) yield;
  }
  names.sort((a, b) => (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0));
  yield;
  const words = Array.from(placesOf.keys()).toSorted();
  yield;
  const byStem = yield* grouping(words, stemOf);
  const bySound = yield* grouping(words, (word) => soundOf(stemOf(word)));
  const starts = new Uint32Array(words.length + 1);
  for (const [at, word] of words.entries()) starts[at + 1] = (starts[at] ?? 0) + (placesOf.get(word)?.length ?? 0);
  const places = new Uint32Array(starts.at(-1) ?? 0);
  for (const [at, word] of words.entries()) places.set(placesOf.get(word) ?? [], starts[at]);
  const groups = Int32Array.from(words, letterGroups);
  const numbers = new Map(words.map((word, at) => [word, at]));
  const rarity = Float32Array.from(words, (_, at) => rarityOf((starts[at + 1] ?? 0) - (starts[at] ?? 0), cards.length));
  return { cards: cards.length, words, numbers, rarity, groups, byStem, bySound, starts, places, names };
}

/** How rare a word is that stands in so many places of so many cards, from 1 down to nearly 0. */
export function rarityOf(places: number, cards: number): number {
  return Math.log(1 + cards / (1 + places)) / Math.log(1 + cards);
}

/** Puts the numbers of words together by what is made of them. */
function* grouping(words: readonly string[], keyOf: (word: string) => string): Generator<void, Map<string, number[]>> {
  const groups = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const key = keyOf(word);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
    if (at % WORDS_A_STEP === WORDS_A_STEP - 1) yield;
  }
  yield;
  return groups;
}

/** The first place in a sorted list whose letters are not before the wanted ones. */
export function placeIn<T>(sorted: readonly T[], wanted: string, lettersOf: (item: T) => string): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = sorted[middle];
    if (item !== undefined && lettersOf(item) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
