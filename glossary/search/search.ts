/**
 * Searches the glossary as a reader types: names typed as a whole or begun first, then by how much of what was typed stands in names and
 * meanings, where rare words count more.
 */
import type { Card } from '../entry/card.ts';
import { foldedWords } from './folded-words.ts';
import { createFit } from './name-fit.ts';
import { indexing, placeIn, type SearchIndex } from './search-index.ts';
import { typedWords, type TakenWord } from './typed-words.ts';
import { scoresOf, type WordScores } from './word-scores.ts';

/** The cards for what was typed, best first. */
export interface Search {
  (query: string): Card[];
  /**
   * Prepares for some milliseconds and says whether more is to be done. Need not be called: the first query does what is
   * left to do.
   */
  prepare(): boolean;
  /** The words of a query with what they are taken for, so that it can be shown where they stand. */
  read(query: string): TakenWord[];
}

/** What a name adds that was typed as a whole, or begun; more than words by themselves can. */
const WHOLE = { term: 4000, other: 3000, begunTerm: 2000, begunOther: 1000 };
/** Cards with less of what was typed than this share of what the best has are left out. */
const LEAST_MET = 0.5;
/** What lacks a part of what was typed falls behind by this power of the part that it has. */
const COMPLETENESS = 2;
/** Cards that are read again, to see how their names fit; the best by their words alone. */
const MOST_READ = 80;
/** What share of what it comes to a card gains for each level that it is nearer to everyday speech. */
const NEARER = 0.08;
/** Scores are told apart to this fraction. */
const SCORE_STEPS = 10_000;
/** Cards that the order of scores has room for. */
const MOST_CARDS = 2 ** 20;

/** A search over cards. */
export function createSearch(cards: readonly Card[]): Search {
  const steps = indexing(cards);
  let index: SearchIndex | undefined;
  const prepare = (): boolean => {
    if (index) return false;
    const step = steps.next();
    if (step.done) index = step.value;
    return !step.done;
  };
  const prepared = (): SearchIndex | undefined => {
    while (prepare());
    return index;
  };
  const scores = lastOf((query) => {
    const index = prepared();
    return index && scoresOf(index, typedWords(query));
  });
  const search = (query: string): Card[] => {
    const index = prepared();
    const found = scores(query);
    return index && found ? ranked(index, cards, query, found) : [];
  };
  const read = (query: string): TakenWord[] => {
    const words = prepared()?.words ?? [];
    return (scores(query)?.read ?? []).map(({ letters, says, isDone, readings }) => {
      const takenFor = new Set(Array.from(readings.keys(), (at) => words[at] ?? ''));
      return { letters, says, isDone, takenFor };
    });
  };
  return Object.assign(search, { prepare, read });
}

/** A function that keeps what it gave for the last text. */
function lastOf<T>(work: (text: string) => T): (text: string) => T {
  let last: { text: string; result: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: work(text) };
    return last.result;
  };
}

function ranked(index: SearchIndex, cards: readonly Card[], query: string, found: WordScores): Card[] {
  if (found.read.length === 0) return [];
  const { scores, hits } = withNames(index, found);
  for (const hit of hits) scores[hit] = (scores[hit] ?? 0) * (1 + NEARER * (3 - (cards[hit]?.level ?? 3)));
  for (const [card, more] of wholeNames(index, query)) {
    scores[card] = (scores[card] ?? 0) + more;
    hits.add(card);
  }
  return inOrder([...hits], scores).flatMap((hit) => cards[hit] ?? []);
}

/** The cards that have at least half of the words that say something, and what they come to. */
function withNames(index: SearchIndex, { read, met, metWords, score }: WordScores) {
  const least = Math.ceil(read.filter(({ says }) => says === 'something').length / 2);
  const most = met.reduce((most, share) => Math.max(most, share), 0);
  const scores = new Float32Array(index.cards);
  const hits: number[] = [];
  for (let card = 0; card < index.cards; card += 1) {
    const share = met[card] ?? 0;
    if (share === 0 || share < LEAST_MET * most || (metWords[card] ?? 0) < least) continue;
    scores[card] = share ** COMPLETENESS * (score[card] ?? 0);
    hits.push(card);
  }
  const likely = hits.length > MOST_READ ? inOrder(hits, scores).slice(0, MOST_READ) : hits;
  const fit = createFit(index, read);
  for (const hit of likely) scores[hit] = (scores[hit] ?? 0) + (met[hit] ?? 0) ** COMPLETENESS * fit(hit);
  return { scores, hits: new Set(hits) };
}

/** The cards whose name was typed as a whole, or begun, with what that adds: the shorter the name, the more. */
function wholeNames({ names }: SearchIndex, query: string): Map<number, number> {
  const words = foldedWords(query).map(({ letters }) => letters);
  const wanted = words.join('');
  const spaced = words.join(' ');
  const best = new Map<number, number>();
  for (let at = placeIn(names, wanted, ({ letters }) => letters); at < names.length; at += 1) {
    const name = names[at];
    if (!name?.letters.startsWith(wanted)) break;
    const { card, isOther, letters } = name;
    const isWhole = name.spaced === spaced;
    const whole = isOther ? WHOLE.other : WHOLE.term;
    const begun = (isOther ? WHOLE.begunOther : WHOLE.begunTerm) - letters.length;
    best.set(card, Math.max(best.get(card) ?? 0, isWhole ? whole : begun));
  }
  return best;
}

/** Cards, best first. Score and number go into one figure, since figures are sorted many times faster than objects. */
function inOrder(hits: readonly number[], scores: Float32Array): number[] {
  const order = Float64Array.from(
    hits,
    (hit) => Math.round((scores[hit] ?? 0) * SCORE_STEPS) * MOST_CARDS + (MOST_CARDS - 1 - hit),
  );
  return Array.from(order.toSorted().toReversed(), (figure) => MOST_CARDS - 1 - (figure % MOST_CARDS));
}
