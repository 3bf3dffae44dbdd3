/** The card on a page: a term, or that it is being looked up, with a way back from related terms. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Card } from '../../glossary/entry/card.ts';
import { Announcer } from '../Announcer.tsx';
import { CardBar } from './CardBar.tsx';
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
      /** Only what matters most shows at first. */
      isFolded?: boolean;
      /** What can be done with the word. */
      actions?: WordActions;
      /** Says the term aloud; left out where there is no voice. */
      onListen?: (() => void) | undefined;
    };

interface Props {
  state: CardState;
  onOpen: (id: string) => void;
  /** The reader wants to see all of a folded card. */
  onUnfold: () => void;
  onBack: () => void;
  /** The reader keeps the card; left out where there is no room for that. */
  onPin?: (() => void) | undefined;
  onClose: () => void;
}

const HEADING = 'glosswell-term';

export function PageCard({ state, onOpen, onUnfold, onBack, onPin, onClose }: Props) {
  const words = useWords();
  const shown = state.kind === 'card' ? state : undefined;
  const term = termOf(state);
  const card = useRef<HTMLDivElement | null>(null);
  // Another term begins at its top, also where the card scrolls as a whole.
  useLayoutEffect(() => {
    if (card.current) card.current.scrollTop = 0;
  }, [term]);
  return (
    <div class="card" ref={card} role="dialog" aria-label={words('cardLabel', term)} data-kind={state.kind}>
      <CardBar backTo={shown?.backTo} onBack={onBack} onPin={onPin} onClose={onClose} />
      {shown?.isAnnounced && <Announcer text={`${term}: ${gistOf(shown.card, shown.written).gist}`} />}
      <div class="body" key={term}>
        <Explained state={state} headingId={HEADING} onOpen={onOpen} onUnfold={onUnfold} />
      </div>
      {shown?.below && shown.below.length > 0 && <Below cards={shown.below} />}
      {shown?.actions && <TermActions key={shown.card.id} {...shown.actions} />}
    </div>
  );
}

/** What a card is headed with. */
export function termOf(state: CardState): string {
  return state.kind === 'card' ? titleOf(state.card, state.written) : state.term;
}

type Shown = Extract<CardState, { kind: 'card' }>;

interface ExplainedProps extends Pick<Props, 'state' | 'onOpen'> {
  headingId: string;
  onUnfold?: () => void;
}

/** A term, and below it what packs say of the same word; or that it is being looked up. */
export function Explained({ state, headingId, onOpen, onUnfold }: ExplainedProps) {
  if (state.kind !== 'card') return <Waiting state={state} headingId={headingId} />;
  const { card, written, below = [], because, isFolded, actions, onListen } = state;
  const { isMuted, onMute } = actions ?? {};
  return (
    <>
      <TermCard
        card={card}
        headingId={headingId}
        written={written}
        because={because}
        onWrong={onMute && !isMuted ? () => onMute(true) : undefined}
        isFolded={isFolded}
        onUnfold={onUnfold}
        onOpen={onOpen}
        onListen={onListen}
      />
      {below.map((other, at) => (
        <TermCard key={other.id} card={other} headingId={`${headingId}-${at}`} isFolded={isFolded} onOpen={onOpen} />
      ))}
    </>
  );
}

/** That a term is being looked up, or that nobody answers. */
function Waiting({ state: { kind, term }, headingId }: { state: Exclude<CardState, Shown>; headingId: string }) {
  const words = useWords();
  return (
    <div class="term">
      <h2 id={headingId}>{term}</h2>
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
