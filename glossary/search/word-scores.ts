/** What the typed words come to on each card, by how rare they are and where they stand. */
import { readingsOf, type Readings } from './readings.ts';
import { FIELD_BITS, IN_MEANING, LACK, rarityOf, type SearchIndex } from './search-index.ts';
import { isStopWord } from './small-words.ts';
import { TELLING_LETTERS, type TypedWord } from './typed-words.ts';

/** What a word counts in a term, in another name and in a meaning. */
const IN_FIELD = [1, 0.9, 0.6] as const;
/** What one or two letters count beside longer words. */
const SHORT = 0.3;

/** A typed word with what it may stand for. */
export interface ReadWord extends TypedWord {
  readings: Readings;
  /** What it counts: the rarer it is, the more (inverse document frequency). */
  weight: number;
}

/** What was found of what was typed on each card, as shares of its weight. */
export interface WordScores {
  read: ReadWord[];
  /** How much of it stands on the card, wherever. */
  met: Float32Array;
  /** How many of the words that say something stand on the card. */
  metWords: Uint8Array;
  /** As `met`, where a meaning counts less than a name. */
  score: Float32Array;
}

/** Looks each typed word up on all cards; takes time linear in the places of the words that it may stand for. */
export function scoresOf(index: SearchIndex, typed: readonly TypedWord[]): WordScores {
  const met = new Float32Array(index.cards);
  const metWords = new Uint8Array(index.cards);
  const score = new Float32Array(index.cards);
  const read: ReadWord[] = [];
  const found: Found = { cards: [], sure: new Float32Array(index.cards), best: new Float32Array(index.cards) };
  for (const word of typed) {
    const readings = readingsOf(index, word);
    if (word.says !== 'nothing') findPlaces(index, word, readings, found);
    const on = found.cards.length;
    const weight = on === 0 && word.says !== 'something' ? 0 : weightOf(index, word, on, typed.length);
    read.push({ ...word, readings, weight });
    for (const card of found.cards) {
      met[card] = (met[card] ?? 0) + (found.sure[card] ?? 0) * weight;
      if (word.says === 'something') metWords[card] = (metWords[card] ?? 0) + 1;
      score[card] = (score[card] ?? 0) + (found.best[card] ?? 0) * weight;
    }
    forget(found);
  }
  const all = read.reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (let card = 0; card < index.cards; card += 1) {
    met[card] = (met[card] ?? 0) / all;
    score[card] = (score[card] ?? 0) / all;
  }
  return { read, met, metWords, score };
}

function weightOf({ cards }: SearchIndex, { letters, says }: TypedWord, on: number, words: number): number {
  const isShort = letters.length < TELLING_LETTERS && words > 1;
  return rarityOf(on, cards) * (says === 'lack' ? LACK : isShort ? SHORT : 1);
}

/** On which cards a word stands; by card, how surely it is meant there, and what that counts in the field where it counts most. */
interface Found {
  cards: number[];
  sure: Float32Array;
  best: Float32Array;
}

/** Makes room for the next word. */
function forget({ cards, sure, best }: Found): void {
  for (const card of cards) {
    sure[card] = 0;
    best[card] = 0;
  }
  cards.length = 0;
}

/**
 * Finds where a typed word stands. One or two letters say little about a meaning, unless they are all of a word, and a stop word stands in nearly
 * every one: these are looked for in names, and in meanings only where no name has them.
 */
function findPlaces(index: SearchIndex, { letters }: TypedWord, readings: Readings, found: Found): void {
  const isStop = isStopWord(letters);
  const isTelling = letters.length >= TELLING_LETTERS && !isStop;
  addPlaces(index, readings, (word) => isTelling || (!isStop && index.words[word] === letters), found);
  if (found.cards.length === 0 && !isTelling) addPlaces(index, readings, () => true, found);
}

/** @param isInMeanings whether a word of the index is looked for in meanings too */
function addPlaces(
  { starts, places }: SearchIndex,
  readings: Readings,
  isInMeanings: (word: number) => boolean,
  { cards, sure, best }: Found,
): void {
  for (const [word, sureness] of readings) {
    const inMeanings = isInMeanings(word);
    const end = starts[word + 1] ?? 0;
    for (let at = starts[word] ?? 0; at < end; at += 1) {
      const place = places[at] ?? 0;
      const card = place >>> FIELD_BITS;
      const field = place & ((1 << FIELD_BITS) - 1);
      if (field === IN_MEANING && !inMeanings) continue;
      const before = sure[card] ?? 0;
      if (before === 0) cards.push(card);
      if (sureness > before) sure[card] = sureness;
      const counts = sureness * (IN_FIELD[field as 0 | 1 | 2] ?? 0);
      if (counts > (best[card] ?? 0)) best[card] = counts;
    }
  }
}
