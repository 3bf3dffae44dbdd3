/** The card on a page: a term, or that it is being looked up, with a way back from related terms. */
import type { Card } from '../glossary/card.ts';
import { Announcer } from './Announcer.tsx';
import { TermCard } from './TermCard.tsx';
import { useWords } from './words.ts';

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
    };

interface Props {
  state: CardState;
  onOpen: (id: string) => void;
  onBack: () => void;
  onClose: () => void;
}

const HEADING = 'glosswell-term';

export function PageCard({ state, onOpen, onBack, onClose }: Props) {
  const words = useWords();
  const term = state.kind === 'card' ? state.card.term : state.term;
  return (
    <div class="card" role="dialog" aria-label={words('cardLabel', term)} data-kind={state.kind}>
      <div class="bar">
        {state.kind === 'card' && state.backTo !== undefined && (
          <button type="button" class="back" onClick={onBack}>
            <span aria-hidden="true">←</span> {words('backTo', state.backTo)}
          </button>
        )}
        <button type="button" class="close" aria-label={words('close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {state.kind === 'card' && state.isAnnounced && <Announcer text={`${state.card.term}: ${state.card.gist}`} />}
      <div class="body" key={term}>
        {state.kind === 'card' ? (
          <>
            <TermCard card={state.card} headingId={HEADING} because={state.because} isFolded onOpen={onOpen} />
            {state.below?.map((card, at) => (
              <TermCard key={card.id} card={card} headingId={`${HEADING}-${at}`} isFolded onOpen={onOpen} />
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
      {state.kind === 'card' && state.below && state.below.length > 0 && (
        <p class="beside">
          {state.below.map(({ id, pack = '' }, at) => (
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
    </div>
  );
}
