/** A gist never explains a word with itself. */
import { wordsOf } from '../../build/plain-english.ts';
import { eachTerm, problem } from '../rule.ts';

/** Letters at the end of a word that inflection and derivation may change: *hypertension*, *hypertensive*. */
const ENDING = 3;
/** Shorter stems are shared by words that have nothing to do with each other. */
const SHORTEST_STEM = 5;

export const circular = eachTerm((term) => {
  const words = wordsOf(term.term.toLowerCase()).filter((word) => word.length - ENDING >= SHORTEST_STEM);
  const [only] = wordsOf(term.term).length === 1 ? words : [];
  if (!only) return [];
  const stem = only.slice(0, -ENDING);
  const again = wordsOf(term.gist.toLowerCase()).filter((word) => word.startsWith(stem));
  return again.map((word) =>
    problem(
      term,
      'gist',
      `explains “${term.term}” with “${word}”, the same word again; say what it is in other words.`,
    ),
  );
});
