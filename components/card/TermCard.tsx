/** One term explained: the same view on a page's card, in the popup and in the library. */
import { useState } from 'preact/hooks';
import type { Card } from '../../glossary/entry/card.ts';
import { FamilyTable } from './FamilyTable.tsx';
import { Icon } from '../Icon.tsx';
import { LinkedText } from './LinkedText.tsx';
import { Picture } from '../pictures/Picture.tsx';
import { Said } from '../Said.tsx';
import { RangeFigure } from '../pictures/RangeFigure.tsx';
import { FirstSource, Sources } from './Sources.tsx';
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
  /** Shows the gist, the care note and two lines more at first, and the rest when the reader asks for it. */
  isFolded?: boolean | undefined;
  /** Called when the reader asks for the rest. */
  onUnfold?: (() => void) | undefined;
  /** Quiets the word here, as a card that was guessed may be wrong. */
  onWrong?: (() => Promise<unknown>) | undefined;
  /** Opens another term in the same place. */
  onOpen: (id: string) => void;
  /** Says the term aloud; left out where there is no voice to do it. */
  onListen?: (() => void) | undefined;
}

export function TermCard(props: Props) {
  const { card, headingId, written, because, onWrong, onUnfold, onOpen, onListen } = props;
  const words = useWords();
  const { gist, links } = gistOf(card, written);
  const isFolded = props.isFolded === true && hasRest(card);
  const [isUnfolded, setUnfolded] = useState(false);
  const isWhole = !isFolded || isUnfolded;
  return (
    <div class="term">
      <h2 id={headingId}>{titleOf(card, written)}</h2>
      {card.picture && <Picture drawing={card.picture} />}
      <Facts card={card} written={written} onListen={onListen} />
      <p class="gist">
        <LinkedText text={gist} links={links} onOpen={onOpen} />
      </p>
      {card.care && (
        <aside class="care" aria-label={words('care')}>
          <strong>{words('care')}</strong> {card.care}
        </aside>
      )}
      <Ranges card={card} isResult={true} />
      {card.more && (
        <p class={isWhole ? 'more' : 'more begun'}>
          {/* A link in a line that is not seen could have the focus all the same. */}
          <LinkedText text={card.more} links={isWhole ? card.links?.more : undefined} onOpen={onOpen} />
        </p>
      )}
      {because !== undefined && <Because because={because} onWrong={onWrong} />}
      {isFolded && (
        <div class="fold">
          <button
            type="button"
            class="unfold"
            aria-expanded={isUnfolded}
            onClick={() => {
              setUnfolded(!isUnfolded);
              if (!isUnfolded) onUnfold?.();
            }}
          >
            <Icon of="more" /> {words(isUnfolded ? 'showLess' : 'showMore')}
          </button>
          {!isUnfolded && <NoAdvice />}
        </div>
      )}
      {isWhole && <Rest card={card} onOpen={onOpen} />}
      {isWhole && <NoAdvice />}
    </div>
  );
}

/** The last line of every card. */
function NoAdvice() {
  const words = useWords();
  return (
    <footer>
      <p>{words('notAdvice')}</p>
    </footer>
  );
}

/** Two lines of a card hold about so many characters; a text that is no longer is not folded for its own sake. */
const TWO_LINES = 100;

/** Whether a card has more to tell than it shows when it is folded. */
function hasRest({ more, like, ranges, strips, see, family, parts, also, sources }: Card): boolean {
  return more.length > TWO_LINES || [like, ranges, strips, see, family, parts, also, sources].some(Boolean);
}

/** What belongs to the heading: the usual name, where the entry comes from, how it is said, and who says so. */
function Facts({ card, written, onListen }: Pick<Props, 'card' | 'written' | 'onListen'>) {
  const words = useWords();
  const isTerm = titleOf(card, written) === card.term;
  const { isOwn } = gistOf(card, written);
  // It says how the term is said, which the heading may not be.
  const say = isTerm ? card.say : undefined;
  return (
    <div class="facts">
      {!isTerm && <p class="called">{words(isOwn ? 'relativeOf' : 'alsoCalled', card.term)}</p>}
      {card.pack && <p class="pack">{words('fromPack', card.pack)}</p>}
      {(say ?? onListen) && (
        <p class="say">
          {say && (
            <span>
              <Said say={say} />
            </span>
          )}
          {onListen && (
            <button type="button" class="listen" onClick={onListen}>
              <Icon of="listen" /> {words('listen')}
            </button>
          )}
        </p>
      )}
      {card.sources && <FirstSource sources={card.sources} />}
    </div>
  );
}

/** Scales of how much is much. Those with a reader's own result come first. */
function Ranges({ card: { ranges }, isResult }: { card: Card; isResult: boolean }) {
  return ranges
    ?.filter((shown) => (shown.isResult ?? false) === isResult)
    .map((shown) => <RangeFigure key={shown.range.title} shown={shown} />);
}

/** All that is told beyond what every card shows. */
function Rest({ card, onOpen }: Pick<Props, 'card' | 'onOpen'>) {
  const words = useWords();
  return (
    <>
      {card.like && <p class="like">{card.like}</p>}
      <Ranges card={card} isResult={false} />
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
