/** Compiles what words without an entry are explained by, and finds the everyday words that must not be. */
import { createGuess } from '../decode/guess.ts';
import type { WordParts } from '../decode/word-parts.ts';
import { isPlain, wordList, wordsInSpeech } from './plain-english.ts';
import type { Sources } from './read.ts';

/** The file of rarer words that must not be explained so either. */
export const LOOK_ALIKES = 'look-alikes.txt';

/** The tables for guessing, from a glossary that has been checked. */
export function compileWordParts({ parts, drugStems, terms }: Sources): WordParts {
  const names = new Map(terms.map(({ id, term }) => [id, term]));
  const tables = {
    parts: Object.entries(parts).flatMap(([id, { meaning, reads }]) => (reads ? [{ id, meaning, reads }] : [])),
    stems: Object.values(drugStems).map(({ stem, what, except, class: id }) => ({
      stem,
      what,
      except,
      class: { id, term: names.get(id) ?? id },
    })),
  };
  const guess = createGuess({ ...tables, everyday: [] });
  // What is rarer and still decodes is nearly always a medical word.
  const everyday = wordsInSpeech().filter((word) => isPlain(word) && guess(word) !== undefined);
  return { ...tables, everyday: [...everyday, ...wordList(LOOK_ALIKES)] };
}
