/** What each typed word counts on each card: as it is, as the beginning of a word, or misspelt. */
import { isTooFar, letterGroups, mistakes, mistakesAllowed } from './misspelling.ts';
import { makesPlural } from '../text/plurals.ts';
import { FIELD_BITS, IN_MEANING, IN_TERM, placeIn, type SearchIndex } from './search-index.ts';
import { TELLING_LETTERS, type TypedWord } from './typed-words.ts';

/** What a word counts in a term, in another name and in a meaning. */
const WEIGHTS = [8, 5, 1] as const;
/** How good a word is as it is; begun; with mistakes. The share that was typed of it decides within the last two. */
const WHOLE = 1;
const BEGUN = 0.8;
const MISSPELT = 0.5;
/** How good it still is where the first letter is wrong, which seldom happens: *neumonia*. */
const BEGINS_OTHERWISE = 0.7;
/** Mistakes beyond the fewest that still leave a word likely. */
const HARDLY_MORE = 1;
/** How good a word is that was typed with an ending: *antibiotics*, *bruised*. */
const ENDED = 0.9;
/** The longest ending, in letters. */
const LONGEST_ENDING = 2;
/** What a common word counts. */
const COMMON = 0.1;
/** What another short one does: no less than a second word takes from a term, so that *T cell* comes before *cell*. */
const SHORT = 0.3;
/** With so many names that begin like it, a word is taken as it was typed. */
const ENOUGH_NAMES = 5;

/** The sum for each card, and how many of the needed words it has. */
export interface Scores {
  scores: Float32Array;
  needsMet: Uint8Array;
}

/** What each card comes to for the typed words. */
export function scoresOf(index: SearchIndex, typed: readonly TypedWord[], cards: number): Scores {
  const scores = new Float32Array(cards);
  const needsMet = new Uint8Array(cards);
  for (const word of typed) {
    const counts = word.isNeeded ? 1 : word.isCommon ? COMMON : SHORT;
    const best = scoresOfWord(index, word, cards);
    for (let card = 0; card < cards; card += 1) {
      const score = best[card] ?? 0;
      if (score === 0) continue;
      scores[card] = (scores[card] ?? 0) + score * counts;
      if (word.isNeeded) needsMet[card] = (needsMet[card] ?? 0) + 1;
    }
  }
  return { scores, needsMet };
}

/** What one typed word counts on each card, where it counts most. */
function scoresOfWord(index: SearchIndex, { letters: typed, isCommon }: TypedWord, cards: number): Float32Array {
  const { words } = index;
  const best = new Float32Array(cards);
  const first = placeIn(words, typed, (word) => word);
  const addBegun = (inMeanings: boolean): { names: number; namesWhole: number } => {
    let names = 0;
    let namesWhole = 0;
    for (let at = first; at < words.length; at += 1) {
      const word = words[at];
      if (!word?.startsWith(typed)) break;
      const isWhole = word === typed;
      const worth = isWhole ? WHOLE : BEGUN * nearness(typed, word);
      const found = addPlaces(index, at, worth, inMeanings || (isWhole && !isCommon), best);
      names += found;
      if (isWhole) namesWhole = found;
    }
    return { names, namesWhole };
  };
  const isTelling = !isCommon && typed.length >= TELLING_LETTERS;
  const { names, namesWhole } = addBegun(isTelling);
  // One or two letters say little about a meaning, but where no name begins with them they say something.
  if (names === 0 && !isTelling) addBegun(true);
  // What names or meanings say is a word, and not misspelt.
  if (words[first] === typed) addWithoutEnding(index, typed, namesWhole > 0, best);
  else if (names < ENOUGH_NAMES) addMisspelt(index, typed, best);
  return best;
}

/** Adds the words that what was typed is a plural or another shape of; of a word of names only the plural, for *stoma* is no *stomach*. */
function addWithoutEnding(index: SearchIndex, typed: string, isInName: boolean, best: Float32Array): void {
  for (let length = typed.length - LONGEST_ENDING; length < typed.length; length += 1) {
    if (isInName && !makesPlural(typed.slice(length))) continue;
    const word = typed.slice(0, length);
    const at = placeIn(index.words, word, (word) => word);
    if (length > TELLING_LETTERS && index.words[at] === word) addPlaces(index, at, ENDED, true, best);
  }
}

/** Adds the words that what was typed may be a misspelling of: those with the fewest mistakes, and with hardly more. */
function addMisspelt(index: SearchIndex, typed: string, best: Float32Array): void {
  const most = mistakesAllowed(typed);
  if (most === 0) return;
  const { words, groups } = index;
  const typedGroups = letterGroups(typed);
  const near: { at: number; count: number }[] = [];
  let fewest = most + 1;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word.length < typed.length - most || isTooFar(typedGroups, groups[at] ?? 0, most)) continue;
    const count = mistakes(typed, word, most);
    if (count === undefined || count === 0) continue;
    near.push({ at, count });
    fewest = Math.min(fewest, count);
  }
  for (const { at, count } of near) {
    if (count > fewest + HARDLY_MORE) continue;
    const word = words[at] ?? '';
    const begins = word.charAt(0) === typed.charAt(0) ? 1 : BEGINS_OTHERWISE;
    addPlaces(index, at, (MISSPELT * begins * nearness(typed, word)) / count, true, best);
  }
}

/** Adds what a word of the index is worth to its cards; gives how many names hold it. */
function addPlaces(
  { starts, places, lengths }: SearchIndex,
  word: number,
  worth: number,
  withMeanings: boolean,
  best: Float32Array,
): number {
  let names = 0;
  const end = starts[word + 1] ?? 0;
  for (let at = starts[word] ?? 0; at < end; at += 1) {
    const place = places[at] ?? 0;
    const card = place >>> FIELD_BITS;
    const field = place & ((1 << FIELD_BITS) - 1);
    if (field !== IN_MEANING) names += 1;
    else if (!withMeanings) continue;
    // Among names that fit alike, the one with fewer words is more likely meant: *magnesium* before its forms.
    const share = field === IN_TERM ? 0.6 + 0.4 / (lengths[card] ?? 1) : 1;
    const score = worth * share * (WEIGHTS[field as 0 | 1 | 2] ?? 0);
    if (score > (best[card] ?? 0)) best[card] = score;
  }
  return names;
}

/** How much of a word was typed, from above a half to 1. */
function nearness(typed: string, word: string): number {
  return 0.5 + (0.5 * Math.min(typed.length, word.length)) / Math.max(typed.length, word.length);
}
