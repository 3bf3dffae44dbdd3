/** The reader's own relation to words: saved to study or ask about, known already, or not meant on a site. */
import * as v from 'valibot';
import { dropAside, lookAside, setAside } from './given-up.ts';
import { defineSetting } from './setting.ts';

/** A word kept for later. */
export interface SavedWord {
  /** The id of its term. */
  id: string;
  /** When it was saved, as an ISO 8601 date and time. */
  at: string;
  /** What the reader wants to ask about it; empty for nothing. */
  question: string;
}

/** The longest question that is kept, in UTF-16 units: more than a page of writing. */
export const LONGEST_QUESTION = 2000;

const IdSchema = v.pipe(v.string(), v.maxLength(200));
const SavedSchema = v.array(
  v.object({
    id: IdSchema,
    at: v.pipe(v.string(), v.isoTimestamp()),
    question: v.pipe(v.string(), v.maxLength(LONGEST_QUESTION)),
  }),
);
const KnownSchema = v.array(IdSchema);
const MutedSchema = v.record(v.string(), v.array(IdSchema));

/** Saved words, the latest last. */
export const savedWords = defineSetting<readonly SavedWord[]>('saved-words', SavedSchema, []);
/** Ids of terms that the reader knows; they are marked nowhere. */
export const knownWords = defineSetting<readonly string[]>('known-words', KnownSchema, []);
/** Ids of terms by the site on which they are not meant. */
export const mutedWords = defineSetting<Readonly<Record<string, readonly string[]>>>('muted-words', MutedSchema, {});

/** Saves a word, or takes it from the saved ones. One that is saved again has its question back. */
export function save(id: string, on: boolean): Promise<void> {
  return navigator.locks.request(SAVING, async () => {
    if (!on) {
      await takeAway(id);
      return;
    }
    const before = await lookAside(id);
    if (before) return restore({ id, ...before });
    return savedWords.update((words) => {
      if (words.some((word) => word.id === id)) return words;
      return [...words, { id, at: new Date().toISOString(), question: '' }];
    });
  });
}

/** Takes a word from the saved ones, and gives it as it was, its last question included. */
export function giveUp(id: string): Promise<SavedWord | undefined> {
  return navigator.locks.request(SAVING, () => takeAway(id));
}

/** Saves a word as it was before it was given up: with its question, in its place by date. */
export function putBack(word: SavedWord): Promise<void> {
  return navigator.locks.request(SAVING, () => restore(word));
}

/** Notes what the reader wants to ask about a saved word; what is over {@link LONGEST_QUESTION} is left out. */
export function ask(id: string, question: string): Promise<void> {
  const kept = question.slice(0, LONGEST_QUESTION);
  return savedWords.update((words) => words.map((word) => (word.id === id ? { ...word, question: kept } : word)));
}

/** Notes that the reader knows a word, or does not after all. */
export function know(id: string, on: boolean): Promise<void> {
  return knownWords.update((ids) => withId(ids, id, on));
}

/** Quiets a word on a site, or lets it be marked there again. */
export function mute(site: string, id: string, on: boolean): Promise<void> {
  return mutedWords.update((muted) => {
    const { [site]: before = [], ...others } = muted;
    const ids = withId(before, id, on);
    return ids.length === 0 ? others : { ...others, [site]: ids };
  });
}

/** Saving and giving up wait for each other, also in other windows: pressed twice, the second finds what the first set aside. */
const SAVING = 'glosswell saving';

async function takeAway(id: string): Promise<SavedWord | undefined> {
  let given: SavedWord | undefined;
  await savedWords.update((words) => {
    given = words.find((word) => word.id === id);
    return words.filter((word) => word.id !== id);
  });
  if (given) await setAside(given);
  return given;
}

async function restore(word: SavedWord): Promise<void> {
  await savedWords.update((words) => {
    const again = words.find(({ id }) => id === word.id);
    // Saved again meanwhile, perhaps with a new question: that one is the reader's last word.
    const restored = { ...word, question: again?.question || word.question };
    const others = words.filter(({ id }) => id !== word.id);
    const later = others.findIndex(({ at }) => Date.parse(at) > Date.parse(word.at));
    return others.toSpliced(later === -1 ? others.length : later, 0, restored);
  });
  await dropAside(word.id);
}

function withId(ids: readonly string[], id: string, on: boolean): readonly string[] {
  if (on) return ids.includes(id) ? ids : [...ids, id];
  return ids.filter((other) => other !== id);
}
