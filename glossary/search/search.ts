/** Searches the glossary as a reader types: names first, then other names, misspellings and meanings. */
import type { Card } from '../entry/card.ts';
import { foldedWords } from './folded-words.ts';
import { indexing, placeIn, type SearchIndex } from './search-index.ts';
import { typedWords } from './typed-words.ts';
import { scoresOf } from './word-scores.ts';

/** The cards for what was typed, best first. */
export interface Search {
  (query: string): Card[];
  /**
   * Prepares for some milliseconds and says whether more is to be done. Need not be called: the first query does what is
   * left to do.
   */
  prepare(): boolean;
}

/** What a name adds that was typed as a whole, or begun; more than words by themselves can. */
const WHOLE = { term: 4000, other: 3000, begunTerm: 2000, begunOther: 1000 };
/** What a meaning adds that holds the typed words side by side. */
const SIDE_BY_SIDE = 2;
/** Meanings that are read for that, at most. */
const MOST_READ = 60;
/** Among hits alike, what a card adds for each level that it is nearer to everyday speech. */
const NEARER = 0.02;
/** Scores are told apart to this fraction. */
const SCORE_STEPS = 1000;
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
  const search = (query: string): Card[] => {
    while (prepare());
    return index ? ranked(index, cards, query) : [];
  };
  return Object.assign(search, { prepare });
}

function ranked(index: SearchIndex, cards: readonly Card[], query: string): Card[] {
  const typed = typedWords(query);
  if (typed.length === 0) return [];
  const { scores, needsMet } = scoresOf(index, typed, cards.length);
  addWholeNames(index, query, scores, needsMet);
  const needs = typed.filter(({ isNeeded }) => isNeeded).length;
  // Where no card has every word, those with at least half of them are better than nothing.
  const most = needsMet.reduce((most, met) => Math.max(most, met), 0);
  const least = Math.min(needs, Math.max(most, Math.ceil(needs / 2)));
  const hits: number[] = [];
  for (const [card, met] of needsMet.entries()) {
    if (met >= least) hits.push(card);
  }
  if (typed.length > 1 && hits.length <= MOST_READ) addMeanings(hits, cards, query, scores);
  return inOrder(hits, cards, scores);
}

/** Adds to the cards whose name was typed as a whole, or begun: the shorter, the more. */
function addWholeNames({ names }: SearchIndex, query: string, scores: Float32Array, needsMet: Uint8Array): void {
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
  for (const [card, more] of best) {
    scores[card] = (scores[card] ?? 0) + more;
    needsMet[card] = ALL_MET;
  }
}

/** A whole name meets every need. */
const ALL_MET = 255;

function addMeanings(hits: readonly number[], cards: readonly Card[], query: string, scores: Float32Array): void {
  const wanted = phraseOf(query);
  for (const hit of hits) {
    if (phraseOf(cards[hit]?.gist ?? '').includes(wanted)) scores[hit] = (scores[hit] ?? 0) + SIDE_BY_SIDE;
  }
}

function phraseOf(text: string): string {
  return ` ${foldedWords(text)
    .map(({ letters }) => letters)
    .join(' ')}`;
}

/** The cards of hits, best first. Score and number go into one figure, since figures are sorted many times faster than objects. */
function inOrder(hits: readonly number[], cards: readonly Card[], scores: Float32Array): Card[] {
  const order = Float64Array.from(hits, (hit) => {
    const score = (scores[hit] ?? 0) + NEARER * (3 - (cards[hit]?.level ?? 3));
    return Math.round(score * SCORE_STEPS) * MOST_CARDS + (MOST_CARDS - 1 - hit);
  }).toSorted();
  const found: Card[] = [];
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const card = cards[MOST_CARDS - 1 - ((order[at] ?? 0) % MOST_CARDS)];
    if (card) found.push(card);
  }
  return found;
}
