/** The popup's parts put together: a tab for the page in front, and one to search the glossary. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { GlossaryBrowser } from '../../components/browse/GlossaryBrowser.tsx';
import { useListen } from '../../components/hooks/use-listen.ts';
import { useWordActions } from '../../components/hooks/use-word-actions.ts';
import { Tabs } from '../../components/Tabs.tsx';
import { useWords } from '../../components/words.ts';
import { useCurrentPage } from '../../front/use-current-page.ts';
import { whyNothing } from '../../front/why-nothing.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { CARDS_FOLDER, WORD_PARTS_FILE } from '../../glossary/entry/bundled-files.ts';
import { createGuesser } from '../../glossary/decode/guesser.ts';
import { addWordPath } from '../../messages/add-word.ts';
import { allCards } from '../../settings/all-cards.ts';
import { know, knownWords, save, savedWords } from '../../settings/my-words.ts';
import { NewsLine } from './NewsLine.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { ThisPage } from './ThisPage.tsx';
import { useTab } from './use-tab.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';

const guess = createGuesser(browser.runtime.getURL(`/${WORD_PARTS_FILE}`));

export function Popup() {
  const words = useWords();
  const actionsFor = useWordActions({
    address: '/library.html#/my-words',
    saved: useSetting(savedWords),
    known: useSetting(knownWords),
    save,
    know,
  });
  const onListen = useListen();
  const [cards, setCards] = useState<readonly Card[] | 'unreadable' | undefined>(undefined);

  useEffect(() => {
    allCards(browser.runtime.getURL(`/${CARDS_FOLDER}`)).then(setCards, () => setCards('unreadable'));
  }, []);

  const current = useCurrentPage(false);
  const [shown, show] = useTab(current);
  const list = Array.isArray(cards) ? cards : [];
  if (!current || !shown) return <Frame />;
  const reason = whyNothing(current);
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
            panel: <ThisPage current={current} cards={list} />,
          },
          {
            id: 'search',
            title: words('tabSearch'),
            panel: (
              <>
                {reason === 'pdf' && <p class="hint">{words('whyPdf')}</p>}
                {cards === undefined && <p role="status">{words('loadingGlossary')}</p>}
                {cards === 'unreadable' && <p role="alert">{words('glossaryUnreadable')}</p>}
                {list.length > 0 && (
                  <GlossaryBrowser
                    cards={list}
                    isShown={shown.tab === 'search'}
                    asked={shown.typed}
                    actionsFor={actionsFor}
                    onListen={onListen}
                    addHref={addWordPath}
                    guess={guess}
                  />
                )}
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
