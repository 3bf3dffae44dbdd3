/** One term explained: the same view on a page's card, in the popup and in the library. */
import { useState } from 'preact/hooks';
import type { Card } from '../../glossary/entry/card.ts';
import { FamilyTable } from './FamilyTable.tsx';
import { Icon } from '../Icon.tsx';
import { LinkedText } from './LinkedText.tsx';
import { Sources } from './Sources.tsx';
import { useWords } from '../words.ts';

interface Props {
  card: Card;
  /** Id for the heading, so that a container can be labelled by it. */
  headingId: string;
  /** The cue that let a guarded word be marked, on a page. */
  because?: string | number | undefined;
  /** Shows the gist and the care note at first, and the rest when the reader asks for it. */
  isFolded?: boolean | undefined;
  /** Opens another term in the same place. */
  onOpen: (id: string) => void;
  /** Says the term aloud; left out where there is no voice to do it. */
  onListen?: (() => void) | undefined;
}

export function TermCard({ card, headingId, because, isFolded = false, onOpen, onListen }: Props) {
  const words = useWords();
  const [isUnfolded, setUnfolded] = useState(false);
  return (
    <div class="term">
      <h2 id={headingId}>{card.term}</h2>
      {card.pack && <p class="pack">{words('fromPack', card.pack)}</p>}
      {(card.say ?? onListen) && (
        <p class="say">
          {card.say && <span>{words('say', card.say)}</span>}
          {onListen && (
            <button type="button" class="listen" onClick={onListen}>
              <Icon of="listen" /> {words('listen')}
            </button>
          )}
        </p>
      )}
      <p class="gist">
        <LinkedText text={card.gist} links={card.links?.gist} onOpen={onOpen} />
      </p>
      {card.care && (
        <aside class="care" aria-label={words('care')}>
          <strong>{words('care')}</strong> {card.care}
        </aside>
      )}
      {isFolded && (
        <button type="button" class="unfold" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          <Icon of="more" /> {words('showMore')}
        </button>
      )}
      {(!isFolded || isUnfolded) && <Rest card={card} because={because} onOpen={onOpen} />}
      <footer>
        <p>{words('notAdvice')}</p>
      </footer>
    </div>
  );
}

/** All that is told beyond the gist and the care note. */
function Rest({ card, because, onOpen }: Pick<Props, 'card' | 'because' | 'onOpen'>) {
  const words = useWords();
  return (
    <>
      {card.more && (
        <p class="more">
          <LinkedText text={card.more} links={card.links?.more} onOpen={onOpen} />
        </p>
      )}
      {card.like && <p class="like">{card.like}</p>}
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
      {card.sources && <Sources sources={card.sources} />}
      {because !== undefined && (
        <p class="because">
          {typeof because === 'number' ? words('becauseTerms', String(because)) : words('because', because)}
        </p>
      )}
    </>
  );
}
