/** The reader's saved words to study, and the words that the reader knows. */
import { useRef } from 'preact/hooks';
import { KnownList } from '../../components/study/KnownList.tsx';
import { StudyList } from '../../components/study/StudyList.tsx';
import { useWords } from '../../components/words.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { keepDraft } from '../../settings/unsent-questions.ts';
import {
  ask,
  giveUp,
  know,
  knownWords,
  LONGEST_QUESTION,
  putBack,
  savedWords,
  type QuotedWord,
} from '../../settings/my-words.ts';
import { keepQuote, quoteFor, quotes } from '../../settings/quotes.ts';
import { printRoute } from '../../messages/library-address.ts';
import { useFailure } from '../../components/hooks/use-failure.ts';
import { useSetting } from '../../components/hooks/use-setting.ts';

interface Props {
  cards: ReadonlyMap<string, Card>;
}

const hrefOf = (id: string) => printRoute({ view: 'term', id });

export function MyWordsView({ cards }: Props) {
  const words = useWords();
  const saved = useSetting(savedWords);
  const known = useSetting(knownWords);
  const kept = useSetting(quotes);
  /** Words as they were when they were given up, with questions that were stored in the same moment. */
  const given = useRef(new Map<string, Promise<QuotedWord | undefined>>());
  const [failures, onSave] = useFailure();
  return (
    <div class="my-words">
      <h1>{words('libraryMyWords')}</h1>
      {saved && saved.length > 0 && (
        <p>
          <a href={printRoute({ view: 'visit-sheet' })}>{words('studySheet')}</a>
        </p>
      )}
      {saved && (
        <StudyList
          saved={saved
            .map(({ id, at, question }) => ({ id, at, question, quote: quoteFor(kept, id), card: cards.get(id) }))
            .toReversed()}
          hrefOf={hrefOf}
          longestQuestion={LONGEST_QUESTION}
          onAsk={ask}
          onLeave={keepDraft}
          onQuote={(id, quote) => onSave(keepQuote(id, quote))}
          onRemove={(id) => {
            const giving = giveUp(id);
            given.current.set(id, giving);
            onSave(giving);
          }}
          onPutBack={({ card: _card, ...word }) =>
            onSave((given.current.get(word.id) ?? Promise.resolve(word)).then((given) => putBack(given ?? word)))
          }
        />
      )}
      {saved?.length === 0 && (
        <p>
          <a class="button" href={printRoute({ view: 'home' })}>
            {words('findWord')}
          </a>
        </p>
      )}
      {known && (
        <section class="known-words" aria-labelledby="known-title">
          <h2 id="known-title">{words('knownTitle')}</h2>
          <KnownList
            known={known.map((id) => ({ id, term: cards.get(id)?.term ?? id, href: hrefOf(id) }))}
            onKnow={(id, isKnown) => onSave(know(id, isKnown))}
          />
        </section>
      )}
      {failures > 0 && <p role="alert">{words('optionsNotSaved')}</p>}
    </div>
  );
}
