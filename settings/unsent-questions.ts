/**
 * Questions that were being typed when their page closed. A closing page has no time for the browser's storage, which answers
 * later; so the last words are kept where writing is done at once, and stored properly when a page opens next.
 */
import * as v from 'valibot';
import { ask, savedWords } from './my-words.ts';

/** Begins the name of a draft, which goes on with the id of its word. */
const DRAFT = 'draft of question: ';

const DraftSchema = v.object({ question: v.string(), instead: v.array(v.string()) });

/**
 * Keeps a question that was not stored yet.
 *
 * @param instead what may be stored in its place: what the typing began with, and what was sent since
 */
export function keepDraft(id: string, question: string, instead: readonly string[]): void {
  try {
    localStorage.setItem(DRAFT + id, JSON.stringify({ question, instead }));
  } catch {
    // No room, or a browser that keeps nothing: then the storage that was asked at the same time has to do.
  }
}

/** Stores the questions that were kept, but for those where the reader has asked something else since. */
export async function storeDrafts(): Promise<void> {
  for (const name of Object.keys(localStorage).filter((name) => name.startsWith(DRAFT))) {
    const id = name.slice(DRAFT.length);
    const draft = read(localStorage.getItem(name));
    const word = (await savedWords.get()).find((word) => word.id === id);
    if (draft && word && draft.instead.includes(word.question)) await ask(id, draft.question);
    localStorage.removeItem(name);
  }
}

function read(stored: string | null): v.InferOutput<typeof DraftSchema> | undefined {
  try {
    const result = v.safeParse(DraftSchema, JSON.parse(stored ?? ''));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
