/** One term explained: the same view on a page's card, in the popup and in the library. */
import type { Card } from '../glossary/card.ts';
import { FamilyTable } from './FamilyTable.tsx';
import { LinkedText } from './LinkedText.tsx';
import { useWords } from './words.ts';

interface Props {
  card: Card;
  /** Id for the heading, so that a container can be labelled by it. */
  headingId: string;
  /** The cue that let a guarded word be marked, on a page. */
  because?: string | number | undefined;
  /** Folds family, word parts, other names and sources away under one line, where room is scarce. */
  isFolded?: boolean;
  /** Opens another term in the same place. */
  onOpen: (id: string) => void;
}

export function TermCard({ card, headingId, because, isFolded = false, onOpen }: Props) {
  const words = useWords();
  return (
    <div class="term">
      <h2 id={headingId}>{card.term}</h2>
      {card.pack && <p class="pack">{words('fromPack', card.pack)}</p>}
      {card.say && <p class="say">{words('say', card.say)}</p>}
      <p class="gist">
        <LinkedText text={card.gist} links={card.links?.gist} onOpen={onOpen} />
      </p>
      {card.more && (
        <p class="more">
          <LinkedText text={card.more} links={card.links?.more} onOpen={onOpen} />
        </p>
      )}
      {card.like && <p class="like">{card.like}</p>}
      {card.care && (
        <aside class="care" aria-label={words('care')}>
          <strong>{words('care')}</strong> {card.care}
        </aside>
      )}
      {card.see && (
        <section class="see" aria-label={words('see')}>
          <h3>{words('see')}</h3>
          <ul>
            {card.see.map(({ id, term }) => (
              <li key={id}>
                <button type="button" class="chip" onClick={() => onOpen(id)}>
                  {term}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Details card={card} isFolded={isFolded} onOpen={onOpen} />
      {because !== undefined && (
        <p class="because">
          {typeof because === 'number' ? words('becauseTerms', String(because)) : words('because', because)}
        </p>
      )}
      <footer>
        <p>{words('notAdvice')}</p>
      </footer>
    </div>
  );
}

/** What a reader who wants to know more finds: the family, word parts, other names and sources. */
function Details({ card, isFolded, onOpen }: { card: Card; isFolded: boolean; onOpen: (id: string) => void }) {
  const words = useWords();
  if (!(card.family ?? card.parts ?? card.also ?? card.sources)) return null;
  const details = (
    <>
      {card.family && <FamilyTable family={card.family} current={card.id} onOpen={onOpen} />}
      {card.parts && (
        <section class="parts" aria-label={words('parts')}>
          <h3>{words('parts')}</h3>
          <ul>
            {card.parts.map(({ part, meaning }) => (
              <li key={part}>
                <b>{part}</b> {meaning}
              </li>
            ))}
          </ul>
        </section>
      )}
      {card.also && <p class="also">{words('also', card.also.join(', '))}</p>}
      {card.sources && (
        <p class="sources">
          {words('sources')}: {card.sources.map(({ publisher, title }) => `${publisher}, ${title}`).join('; ')}.
        </p>
      )}
    </>
  );
  if (!isFolded) return details;
  return (
    <details>
      <summary>{card.family ? words('moreWithFamily', card.family.title) : words('more')}</summary>
      {details}
    </details>
  );
}
