/** The library's parts put together: the ways between its views on top, then the view that stands in the address. */
import { useRef, useState } from 'preact/hooks';
import { titleIn } from '../../components/titles.ts';
import { useWords, type Words } from '../../components/words.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { BodyView } from './BodyView.tsx';
import { GlossaryView } from './GlossaryView.tsx';
import { LibraryHeader } from '../../front/LibraryHeader.tsx';
import { MyWordsView } from './MyWordsView.tsx';
import { NothingHere } from './NothingHere.tsx';
import { PageView } from './PageView.tsx';
import type { Route } from '../../messages/library-address.ts';
import { useArrival } from './use-arrival.ts';
import { useCards, type Cards } from '../../front/use-cards.ts';
import { usePage } from './use-page.ts';
import { useRoute } from './use-route.ts';
import { VisitSheetView } from './VisitSheetView.tsx';

export function Library() {
  const words = useWords();
  const main = useRef<HTMLElement | null>(null);
  const place = useRoute();
  const { route } = place;
  const cards = useCards();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const listed = useRef<number | undefined>(undefined);
  if (route.view === 'page') listed.current = route.tab;
  const { page, askAgain } = usePage(listed.current);
  useArrival(main, {
    key: typeof cards === 'string' ? undefined : keyOf(route),
    title: words('libraryWindow', titleOf(route, cards, words)),
    // Back in the list, the reader goes on where the term was opened; the first page begins with its search field.
    hasFocus: useIsListAgain(route) || route.view === 'home',
  });

  const view = (cards: ReadonlyMap<string, Card>) => {
    switch (route.view) {
      case 'home':
      case 'glossary':
        return <GlossaryView cards={cards} list={route} {...place} />;
      case 'term':
        if (!cards.has(route.id)) return <NothingHere text={words('libraryUnknownTerm', route.id)} />;
        return <GlossaryView cards={cards} open={route.id} {...place} />;
      case 'body':
        return <BodyView cards={cards} picture={route.picture} region={route.region} openTerm={place.openTerm} />;
      case 'my-words':
        return <MyWordsView cards={cards} />;
      case 'visit-sheet':
        return <VisitSheetView cards={cards} leftOut={leftOut} setLeftOut={setLeftOut} />;
      case 'page':
        return <PageView cards={cards} page={page} onAskAgain={askAgain} />;
      default:
        return <NothingHere text={words('libraryUnknownAddress')} />;
    }
  };
  return (
    <>
      <LibraryHeader
        current={route.view === 'term' ? 'glossary' : route.view === 'unknown' ? undefined : route.view}
        tab={listed.current}
      />
      <main class="library" ref={main}>
        {cards === 'loading' && <p role="status">{words('loadingGlossary')}</p>}
        {cards === 'unreadable' && <p role="alert">{words('glossaryUnreadable')}</p>}
        {typeof cards !== 'string' && view(cards)}
      </main>
    </>
  );
}

/** Whether a list is shown and a term was shown before it. */
function useIsListAgain(route: Route): boolean {
  const before = useRef<Route['view'] | undefined>(undefined);
  const now = useRef<Route['view']>(route.view);
  if (now.current !== route.view) {
    before.current = now.current;
    now.current = route.view;
  }
  return (route.view === 'glossary' || route.view === 'home') && before.current === 'term';
}

/** What tells a view from another; one search after another is the same list. */
function keyOf(route: Route): string {
  return route.view === 'home' ? route.view : JSON.stringify(route);
}

/** What the view is about, for the window's name. */
function titleOf(route: Route, cards: Cards, words: Words): string {
  switch (route.view) {
    case 'home':
      return words('libraryHome');
    case 'glossary':
      return route.topic === undefined ? words('libraryGlossary') : titleIn(words, 'topic', route.topic);
    case 'body':
      return words('libraryBody');
    case 'term':
      if (typeof cards === 'string') return words('libraryGlossary');
      return cards.get(route.id)?.term ?? words('libraryNothing');
    case 'my-words':
      return words('libraryMyWords');
    case 'visit-sheet':
      return words('libraryVisitSheet');
    case 'page':
      return words('libraryPage');
    default:
      return words('libraryNothing');
  }
}
