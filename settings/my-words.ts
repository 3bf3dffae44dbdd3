/** The reader's own relation to words: saved to study or ask about, known already, or not meant on a site. */
import * as v from 'valibot';
import { dropAside, lookAside, setAside } from './undo-unsaving.ts';
import { withLock } from './locks.ts';
import { keepQuote, quotes, takeQuote, type Quote } from './quotes.ts';
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

/** A saved word with the sentence that it stood in, if that was kept. */
export interface QuotedWord extends SavedWord {
  quote?: Quote | undefined;
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

/** Saves a word, or takes it from the saved ones. One that is saved again has its question back, and its sentence if none is given. */
export function save(id: string, on: boolean, quote?: Quote): Promise<void> {
  return withLock(SAVING, async () => {
    if (!on) {
      await takeAway(id);
      return;
    }
    const before = await lookAside(id);
    if (before) return restore({ id, ...before, quote: quote ?? before.quote });
    await savedWords.update((words) => {
      if (words.some((word) => word.id === id)) return words;
      return [...words, { id, at: new Date().toISOString(), question: '' }];
    });
    // After the word: a quote without one would be in nobody's sight.
    if (quote) await keepQuote(id, quote);
  });
}

/** Keeps the sentence of a saved word in the place of the one before; of a word that is not saved any more, none. */
export function addQuote(id: string, quote: Quote): Promise<void> {
  return withLock(SAVING, async () => {
    if ((await savedWords.get()).some((word) => word.id === id)) await keepQuote(id, quote);
  });
}

/** Takes a word from the saved ones, and gives it as it was, its last question and its sentence included. */
export function giveUp(id: string): Promise<QuotedWord | undefined> {
  return withLock(SAVING, () => takeAway(id));
}

/** Saves a word as it was before it was given up: with its question and its sentence, in its place by date. */
export function putBack(word: QuotedWord): Promise<void> {
  return withLock(SAVING, () => restore(word));
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
const SAVING = 'saving';

async function takeAway(id: string): Promise<QuotedWord | undefined> {
  let word: SavedWord | undefined;
  await savedWords.update((words) => {
    word = words.find((word) => word.id === id);
    return words.filter((word) => word.id !== id);
  });
  const quote = await takeQuote(id);
  if (!word) return undefined;
  const given = { ...word, ...(quote && { quote }) };
  await setAside(given);
  return given;
}

async function restore({ quote, ...word }: QuotedWord): Promise<void> {
  await savedWords.update((words) => {
    const again = words.find(({ id }) => id === word.id);
    // Saved again meanwhile, perhaps with a new question: that one is the reader's last word.
    const restored = { ...word, question: again?.question || word.question };
    const others = words.filter(({ id }) => id !== word.id);
    const later = others.findIndex(({ at }) => Date.parse(at) > Date.parse(word.at));
    return others.toSpliced(later === -1 ? others.length : later, 0, restored);
  });
  if (quote) await keepQuote(word.id, quote);
  await dropAside(word.id);
}

/** Forgets the sentences of words that are not saved, as they were taken away on another device or by an older version. */
export function dropLeftQuotes(): Promise<void> {
  return withLock(SAVING, async () => {
    const ids = new Set((await savedWords.get()).map(({ id }) => id));
    const all = await quotes.get();
    if (Object.keys(all).every((id) => ids.has(id))) return;
    await quotes.update((quotes) => Object.fromEntries(Object.entries(quotes).filter(([id]) => ids.has(id))));
  });
}

function withId(ids: readonly string[], id: string, on: boolean): readonly string[] {
  if (on) return ids.includes(id) ? ids : [...ids, id];
  return ids.filter((other) => other !== id);
}
