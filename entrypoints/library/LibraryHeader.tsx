/** The ways between the library's views, and to the settings. */
import { browser } from 'wxt/browser';
import { useWords } from '../../components/words.ts';
import { printRoute, type Route } from './route.ts';

interface Props {
  route: Route;
  /** The tab whose page was last listed. */
  tab: number | undefined;
}

export function LibraryHeader({ route, tab }: Props) {
  const words = useWords();
  const views = [
    { view: 'glossary', label: words('libraryGlossary') },
    { view: 'my-words', label: words('libraryMyWords') },
    { view: 'visit-sheet', label: words('libraryVisitSheet') },
    ...(tab === undefined ? [] : [{ view: 'page', tab, label: words('libraryPage') } as const]),
  ] as const;
  const current = route.view === 'term' ? 'glossary' : route.view;
  return (
    <header class="library-header">
      <p class="brand">Glosswell</p>
      <nav aria-label={words('libraryViews')}>
        {views.map(({ label, ...to }) => (
          <a key={to.view} href={printRoute(to)} aria-current={to.view === current ? 'page' : undefined}>
            {label}
          </a>
        ))}
        <a href="/reader.html">{words('room')}</a>
        <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {words('libraryOptions')}
        </button>
      </nav>
    </header>
  );
}
