/** What the search looks in: every word of names and meanings with the cards that it stands on, sorted for looking up. */
import type { Card } from '../entry/card.ts';
import { foldedWords } from './folded-words.ts';
import { letterGroups } from './misspelling.ts';
import { isStopWord, saysLacking } from './small-words.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';

/** Where a word stands on a card. */
const IN_TERM = 0;
const IN_OTHER_NAME = 1;
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
  /** What each word counts in a name: the rarer it is (inverse document frequency), the more. */
  weights: Float32Array;
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
  /** The numbers of the words of all names and meanings, one text after another: of each card its term, its other names, its meaning. */
  texts: Uint32Array;
  /** Where each text begins in {@link texts}; one more at the end. */
  textStarts: Uint32Array;
  /** The first text of each card; one more at the end. */
  firstTexts: Uint32Array;
}

/** Cards that are read in one step; the steps of a large glossary stay shorter than a frame. */
const CARDS_A_STEP = 250;
/** What a word counts in a name that says nothing, beside one that stands on a single card. */
const STOP_WORD = 0.02;
/** What a word counts that says that something is missing. */
export const LACK = 0.25;
/** Words that are grouped in one step. */
const WORDS_A_STEP = 4000;

/** What is read from the cards, before the words are sorted. */
interface Reading {
  /** The places of each word; words are numbered here as they are met. */
  placesOf: Map<string, { number: number; places: number[] }>;
  names: WholeName[];
  texts: number[];
  textStarts: number[];
  firstTexts: number[];
}

/** Prepares the index in steps, so that a page keeps its turn in between; takes time linear in the cards' text. */
export function* indexing(cards: readonly Card[]): Generator<void, SearchIndex> {
  const reading: Reading = { placesOf: new Map(), names: [], texts: [], textStarts: [], firstTexts: [] };
  const { placesOf, names } = reading;
  for (const [number, card] of cards.entries()) {
    readCard(reading, number, card);
    if (number % CARDS_A_STEP === CARDS_A_STEP - 1) yield;
  }
  names.sort((a, b) => (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0));
  yield;
  const words = Array.from(placesOf.keys()).toSorted();
  yield;
  const byStem = yield* grouping(words, stemOf);
  const bySound = yield* grouping(words, (word) => soundOf(stemOf(word)));
  const starts = new Uint32Array(words.length + 1);
  for (const [at, word] of words.entries()) {
    starts[at + 1] = (starts[at] ?? 0) + (placesOf.get(word)?.places.length ?? 0);
  }
  const places = new Uint32Array(starts.at(-1) ?? 0);
  for (const [at, word] of words.entries()) places.set(placesOf.get(word)?.places ?? [], starts[at]);
  yield;
  const weights = Float32Array.from(words, (word, at) =>
    isStopWord(word)
      ? STOP_WORD
      : rarityOf((starts[at + 1] ?? 0) - (starts[at] ?? 0), cards.length) * (saysLacking(word) ? LACK : 1),
  );
  const numbers = new Map(words.map((word, at) => [word, at]));
  const groups = Int32Array.from(words, letterGroups);
  const looked = { words, numbers, weights, groups, byStem, bySound, starts, places };
  return { cards: cards.length, ...looked, names, ...textsOf(reading, words) };
}

/** Notes the words of a card's names and meaning. */
function readCard(
  { placesOf, names, ...all }: Reading,
  card: number,
  { term, also = [], called = [], gist }: Card,
): void {
  const read = (text: string, field: number): string[] => {
    const words = foldedWords(text).map(({ letters }) => letters);
    all.textStarts.push(all.texts.length);
    for (const word of words) {
      const known = placesOf.get(word) ?? { number: placesOf.size, places: [] };
      const place = (card << FIELD_BITS) | field;
      if (known.places.length === 0) placesOf.set(word, known);
      if (known.places.at(-1) !== place) known.places.push(place);
      all.texts.push(known.number);
    }
    return words;
  };
  const readName = (name: string, field: number) => {
    const words = read(name, field);
    names.push({ letters: words.join(''), spaced: words.join(' '), card, isOther: field === IN_OTHER_NAME });
  };
  all.firstTexts.push(all.textStarts.length);
  readName(term, IN_TERM);
  for (const name of [...also, ...called]) readName(name, IN_OTHER_NAME);
  read(gist, IN_MEANING);
}

/** The texts with their words by the numbers that these have when sorted. */
function textsOf({ placesOf, texts, textStarts, firstTexts }: Reading, words: readonly string[]) {
  const sorted = new Uint32Array(words.length);
  for (const [at, word] of words.entries()) sorted[placesOf.get(word)?.number ?? 0] = at;
  return {
    texts: Uint32Array.from(texts, (word) => sorted[word] ?? 0),
    textStarts: Uint32Array.from([...textStarts, texts.length]),
    firstTexts: Uint32Array.from([...firstTexts, textStarts.length]),
  };
}

/**
 * What a word counts that stands in so many places of so many cards, from 1 down to {@link FREQUENT}. Rarity alone would put what people say around a thing
 * (*decreased*, *strange*) before the thing itself (*blood*, *heart*), of which much is said here.
 */
export function rarityOf(places: number, cards: number): number {
  return FREQUENT + ((1 - FREQUENT) * Math.log(1 + cards / (1 + places))) / Math.log(1 + cards);
}

/** What a word counts that stands everywhere. */
const FREQUENT = 0.5;

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
