/** Guesses with the tables that the build puts beside the scripts; they are read when something is first to be guessed. */
import { fetchJson } from '../entry/bundled-files.ts';
import { readOnce } from '../read-once.ts';
import { createGuess, type Guess } from './guess.ts';
import type { WordParts } from './word-parts.ts';

/** Gives the guess for a text. Where the tables cannot be read there is none, and the next call tries again. */
export type Guesser = (text: string) => Promise<Guess | undefined>;

/** @param url where the file of tables lies in the extension */
export function createGuesser(url: string): Guesser {
  const guess = readOnce(async () => createGuess(await fetchJson<WordParts>(url)));
  return async (text) => {
    try {
      return (await guess())(text);
    } catch {
      return undefined;
    }
  };
}
