/** The welcome page's parts put together: what Glosswell does, an article to try it on, and where to find it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { TryArticle } from '../../components/card/try/TryArticle.tsx';
import { useWords } from '../../components/words.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { CARDS_FOLDER, fetchCards } from '../../glossary/entry/bundled-files.ts';
import { PARAGRAPHS, TITLE } from './article.ts';
import { Keys } from './Keys.tsx';
import { Permission } from './Permission.tsx';

export function Welcome() {
  const words = useWords();
  const [cards, setCards] = useState<readonly Card[] | 'unreadable'>([]);
  const byId = useMemo(() => new Map(Array.isArray(cards) ? cards.map((card) => [card.id, card]) : []), [cards]);

  useEffect(() => {
    fetchCards(browser.runtime.getURL(`/${CARDS_FOLDER}`)).then(setCards, () => setCards('unreadable'));
  }, []);

  return (
    <main class="welcome">
      <header>
        <h1>{words('welcomeTitle')}</h1>
        <p>
          {words('welcomeMark')} {words('welcomeCard')} {words('welcomeOffline')}
        </p>
      </header>
      <Permission />
      <section aria-labelledby="try">
        <h2 id="try">{words('tryTitle')}</h2>
        <p>{words('tryHow')}</p>
        {cards === 'unreadable' && <p role="alert">{words('glossaryUnreadable')}</p>}
        <TryArticle title={TITLE} paragraphs={PARAGRAPHS} cardOf={(id) => byId.get(id)} />
      </section>
      <section aria-labelledby="privacy" class="privacy">
        <h2 id="privacy">{words('privacyTitle')}</h2>
        <p>{words('privacySentence')}</p>
        <p>{words('notAdvice')}</p>
      </section>
      <section aria-labelledby="real">
        <h2 id="real">{words('realTitle')}</h2>
        <p>{words('realMarks')}</p>
        <p>{words('realReload')}</p>
      </section>
      <section aria-labelledby="pin">
        <h2 id="pin">{words('pinTitle')}</h2>
        <p>{words(import.meta.env.FIREFOX ? 'pinFirefox' : 'pinChromium')}</p>
      </section>
      <Keys />
      <nav aria-label={words('pages')}>
        <a href="/library.html">{words('library')}</a>
        <a href="/options.html">{words('options')}</a>
      </nav>
    </main>
  );
}
