/** The popup's parts put together: a tab for the page in front, and one to search the glossary. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { GlossaryBrowser } from '../../components/browse/GlossaryBrowser.tsx';
import { useListen } from '../../components/hooks/use-listen.ts';
import { Tabs } from '../../components/Tabs.tsx';
import { useWords } from '../../components/words.ts';
import { useCards, type Cards } from '../../front/use-cards.ts';
import { guess } from '../../front/guess.ts';
import { saveBeside } from '../../front/page/save-beside.ts';
import { useCurrentPage } from '../../front/page/use-current-page.ts';
import { useMyWordActions } from '../../front/use-my-word-actions.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { addWordPath } from '../../messages/add-word.ts';
import { noteOpened } from '../../settings/recent-words.ts';
import { NewsLine } from './NewsLine.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { ThisPage } from './ThisPage.tsx';
import { useTab } from './use-tab.ts';

export function Popup() {
  const words = useWords();
  const cards = useCards();
  const current = useCurrentPage(false);
  const [shown, show] = useTab(current);
  if (!current || !shown) return <Frame />;
  const count = current.page && current.decision.isOn ? current.page.terms.length : 0;
  return (
    <Frame>
      <Tabs
        label={words('popupTabs')}
        chosen={shown.tab}
        onChoose={show}
        tabs={[
          {
            id: 'page',
            title: count > 0 ? words('tabPageCounted', String(count)) : words('tabPage'),
            panel: <ThisPage current={current} cards={typeof cards === 'string' ? NO_CARDS : cards} />,
          },
          {
            id: 'search',
            title: words('tabSearch'),
            panel: (
              <>
                <Search tabId={current.tabId} cards={cards} isShown={shown.tab === 'search'} asked={shown.typed} />
                <a class="add-word" href={addWordPath('')} target="_blank">
                  {words('ownAdd')}
                </a>
              </>
            ),
          },
        ]}
      />
    </Frame>
  );
}

const NO_CARDS: ReadonlyMap<string, Card> = new Map();

interface SearchProps {
  /** The tab in front, whose page saved words have their sentence from. */
  tabId: number | undefined;
  cards: Cards;
  isShown: boolean;
  /** What was typed elsewhere, and is searched for. */
  asked: string | undefined;
}

/** The whole glossary to search, once it is there. */
function Search({ tabId, cards, isShown, asked }: SearchProps) {
  const words = useWords();
  const actionsFor = useMyWordActions((id, on) => saveBeside(tabId, 0, id, on));
  const onListen = useListen();
  // The same list at every turn, as the search is prepared for it.
  const list = useMemo(() => (typeof cards === 'string' ? [] : Array.from(cards.values())), [cards]);
  if (cards === 'loading') return <p role="status">{words('loadingGlossary')}</p>;
  if (cards === 'unreadable') return <p role="alert">{words('glossaryUnreadable')}</p>;
  return (
    <GlossaryBrowser
      cards={list}
      isShown={isShown}
      asked={asked}
      onOpened={noteOpened}
      actionsFor={actionsFor}
      onListen={onListen}
      addHref={addWordPath}
      guess={guess}
    />
  );
}

/** The popup with its head. */
function Frame({ children }: { children?: ComponentChildren }) {
  return (
    <main class="popup">
      <PopupHeader />
      <NewsLine />
      {children}
    </main>
  );
}
