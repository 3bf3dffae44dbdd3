/** The ways between the library's views, the reading room and the options, alike on top of all. */
import { useCurrentInView } from '../components/hooks/use-current-in-view.ts';
import { useWords } from '../components/words.ts';
import { libraryPath, type Printable } from '../messages/library-address.ts';

interface Props {
  /** The view that is shown; none for one that is not among the ways. */
  current: Printable['view'] | 'room' | 'options' | undefined;
  /** The tab whose page was last listed. */
  tab?: number | undefined;
}

export function LibraryHeader({ current, tab }: Props) {
  const words = useWords();
  const row = useCurrentInView(current);
  const views = [
    { view: 'home', label: words('libraryHome'), href: libraryPath({ view: 'home' }) },
    { view: 'glossary', label: words('libraryGlossary'), href: libraryPath({ view: 'glossary' }) },
    { view: 'body', label: words('libraryBody'), href: libraryPath({ view: 'body' }) },
    { view: 'my-words', label: words('libraryMyWords'), href: libraryPath({ view: 'my-words' }) },
    { view: 'visit-sheet', label: words('libraryVisitSheet'), href: libraryPath({ view: 'visit-sheet' }) },
    ...(tab === undefined
      ? []
      : [{ view: 'page', label: words('libraryPage'), href: libraryPath({ view: 'page', tab }) }]),
    { view: 'room', label: words('room'), href: '/reader.html' },
    { view: 'options', label: words('libraryOptions'), href: '/options.html' },
  ];
  return (
    <header class="library-header">
      <p class="brand">
        <img src="/icon/32.png" width="20" height="20" alt="" /> {words('toolbarTitle')}
      </p>
      <nav class="swiped" aria-label={words('libraryViews')} ref={row}>
        {views.map(({ view, label, href }) => (
          <a
            key={view}
            class={view === 'options' ? 'to-options' : undefined}
            href={href}
            aria-current={view === current ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
    </header>
  );
}
