/** The popup's head: its name, and the ways to the other pages. */
import { useWords } from '../../components/words.ts';
import { libraryPath } from '../../messages/library-address.ts';
import { savedWords } from '../../settings/my-words.ts';
import { openTab } from './open-tab.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';

export function PopupHeader() {
  const words = useWords();
  const saved = useSetting(savedWords)?.length ?? 0;
  return (
    <header>
      <h1>{words('toolbarTitle')}</h1>
      <nav aria-label={words('pages')}>
        <PageLink page={libraryPath({ view: 'home' })}>{words('library')}</PageLink>
        <PageLink page={libraryPath({ view: 'my-words' })}>{words('myWordsCount', String(saved))}</PageLink>
        <PageLink page="/options.html">{words('options')}</PageLink>
      </nav>
    </header>
  );
}

function PageLink({ page, children }: { page: string; children: string }) {
  return (
    <a
      href={page}
      onClick={(event) => {
        event.preventDefault();
        void openTab(page);
      }}
    >
      {children}
    </a>
  );
}
