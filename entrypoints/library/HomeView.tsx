/** What the library's first page shows below its search field: the reader's words, the topics, and the body to click. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { BodyMap } from '../../components/body/BodyMap.tsx';
import { FIRST_VIEW, VIEW_GROUPS } from '../../components/body/body-views.ts';
import { topicsOf } from '../../components/browse/chosen.ts';
import { TopicTiles } from '../../components/topics/TopicTiles.tsx';
import { useSetting } from '../../components/hooks/use-setting.ts';
import { useWords } from '../../components/words.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { printRoute } from '../../messages/library-address.ts';
import { savedWords } from '../../settings/my-words.ts';
import { preferences } from '../../settings/preferences.ts';
import { forgetOpened, recentWords } from '../../settings/recent-words.ts';
import { BODY_CROP, useBody } from './use-body.ts';

interface Props {
  cards: ReadonlyMap<string, Card>;
}

/** So many of the saved words are shown, the latest. */
const SHOWN_SAVED = 8;

export function HomeView({ cards }: Props) {
  const words = useWords();
  const all = Array.from(cards.values());
  return (
    <div class="home">
      <Recent cards={cards} />
      <MyWords cards={cards} />
      <section aria-labelledby="home-topics">
        <div class="head">
          <h2 id="home-topics">{words('homeTopics')}</h2>
          <a href={printRoute({ view: 'glossary' })}>{words('homeAll')}</a>
        </div>
        <TopicTiles topics={topicsOf(all)} hrefOf={(topic) => printRoute({ view: 'glossary', topic })} />
      </section>
      <Body cards={cards} />
    </div>
  );
}

/** The words that were opened last; nothing where there are none, or none are remembered. */
function Recent({ cards }: Props) {
  const words = useWords();
  const recent = useSetting(recentWords) ?? [];
  const isRemembered = useSetting(preferences)?.rememberOpened;
  const [isForgotten, setForgotten] = useState(false);
  const gone = useRef<HTMLParagraphElement | null>(null);
  const shown = recent.flatMap((id) => cards.get(id) ?? []);
  const isGone = isForgotten && shown.length === 0;
  useEffect(() => {
    // The button goes, and the focus with it.
    if (isGone) gone.current?.focus();
  }, [isGone]);
  if (isGone) {
    return (
      <p role="status" tabIndex={-1} ref={gone}>
        {words('homeForgotten')}
      </p>
    );
  }
  if (!isRemembered || shown.length === 0) return null;
  return (
    <section class="recent" aria-labelledby="home-recent">
      <div class="head">
        <h2 id="home-recent">{words('homeRecent')}</h2>
        <button type="button" class="link" onClick={() => void forgetOpened().then(() => setForgotten(true))}>
          {words('homeForget')}
        </button>
      </div>
      <WordsRow cards={shown} />
    </section>
  );
}

/** The words saved last, and the way to all of them. */
function MyWords({ cards }: Props) {
  const words = useWords();
  const saved = useSetting(savedWords);
  if (!saved) return null;
  const shown = saved.toReversed().flatMap(({ id }) => cards.get(id) ?? []);
  return (
    <section class="saved-last" aria-labelledby="home-mine">
      <div class="head">
        <h2 id="home-mine">
          {saved.length > 0 ? words('homeMyWords', String(saved.length)) : words('libraryMyWords')}
        </h2>
        {saved.length > 0 && <a href={printRoute({ view: 'my-words' })}>{words('homeAllMine')}</a>}
      </div>
      {saved.length === 0 ? <p>{words('homeNoneSaved')}</p> : <WordsRow cards={shown.slice(0, SHOWN_SAVED)} />}
    </section>
  );
}

function WordsRow({ cards }: { cards: readonly Card[] }) {
  return (
    <ul class="words-row">
      {cards.map(({ id, term }) => (
        <li key={id}>
          <a href={printRoute({ view: 'term', id })} lang="en">
            {term}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The whole body to click, and all its pictures by name. */
function Body({ cards }: Props) {
  const words = useWords();
  const body = useBody(cards);
  const picture = body?.pictures.views[FIRST_VIEW];
  return (
    <section class="body-part" aria-labelledby="home-body">
      <div class="head">
        <h2 id="home-body">{words('libraryBody')}</h2>
      </div>
      <p>{words('bodyHow')}</p>
      {body && picture && (
        <BodyMap
          view={picture}
          title={words('viewFront')}
          places={body.placesOf(FIRST_VIEW)}
          crop={BODY_CROP[FIRST_VIEW]}
        />
      )}
      <div class="body-index">
        {VIEW_GROUPS.map(({ title, views }) => (
          <div key={title}>
            <h3>{words(title)}</h3>
            <ul>
              {views.map(([id, name]) => (
                <li key={id}>
                  <a href={printRoute({ view: 'body', picture: id })}>{words(name)}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
