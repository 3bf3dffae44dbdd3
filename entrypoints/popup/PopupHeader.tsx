/** The popup's head: the ways to the other pages, and the pause. */
import { useWords } from '../../components/words.ts';
import { savedWords } from '../../settings/my-words.ts';
import { pauseEverywhere, sites } from '../../settings/sites.ts';
import { openTab } from './current-page.ts';
import { useSetting } from './use-setting.ts';

export function PopupHeader() {
  const words = useWords();
  const saved = useSetting(savedWords)?.length ?? 0;
  const isPaused = useSetting(sites)?.paused ?? false;
  return (
    <header>
      <h1>{words('toolbarTitle')}</h1>
      <nav aria-label={words('pages')}>
        <PageLink page="/library.html">{words('library')}</PageLink>
        <PageLink page="/library.html#/my-words">{words('myWordsCount', String(saved))}</PageLink>
        <PageLink page="/options.html">{words('options')}</PageLink>
      </nav>
      <button type="button" class="pause" onClick={() => void pauseEverywhere(!isPaused)}>
        {words(isPaused ? 'goOn' : 'pauseEverywhere')}
      </button>
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
