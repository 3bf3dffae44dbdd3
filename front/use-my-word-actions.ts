/** What readers can do with the words of the glossary on our own pages, where all that they say of them is remembered. */
import { useSetting } from '../components/hooks/use-setting.ts';
import { useWordActions } from '../components/hooks/use-word-actions.ts';
import { libraryPath } from '../messages/library-address.ts';
import { know, knownWords, save, savedWords } from '../settings/my-words.ts';

/** Gives what can be done with a card's word; nothing until it is known how it stands. @param keep saves a word, or takes it from the saved ones */
export function useMyWordActions(
  keep: (id: string, on: boolean) => Promise<void> = save,
): ReturnType<typeof useWordActions> {
  return useWordActions({
    address: libraryPath({ view: 'my-words' }),
    saved: useSetting(savedWords),
    known: useSetting(knownWords),
    save: keep,
    know,
  });
}
