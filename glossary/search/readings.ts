/** Which words of the index a typed word may stand for: itself, words of its stem, words said for it, words that it begins or misspells. */
import { isTooFar, letterGroups, mistakes, mistakesAllowed } from './misspelling.ts';
import { sameAs } from './same-words.ts';
import { FIELD_BITS, IN_MEANING, placeIn, type SearchIndex } from './search-index.ts';
import { LACKING } from './small-words.ts';
import { soundOf } from './sound.ts';
import { stemOf } from './stem.ts';
import { TELLING_LETTERS, type TypedWord } from './typed-words.ts';

/** How surely a word is meant that has the stem of what was typed, is said for it, is begun or misspelt, or is another for what is missing. */
const SURE = { stem: 0.9, same: 0.8, begun: 0.8, misspelt: 0.6, lacking: 0.8 };
/** The same for what it begins, where it is a word as it is: *test* in progress may become *testosterone*, with words behind it hardly. */
const SURE_BEGUN_WORD = { last: 0.6, done: 0.35 };
/** How good a misspelling still is where the first letter is wrong, which seldom happens: *neumonia*. */
const BEGINS_OTHERWISE = 0.7;
/** Mistakes beyond the fewest that still leave a word likely. */
const HARDLY_MORE = 1;
/** Mistakes beyond those allowed that a word may have which sounds as what was typed. */
const MORE_BY_SOUND = 2;
/** What a mistake counts that is not heard. */
const BY_SOUND = 0.7;
/** With so many names that begin like it, a word is taken as it was typed. */
const ENOUGH_NAMES = 5;

/** Words of the index by their numbers, with how surely each is meant, from 0 to 1. */
export type Readings = ReadonlyMap<number, number>;
/** Takes in a word with how surely it is meant; the surest counts. */
type Note = (word: number, sure: number) => void;

/** What a typed word may stand for. Misspellings are looked for only where nothing else is found. */
export function readingsOf(index: SearchIndex, { letters, says, isDone }: TypedWord): Readings {
  const found = new Map<number, number>();
  const note: Note = (word, sure) => {
    if (sure > (found.get(word) ?? 0)) found.set(word, sure);
  };
  const itself = index.numbers.get(letters);
  if (itself !== undefined) note(itself, 1);
  if (says === 'lack') noteLacking(index, note);
  if (says !== 'something') return found;
  for (const word of index.byStem.get(stemOf(letters)) ?? []) note(word, SURE.stem);
  for (const stem of sameAs(letters)) for (const word of index.byStem.get(stem) ?? []) note(word, SURE.same);
  // *Hear* is no word of a name where only *hearing* is; it may yet become *heat*.
  const isWord = itself !== undefined || (found.size > 0 && stemOf(letters) !== letters);
  const names = noteBegun(index, letters, isWord ? SURE_BEGUN_WORD[isDone ? 'done' : 'last'] : SURE.begun, note);
  if (!isWord && names < ENOUGH_NAMES) noteMisspelt(index, letters, note);
  return found;
}

/** Notes all words for what is missing: *can't*, *trouble*, *hard*. */
function noteLacking({ numbers }: SearchIndex, note: Note): void {
  for (const word of LACKING) {
    const number = numbers.get(word);
    if (number !== undefined) note(number, SURE.lacking);
  }
}

/** Notes the words that begin with what was typed; gives how many names hold one. */
function noteBegun(index: SearchIndex, typed: string, sure: number, note: Note): number {
  let names = 0;
  for (let at = placeIn(index.words, typed, (word) => word); at < index.words.length; at += 1) {
    const word = index.words[at];
    if (!word?.startsWith(typed)) break;
    note(at, sure * nearness(typed, word));
    names += namesWith(index, at);
  }
  return names;
}

function namesWith({ starts, places }: SearchIndex, word: number): number {
  let names = 0;
  const end = starts[word + 1] ?? 0;
  for (let at = starts[word] ?? 0; at < end; at += 1) {
    if (((places[at] ?? 0) & ((1 << FIELD_BITS) - 1)) < IN_MEANING) names += 1;
  }
  return names;
}

/** Notes the words with the fewest mistakes, with hardly more, and those that sound alike with a few more. */
function noteMisspelt({ words, groups, bySound }: SearchIndex, typed: string, note: Note): void {
  const most = mistakesAllowed(typed);
  if (most === 0) return;
  const noteAt = (at: number, count: number) => {
    const word = words[at] ?? '';
    const begins = word.charAt(0) === typed.charAt(0) ? 1 : BEGINS_OTHERWISE;
    note(at, (SURE.misspelt * begins * nearness(typed, word)) / count);
  };
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
    if (count <= fewest + HARDLY_MORE) noteAt(at, count);
  }
  const sound = soundOf(stemOf(typed));
  if (sound.length < TELLING_LETTERS) return;
  for (const at of bySound.get(sound) ?? []) {
    const count = mistakes(typed, words[at] ?? '', most + MORE_BY_SOUND);
    if (count !== undefined) noteAt(at, Math.max(1, count * BY_SOUND));
  }
}

/** How much of a word was typed, from above a half to 1. */
function nearness(typed: string, word: string): number {
  return 0.5 + (0.5 * Math.min(typed.length, word.length)) / Math.max(typed.length, word.length);
}
