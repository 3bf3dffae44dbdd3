/** The whole glossary, or one term of it with what can be done with it. */
import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { GlossaryBrowser } from '../../components/browse/GlossaryBrowser.tsx';
import { useListen } from '../../components/hooks/use-listen.ts';
import { useWordActions } from '../../components/hooks/use-word-actions.ts';
import { useWords } from '../../components/words.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { WORD_PARTS_FILE } from '../../glossary/entry/bundled-files.ts';
import { createGuesser } from '../../glossary/decode/guesser.ts';
import { addWordPath } from '../../messages/add-word.ts';
import { know, knownWords, save, savedWords } from '../../settings/my-words.ts';
import { printRoute } from '../../messages/library-address.ts';
import type { Place } from './use-route.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';

const guess = createGuesser(browser.runtime.getURL(`/${WORD_PARTS_FILE}`));

interface Props extends Pick<Place, 'openTerm' | 'goBack'> {
  cards: ReadonlyMap<string, Card>;
  /** The id of the term that is open. */
  open?: string;
  /** What the address asks to be searched for. */
  search?: string | undefined;
}

export function GlossaryView({ cards, open, search, openTerm, goBack }: Props) {
  const words = useWords();
  const all = useMemo(() => [...cards.values()], [cards]);
  const actionsFor = useWordActions({
    address: printRoute({ view: 'my-words' }),
    saved: useSetting(savedWords),
    known: useSetting(knownWords),
    save,
    know,
  });
  const onListen = useListen();
  return (
    <section class={open === undefined ? 'glossary' : 'glossary with-term'}>
      <h1>{words('libraryGlossary')}</h1>
      <GlossaryBrowser
        hasLevels
        cards={all}
        open={open}
        asked={search}
        onOpen={(id) => (id === undefined ? goBack() : openTerm(id))}
        actionsFor={actionsFor}
        onListen={onListen}
        addHref={addWordPath}
        guess={guess}
      />
    </section>
  );
}
