/** The popup's parts put together: the site switch on top, then search or the list, or one term. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { GlossaryBrowser } from '../../components/GlossaryBrowser.tsx';
import { PageTerms } from '../../components/PageTerms.tsx';
import { SiteSwitch } from '../../components/SiteSwitch.tsx';
import { useWords } from '../../components/words.ts';
import type { Card } from '../../glossary/card.ts';
import { CARDS_FILE } from '../../glossary/fetch-cards.ts';
import { addWordPath } from '../../messages/add-word.ts';
import type { PageDescription } from '../../messages/messages.ts';
import { allCards } from '../../settings/all-cards.ts';
import { decide, sites, switchSite } from '../../settings/sites.ts';
import { describeCurrentPage, showOnPage } from './current-page.ts';

/** What is known of the page: nothing yet, that it cannot be read, or what it says of itself. */
type Page = 'asking' | 'closed' | PageDescription;

export function Popup() {
  const words = useWords();
  const [page, setPage] = useState<Page>('asking');
  const [cards, setCards] = useState<readonly Card[] | 'unreadable' | undefined>(undefined);

  useEffect(() => {
    const stop = new AbortController();
    const load = async () => {
      const described = await describeCurrentPage();
      if (stop.signal.aborted) return;
      setPage(described ?? 'closed');
      if (!described) return;
      sites.watch((choices) => setPage({ ...described, isOn: decide(choices, described.site).isOn }), stop.signal);
    };
    load().catch(() => setPage('closed'));
    allCards(browser.runtime.getURL(`/${CARDS_FILE}`)).then(setCards, () => setCards('unreadable'));
    return () => stop.abort();
  }, []);

  return (
    <main class="popup">
      <h1>{words('toolbarTitle')}</h1>
      {page === 'closed' && <p class="closed">{words('cannotReadPage')}</p>}
      {typeof page === 'object' && (
        <SiteSwitch site={page.site} isOn={page.isOn} onSwitch={(on) => void switchSite(page.site, on)} />
      )}
      {cards === undefined && <p role="status">{words('loadingGlossary')}</p>}
      {cards === 'unreadable' && <p role="alert">{words('glossaryUnreadable')}</p>}
      {Array.isArray(cards) && typeof page === 'object' && (
        <PageTerms terms={termsOf(page, cards)} onShow={(id) => void showOnPage(id).then(() => close())} />
      )}
      {Array.isArray(cards) && <GlossaryBrowser cards={cards} />}
      <a class="add-word" href={addWordPath('')} target="_blank">
        {words('ownAdd')}
      </a>
    </main>
  );
}

/** The page's terms with their cards, in reading order. */
function termsOf(page: PageDescription, cards: readonly Card[]) {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return page.terms.flatMap(({ id, count }) => {
    const card = byId.get(id);
    return card ? [{ card, count }] : [];
  });
}
