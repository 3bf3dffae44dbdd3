/** The library's search: over its first page, over the whole glossary or a topic of it; or one term with what can be done with it. */
import { useMemo, useRef } from 'preact/hooks';
import { GlossaryBrowser } from '../../components/browse/GlossaryBrowser.tsx';
import { useListen } from '../../components/hooks/use-listen.ts';
import { useWords } from '../../components/words.ts';
import { guess } from '../../front/guess.ts';
import { useMyWordActions } from '../../front/use-my-word-actions.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { addWordPath } from '../../messages/add-word.ts';
import { printRoute, type Route } from '../../messages/library-address.ts';
import { noteOpened } from '../../settings/recent-words.ts';
import { HomeView } from './HomeView.tsx';
import type { Place } from './use-route.ts';

/** What is listed while nothing is searched for: the first page, or the words of a topic or of all. */
export type List = Extract<Route, { view: 'home' | 'glossary' }>;

const HOME: List = { view: 'home' };

interface Props extends Pick<Place, 'openTerm' | 'goBack'> {
  cards: ReadonlyMap<string, Card>;
  /** The id of the term that is open. */
  open?: string;
  /** The list that is shown, or lies behind the open term; the one shown last where this is left out. */
  list?: List | undefined;
}

export function GlossaryView({ cards, open, list, openTerm, goBack }: Props) {
  const words = useWords();
  const all = useMemo(() => [...cards.values()], [cards]);
  const actionsFor = useMyWordActions();
  const onListen = useListen();
  const last = useRef(HOME);
  if (list) last.current = list;
  const shown = last.current;
  return (
    <section class={open === undefined ? 'glossary' : 'glossary with-term'}>
      <h1>{words(shown.view === 'home' ? 'homeTitle' : 'libraryGlossary')}</h1>
      <GlossaryBrowser
        key={shown.view === 'home' ? shown.view : printRoute(shown)}
        home={shown.view === 'home' && <HomeView cards={cards} />}
        topic={shown.view === 'home' ? undefined : shown.topic}
        hasLevels
        cards={all}
        open={open}
        asked={shown.view === 'home' ? shown.search : undefined}
        onOpen={(id) => (id === undefined ? goBack() : openTerm(id))}
        onOpened={noteOpened}
        actionsFor={actionsFor}
        onListen={onListen}
        addHref={addWordPath}
        guess={guess}
      />
    </section>
  );
}
