/** The card on a page: a term, or that it is being looked up, with a way back from related terms. */
import type { Card } from '../../glossary/entry/card.ts';
import { Announcer } from '../Announcer.tsx';
import { CardBar, type CardMove } from './CardBar.tsx';
import { TermActions, type WordActions } from './TermActions.tsx';
import { TermCard } from './TermCard.tsx';
import { useWords } from '../words.ts';

/** What the card shows. */
export type CardState =
  | { kind: 'asking'; term: string }
  | { kind: 'silent'; term: string }
  | {
      kind: 'card';
      card: Card;
      /** Cards of the same word from the reader's packs. */
      below?: readonly Card[];
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
  const term = state.kind === 'card' ? state.card.term : state.term;
  const announced = isPinned
    ? words('pinned')
    : shown?.isAnnounced
      ? `${shown.card.term}: ${shown.card.gist}`
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
        {shown ? (
          <>
            <TermCard
              card={shown.card}
              headingId={HEADING}
              because={shown.because}
              isFolded={shown.isFolded}
              onOpen={onOpen}
              onListen={shown.onListen}
            />
            {shown.below?.map((card, at) => (
              <TermCard
                key={card.id}
                card={card}
                headingId={`${HEADING}-${at}`}
                isFolded={shown.isFolded}
                onOpen={onOpen}
              />
            ))}
          </>
        ) : (
          <div class="term">
            <h2 id={HEADING}>{term}</h2>
            <p class="status" role="status">
              {words(state.kind === 'asking' ? 'asking' : 'silence')}
            </p>
          </div>
        )}
      </div>
      {shown?.below && shown.below.length > 0 && (
        <p class="beside">
          {shown.below.map(({ id, pack = '' }, at) => (
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
      )}
      {shown?.actions && <TermActions key={shown.card.id} {...shown.actions} />}
    </div>
  );
}
