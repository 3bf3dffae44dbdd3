/** The popup's parts put together: this site and this page on top, then search or the list, or one term. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { GlossaryBrowser } from '../../components/browse/GlossaryBrowser.tsx';
import { useListen } from '../../components/hooks/use-listen.ts';
import { useWordActions } from '../../components/hooks/use-word-actions.ts';
import { useWords } from '../../components/words.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { CARDS_FOLDER, WORD_PARTS_FILE } from '../../glossary/entry/bundled-files.ts';
import { createGuesser } from '../../glossary/decode/guesser.ts';
import { addWordPath } from '../../messages/add-word.ts';
import { allCards } from '../../settings/all-cards.ts';
import { know, knownWords, save, savedWords } from '../../settings/my-words.ts';
import { NewsLine } from './NewsLine.tsx';
import { PopupHeader } from './PopupHeader.tsx';
import { ThisPage } from './ThisPage.tsx';
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

  return (
    <main class="popup">
      <PopupHeader />
      <NewsLine />
      <ThisPage cards={Array.isArray(cards) ? cards : []} />
      {cards === undefined && <p role="status">{words('loadingGlossary')}</p>}
      {cards === 'unreadable' && <p role="alert">{words('glossaryUnreadable')}</p>}
      {Array.isArray(cards) && (
        <GlossaryBrowser
          cards={cards}
          actionsFor={actionsFor}
          onListen={onListen}
          addHref={addWordPath}
          guess={guess}
        />
      )}
      <a class="add-word" href={addWordPath('')} target="_blank">
        {words('ownAdd')}
      </a>
    </main>
  );
}
