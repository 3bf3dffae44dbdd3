/** What readers can do with the words of the glossary on a page that shows them: how each word stands, and the ways to change it. */
import type { Card } from '../../glossary/entry/card.ts';
import { copyText } from '../card/copy-text.ts';
import type { WordActions } from '../card/TermActions.tsx';
import { useWords } from '../words.ts';

/** The reader's words, and where what is said of them is remembered. */
interface MyWords {
  /** Where they are. */
  address: string;
  /** The saved words; `undefined` until they are read. */
  saved: readonly { id: string }[] | undefined;
  /** Ids of the known words; `undefined` until they are read. */
  known: readonly string[] | undefined;
  save(id: string, on: boolean): Promise<unknown>;
  know(id: string, on: boolean): Promise<unknown>;
}

/** Gives what can be done with a card's word; nothing until it is known how it stands. */
export function useWordActions(
  { address, saved, known, save, know }: MyWords,
  copy = (text: string): Promise<void> => navigator.clipboard.writeText(text),
): (card: Card) => WordActions | undefined {
  const words = useWords();
  return (card) =>
    saved &&
    known && {
      isSaved: saved.some(({ id }) => id === card.id),
      isKnown: known.includes(card.id),
      myWords: address,
      onSave: (on) => save(card.id, on),
      onKnow: (on) => know(card.id, on),
      onCopy: () => copy(copyText(card, words)),
    };
}
