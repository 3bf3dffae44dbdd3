/** The article to try Glosswell on, with the cards that pages get. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { TryArticle } from '../../components/card/try/TryArticle.tsx';
import { useListen } from '../../components/hooks/use-listen.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { useWordActions } from '../../components/hooks/use-word-actions.ts';
import { useWords } from '../../components/words.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { CARDS_FOLDER, fetchCards } from '../../glossary/entry/bundled-files.ts';
import { libraryPath } from '../../messages/library-address.ts';
import { know, knownWords, save, savedWords } from '../../settings/my-words.ts';
import { preferences } from '../../settings/preferences.ts';
import { FIRST_WORD, PARAGRAPHS, TITLE } from './article.ts';

export function TryOut() {
  const words = useWords();
  const [cards, setCards] = useState<readonly Card[] | 'unreadable'>([]);
  const byId = useMemo(() => new Map(Array.isArray(cards) ? cards.map((card) => [card.id, card]) : []), [cards]);
  const theme = useSetting(preferences)?.theme;
  const onListen = useListen();
  const actionsFor = useWordActions({
    address: libraryPath({ view: 'my-words' }),
    saved: useSetting(savedWords),
    known: useSetting(knownWords),
    save,
    know,
  });
  useEffect(() => {
    fetchCards(browser.runtime.getURL(`/${CARDS_FOLDER}`)).then(setCards, () => setCards('unreadable'));
  }, []);
  return (
    <section class="try" aria-labelledby="try">
      <h2 id="try">{words('tryTitle')}</h2>
      <p>{words('tryHow')}</p>
      {cards === 'unreadable' && <p role="alert">{words('glossaryUnreadable')}</p>}
      {theme !== undefined && (
        <TryArticle
          title={TITLE}
          paragraphs={PARAGRAPHS}
          first={FIRST_WORD}
          cardOf={(id) => byId.get(id)}
          theme={theme}
          actionsFor={actionsFor}
          onListen={onListen}
        />
      )}
    </section>
  );
}
