/** What a reader has typed, as words to look up. */
import { foldedWords } from './folded-words.ts';
import { isStopWord, saysLacking } from './small-words.ts';

/** A typed word. */
export interface TypedWord {
  letters: string;
  /** What it says: something to be found, that something is missing or goes badly, or nothing. */
  says: 'something' | 'lack' | 'nothing';
  /** Others follow it, so that it is not still being typed. */
  isDone: boolean;
}

/** A typed word with the words of the glossary that it is taken for: itself, others of its stem, what it begins or misspells. */
export interface TakenWord extends TypedWord {
  takenFor: ReadonlySet<string>;
}

/** Shorter than this, a word in progress says too little about a meaning. */
export const TELLING_LETTERS = 3;
/** Words that are looked up at most; who pastes a page gets what its beginning finds. */
const MOST_WORDS = 16;

/** The words of what was typed, each once, in order; where none says something to be found, all do. */
export function typedWords(query: string): TypedWord[] {
  const words = [...new Set(foldedWords(query).map(({ letters }) => letters))].slice(0, MOST_WORDS);
  const noneTells = words.every((word) => isStopWord(word) || saysLacking(word));
  return words.map((letters, at) => ({
    letters,
    says: noneTells ? 'something' : saysLacking(letters) ? 'lack' : isStopWord(letters) ? 'nothing' : 'something',
    isDone: at < words.length - 1,
  }));
}
