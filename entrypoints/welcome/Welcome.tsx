/** The welcome page's parts put together: what Glosswell does, an article to try it on, and where to find it. */
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
import { Keys } from './Keys.tsx';
import { PinPicture } from './PinPicture.tsx';
import { Permission } from './Permission.tsx';

export function Welcome() {
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
    <main class="welcome">
      <header>
        <p class="brand">
          <img src="/icon/128.png" width="44" height="44" alt="" /> {words('toolbarTitle')}
        </p>
        <h1>{words('welcomeTitle')}</h1>
        <p class="lead">
          {words('welcomeMark')} {words('welcomeCard')}
        </p>
        <p class="offline">{words('welcomeOffline')}</p>
      </header>
      <Permission />
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
      <section aria-labelledby="real">
        <h2 id="real">{words('realTitle')}</h2>
        <p>{words('realMarks')}</p>
        <p>{words('realReload')}</p>
      </section>
      <section class="pin-button" aria-labelledby="pin">
        <div>
          <h2 id="pin">{words('pinTitle')}</h2>
          <p>{words(import.meta.env.FIREFOX ? 'pinFirefox' : 'pinChromium')}</p>
        </div>
        <PinPicture browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'} />
      </section>
      <section aria-labelledby="privacy" class="privacy">
        <h2 id="privacy">{words('privacyTitle')}</h2>
        <p>{words('privacySentence')}</p>
        <p>{words('notAdvice')}</p>
      </section>
      <Keys />
      <nav aria-label={words('pages')}>
        <a class="button strong" href={libraryPath({ view: 'home' })}>
          {words('library')}
        </a>
        <a class="button" href="/options.html">
          {words('options')}
        </a>
      </nav>
    </main>
  );
}
