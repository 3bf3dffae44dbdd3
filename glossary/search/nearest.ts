/** The terms that somebody may have meant by a text: those of that name, or those with a name near to all of it. */
import type { Card } from '../entry/card.ts';
import { foldForm } from '../text/fold.ts';
import { foldedWords } from './folded-words.ts';
import { mistakes } from './misspelling.ts';
import { createSearch, type Search } from './search.ts';
import { isStopWord } from './small-words.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';
import { TELLING_LETTERS } from './typed-words.ts';

/** What somebody may have meant. */
export interface Nearest {
  /** Whether the text is the name, or another name, of these; otherwise they are only near. */
  isName: boolean;
  /** Nearest first. */
  cards: Card[];
}

/** Terms worth choosing from; in a longer list the right one would not be seen. */
const MOST_NEAR = 5;
/** Cards whose names are compared with the text, the likeliest first. */
const MOST_COMPARED = 40;
/** In a shorter word any mistake makes another word. */
const LEAST_LETTERS = 5;
/** A shorter word beside others, or one with two mistakes, is more likely a word of its own: *lesson* is no *lesion*. */
const LEAST_BESIDE_OTHERS = 7;
/** Letters from which two of them may be wrong. */
const MANY_LETTERS = 8;
/** The share of a name's letters that must stand in the text: *heart attak* is near to *acute heart attack*, and *heart* is not. */
const LEAST_SHARE = 0.65;
/** Mistakes beyond those allowed that a word may have which sounds alike: *gonnorea*. */
const MORE_BY_SOUND = 2;
/** Quotation marks, commas and the like, which are easily selected along with a word. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Looks for the terms that somebody may have meant. */
export interface NearestSearch extends Pick<Search, 'prepare'> {
  (text: string): Nearest;
}

/** Looks for terms by their names alone; what they mean is full of words that name other things. */
export function createNearest(cards: readonly Card[]): NearestSearch {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const search = createSearch(cards.map((card) => ({ ...card, gist: '' })));
  const whole = (card: Card) => byId.get(card.id) ?? card;
  const find = (text: string): Nearest => {
    const { isName, cards } = nearest(search, text);
    return { isName, cards: cards.slice(0, isName ? undefined : MOST_NEAR).map(whole) };
  };
  return Object.assign(find, { prepare: search.prepare });
}

function nearest(search: Search, text: string): Nearest {
  const found = search(text);
  const wanted = new Set([text, text.replace(AROUND, '')].map(foldForm));
  const named = found.filter(({ term, also = [] }) => [term, ...also].some((name) => wanted.has(foldForm(name))));
  if (named.length > 0) return { isName: true, cards: named };
  const words = tellingWords(text);
  const near = found
    .slice(0, MOST_COMPARED)
    .filter((card) => namesOf(card).some((name) => isNear(tellingWords(name), words)));
  return { isName: false, cards: near.length > 0 || words.length < 2 ? near : nearToMisspelt(search, text, words) };
}

/** Terms of which a single word of a longer text is a misspelling; what stands in the glossary, in whatever shape, is none. */
function nearToMisspelt(search: Search, text: string, words: readonly string[]): Card[] {
  const misspelt = search
    .read(text)
    .filter(({ letters, takenFor }) => letters.length >= LEAST_BESIDE_OTHERS && !hasStem(takenFor, stemOf(letters)))
    .filter(({ letters }) => words.includes(letters));
  const near = misspelt.flatMap(({ letters }) =>
    search(letters)
      .slice(0, MOST_COMPARED)
      .filter((card) => namesOf(card).some((name) => isWithin(1, letters, tellingWords(name).join('')))),
  );
  return Array.from(new Set(near));
}

function hasStem(words: ReadonlySet<string>, stem: string): boolean {
  return words.values().some((word) => stemOf(word) === stem);
}

function namesOf({ term, also = [], called = [] }: Card): string[] {
  return [term, ...also, ...called];
}

/** The words of a text that say something; all where none does. */
function tellingWords(text: string): string[] {
  const words = foldedWords(text).map(({ letters }) => letters);
  const telling = words.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : words;
}

/** Whether each word of a text is, but for mistakes, a word of a name, and enough of the name is there. */
function isNear(name: readonly string[], text: readonly string[]): boolean {
  const whole = name.join('');
  const together = text.join('');
  if (isWithin(mistakesIn(together), together, whole)) return true;
  const met = new Set<string>();
  for (const word of text) {
    const same = name.find((one) => stemOf(one) === stemOf(word) || isMisspelling(word, one));
    if (same === undefined) return false;
    met.add(same);
  }
  return Array.from(met).join('').length >= LEAST_SHARE * whole.length;
}

/** Whether a word is another one but for a few mistakes, or some more that are not heard. */
function isMisspelling(typed: string, word: string): boolean {
  const most = mistakesIn(typed);
  if (isWithin(most, typed, word)) return true;
  const sound = soundOf(stemOf(typed));
  const isHeard = sound.length >= TELLING_LETTERS && sound === soundOf(stemOf(word));
  return isHeard && most > 0 && isWithin(most + MORE_BY_SOUND, typed, word);
}

/** How many letters may be wrong in what was selected, which somebody wrote with more care than what is typed to search. */
function mistakesIn(typed: string): number {
  if (typed.length < LEAST_LETTERS) return 0;
  return typed.length < MANY_LETTERS ? 1 : 2;
}

function isWithin(most: number, typed: string, word: string): boolean {
  return Math.abs(typed.length - word.length) <= most && (mistakes(typed, word, most) ?? Infinity) <= most;
}
