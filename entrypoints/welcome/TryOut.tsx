/** The article to try Glosswell on, with the cards that pages get. */
import { TryArticle } from '../../components/card/try/TryArticle.tsx';
import { useListen } from '../../components/hooks/use-listen.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { useWords } from '../../components/words.ts';
import { useCards } from '../../front/use-cards.ts';
import { useMyWordActions } from '../../front/use-my-word-actions.ts';
import { preferences } from '../../settings/preferences.ts';
import { FIRST_WORD, PARAGRAPHS, TITLE } from './article.ts';

export function TryOut() {
  const words = useWords();
  const cards = useCards();
  const theme = useSetting(preferences)?.theme;
  const onListen = useListen();
  const actionsFor = useMyWordActions();
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
          cardOf={(id) => (typeof cards === 'string' ? undefined : cards.get(id))}
          theme={theme}
          actionsFor={actionsFor}
          onListen={onListen}
        />
      )}
    </section>
  );
}
