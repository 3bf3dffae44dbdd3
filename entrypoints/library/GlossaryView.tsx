/** The whole glossary, or one term of it, which can be saved. */
import { useMemo, useRef } from 'preact/hooks';
import { GlossaryBrowser } from '../../components/GlossaryBrowser.tsx';
import { SaveToggle } from '../../components/SaveToggle.tsx';
import { useWords } from '../../components/words.ts';
import type { Card } from '../../glossary/card.ts';
import { giveUp, putBack, save, savedWords, type SavedWord } from '../../settings/my-words.ts';
import type { Place } from './use-route.ts';
import { useSetting } from './use-setting.ts';

interface Props extends Pick<Place, 'openTerm' | 'goBack'> {
  cards: ReadonlyMap<string, Card>;
  /** The id of the term that is open. */
  open: string | undefined;
}

export function GlossaryView({ cards, open, openTerm, goBack }: Props) {
  const words = useWords();
  const all = useMemo(() => [...cards.values()], [cards]);
  const saved = useSetting(savedWords);
  /** Words given up here, so that saving them again brings their questions back. */
  const given = useRef(new Map<string, Promise<SavedWord | undefined>>());
  const onSave = async (id: string, isSaved: boolean) => {
    if (!isSaved) {
      given.current.set(id, giveUp(id));
      return;
    }
    const before = await given.current.get(id);
    await (before ? putBack(before) : save(id, true));
  };
  return (
    <section class={open === undefined ? 'glossary' : 'glossary with-term'}>
      <h1>{words('libraryGlossary')}</h1>
      <GlossaryBrowser
        hasLevels
        cards={all}
        open={open}
        onOpen={(id) => (id === undefined ? goBack() : openTerm(id))}
      />
      {open !== undefined && saved && (
        <SaveToggle isSaved={saved.some(({ id }) => id === open)} onSave={(isSaved) => void onSave(open, isSaved)} />
      )}
    </section>
  );
}
