/** A term opened in the glossary: the way back, the term explained, and what can be done with it. */
import type { RefObject } from 'preact';
import type { Card } from '../../glossary/entry/card.ts';
import { TermActions, type WordActions } from '../card/TermActions.tsx';
import { TermCard } from '../card/TermCard.tsx';
import { useWords } from '../words.ts';

interface Props {
  card: Card;
  /** The name of the term that this one was opened from, if not from the list. */
  backTo: string | undefined;
  /** The button for the way back. */
  back: RefObject<HTMLButtonElement | null>;
  actions: WordActions | undefined;
  onBack: () => void;
  onOpen: (id: string) => void;
  onListen: (() => void) | undefined;
}

const HEADING = 'open-term';

export function OpenTerm({ card, backTo, back, actions, onBack, onOpen, onListen }: Props) {
  const words = useWords();
  return (
    <article class="open-term" aria-labelledby={HEADING}>
      <button type="button" class="back" ref={back} onClick={onBack}>
        <span aria-hidden="true">←</span> {backTo === undefined ? words('back') : words('backTo', backTo)}
      </button>
      <TermCard key={card.id} card={card} headingId={HEADING} onOpen={onOpen} onListen={onListen} />
      {actions && <TermActions key={`${card.id} actions`} {...actions} />}
    </article>
  );
}
