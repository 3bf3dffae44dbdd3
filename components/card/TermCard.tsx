/** One term explained: the same view on a page's card, in the popup and in the library. */
import { useState } from 'preact/hooks';
import type { Card } from '../../glossary/entry/card.ts';
import { FamilyTable } from './FamilyTable.tsx';
import { Icon } from '../Icon.tsx';
import { LinkedText } from './LinkedText.tsx';
import { Picture } from './Picture.tsx';
import { RangeFigure } from '../pictures/RangeFigure.tsx';
import { Sources } from './Sources.tsx';
import { StoryStrip } from '../pictures/StoryStrip.tsx';
import { useAttempts } from './use-attempts.ts';
import { gistOf, titleOf, type WrittenName } from './written-name.ts';
import { useWords } from '../words.ts';

interface Props {
  card: Card;
  /** Id for the heading, so that a container can be labelled by it. */
  headingId: string;
  /** The word on the page, which the card is headed with. */
  written?: WrittenName | undefined;
  /** The cue that let a guarded word be marked, on a page. */
  because?: string | number | undefined;
  /** Shows the gist and the care note at first, and the rest when the reader asks for it. */
  isFolded?: boolean | undefined;
  /** Quiets the word here, as a card that was guessed may be wrong. */
  onWrong?: (() => Promise<unknown>) | undefined;
  /** Opens another term in the same place. */
  onOpen: (id: string) => void;
  /** Says the term aloud; left out where there is no voice to do it. */
  onListen?: (() => void) | undefined;
}

export function TermCard({ card, headingId, written, because, isFolded = false, onWrong, onOpen, onListen }: Props) {
  const words = useWords();
  const title = titleOf(card, written);
  const { gist, links, isOwn } = gistOf(card, written);
  // It says how the term is said, which the heading may not be.
  const say = title === card.term ? card.say : undefined;
  const [isUnfolded, setUnfolded] = useState(false);
  return (
    <div class="term">
      <h2 id={headingId}>{title}</h2>
      {card.picture && <Picture drawing={card.picture} />}
      {title !== card.term && <p class="called">{words(isOwn ? 'relativeOf' : 'alsoCalled', card.term)}</p>}
      {card.pack && <p class="pack">{words('fromPack', card.pack)}</p>}
      {(say ?? onListen) && (
        <p class="say">
          {say && <span>{words('say', say)}</span>}
          {onListen && (
            <button type="button" class="listen" onClick={onListen}>
              <Icon of="listen" /> {words('listen')}
            </button>
          )}
        </p>
      )}
      <p class="gist">
        <LinkedText text={gist} links={links} onOpen={onOpen} />
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
      {(!isFolded || isUnfolded) && <Rest card={card} because={because} onWrong={onWrong} onOpen={onOpen} />}
      <footer>
        <p>{words('notAdvice')}</p>
      </footer>
    </div>
  );
}

/** All that is told beyond the gist and the care note. */
function Rest({ card, because, onWrong, onOpen }: Pick<Props, 'card' | 'because' | 'onWrong' | 'onOpen'>) {
  const words = useWords();
  return (
    <>
      {card.more && (
        <p class="more">
          <LinkedText text={card.more} links={card.links?.more} onOpen={onOpen} />
        </p>
      )}
      {card.like && <p class="like">{card.like}</p>}
      {card.ranges?.map((shown) => (
        <RangeFigure key={shown.range.title} shown={shown} />
      ))}
      {card.strips?.map((strip) => (
        <StoryStrip key={strip.title} strip={strip} current={card.id} onOpen={onOpen} />
      ))}
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
      {because !== undefined && <Because because={because} onWrong={onWrong} />}
    </>
  );
}

/** Why a word with several meanings was marked, and a way to say that it is the wrong one. */
function Because({ because, onWrong }: { because: string | number } & Pick<Props, 'onWrong'>) {
  const words = useWords();
  const { note, attempt } = useAttempts('');
  return (
    <p class="because">
      {typeof because === 'number' ? words('becauseTerms', String(because)) : words('because', because)}{' '}
      {onWrong && (
        <button type="button" onClick={() => attempt(onWrong())}>
          {words('wrongMeaning')}
        </button>
      )}
      <span role="status">{note && words(note)}</span>
    </p>
  );
}
