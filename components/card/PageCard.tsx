/** The card on a page: a term, or that it is being looked up, with a way back from related terms. */
import type { Card } from '../../glossary/entry/card.ts';
import { Announcer } from '../Announcer.tsx';
import { CardBar, type CardMove } from './CardBar.tsx';
import { TermActions, type WordActions } from './TermActions.tsx';
import { TermCard } from './TermCard.tsx';
import { useWords } from '../words.ts';
import { gistOf, titleOf, type WrittenName } from './written-name.ts';

/** What the card shows. */
export type CardState =
  | { kind: 'asking'; term: string }
  | { kind: 'silent'; term: string }
  | {
      kind: 'card';
      card: Card;
      /** Cards of the same word from the reader's packs. */
      below?: readonly Card[];
      /** The word on the page. */
      written?: WrittenName | undefined;
      because?: string | number | undefined;
      backTo?: string | undefined;
      isAnnounced?: boolean;
      /** Only the gist shows at first. */
      isFolded?: boolean;
      /** What can be done with the word. */
      actions?: WordActions;
      /** Says the term aloud; left out where there is no voice. */
      onListen?: (() => void) | undefined;
    };

interface Props {
  state: CardState;
  /** The reader keeps the card: it stays until it is closed, and can be moved. */
  isPinned?: boolean;
  onOpen: (id: string) => void;
  onBack: () => void;
  onPin: () => void;
  onMove: (move: CardMove) => void;
  onClose: () => void;
}

const HEADING = 'glosswell-term';

export function PageCard({ state, isPinned = false, onOpen, onBack, onPin, onMove, onClose }: Props) {
  const words = useWords();
  const shown = state.kind === 'card' ? state : undefined;
  const term = state.kind === 'card' ? titleOf(state.card, state.written) : state.term;
  const announced = isPinned
    ? words('pinned')
    : shown?.isAnnounced
      ? `${term}: ${gistOf(shown.card, shown.written).gist}`
      : undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from wherever the focus is in it.
    <div
      class={isPinned ? 'card pinned' : 'card'}
      role="dialog"
      aria-label={words('cardLabel', term)}
      data-kind={state.kind}
      // Pressing anywhere on a kept card gives it the focus, and so the Escape key.
      tabIndex={isPinned ? -1 : undefined}
      onKeyDown={(event) => {
        if (!isPinned || event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <CardBar
        backTo={shown?.backTo}
        isPinned={isPinned}
        onBack={onBack}
        onPin={onPin}
        onMove={onMove}
        onClose={onClose}
      />
      {announced !== undefined && <Announcer text={announced} />}
      <div class="body" key={term}>
        {state.kind === 'card' ? <Terms state={state} onOpen={onOpen} /> : <Waiting state={state} />}
      </div>
      {shown?.below && shown.below.length > 0 && <Below cards={shown.below} />}
      {shown?.actions && <TermActions key={shown.card.id} {...shown.actions} />}
    </div>
  );
}

type Shown = Extract<CardState, { kind: 'card' }>;

/** A term, and below it what packs say of the same word. */
function Terms({ state, onOpen }: { state: Shown } & Pick<Props, 'onOpen'>) {
  const { card, written, below = [], because, isFolded, actions, onListen } = state;
  const { isMuted, onMute } = actions ?? {};
  return (
    <>
      <TermCard
        card={card}
        headingId={HEADING}
        written={written}
        because={because}
        onWrong={onMute && !isMuted ? () => onMute(true) : undefined}
        isFolded={isFolded}
        onOpen={onOpen}
        onListen={onListen}
      />
      {below.map((other, at) => (
        <TermCard key={other.id} card={other} headingId={`${HEADING}-${at}`} isFolded={isFolded} onOpen={onOpen} />
      ))}
    </>
  );
}

/** That a term is being looked up, or that nobody answers. */
function Waiting({ state: { kind, term } }: { state: Exclude<CardState, Shown> }) {
  const words = useWords();
  return (
    <div class="term">
      <h2 id={HEADING}>{term}</h2>
      <p class="status" role="status">
        {words(kind === 'asking' ? 'asking' : 'silence')}
      </p>
    </div>
  );
}

/** Buttons that lead to what packs say of the word, which mostly lies below the fold. */
function Below({ cards }: { cards: readonly Card[] }) {
  const words = useWords();
  return (
    <p class="beside">
      {cards.map(({ id, pack = '' }, at) => (
        <button
          key={id}
          type="button"
          onClick={({ currentTarget }) =>
            currentTarget.closest('.card')?.querySelector(`#${HEADING}-${at}`)?.scrollIntoView()
          }
        >
          {words('alsoInPack', pack)}
        </button>
      ))}
    </p>
  );
}
