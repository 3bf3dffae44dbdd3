/** The words of the interface: views ask for them by name, and whoever mounts the views provides them. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

/** The name of a sentence or label in `_locales`. */
export type WordKey = keyof typeof messages;

/** Gives a sentence or label in the reader's language, with what it speaks of filled in. */
export type Words = (key: WordKey, ...fill: string[]) => string;

/** Provides the words to all views below. */
export const WordsContext = createContext<Words>((key) => key);

/** The words, inside a view. */
export function useWords(): Words {
  return useContext(WordsContext);
}
