/** The card beside a word of the article, as it is on pages: a term explained, with a way back from related ones, to save, to know, to pin. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../../glossary/entry/card.ts';
import { useWords } from '../../words.ts';
import { CardFrame } from '../CardFrame.tsx';
import { PageCard } from '../PageCard.tsx';
import type { WordActions } from '../TermActions.tsx';

/** What cards are shown with, wherever the article shows them. */
export interface TryNeeds {
  cardOf: (id: string) => Card | undefined;
  /** Light, dark, or as the system is. */
  theme: string;
  /** What can be done with a card's word; nothing while it is not known how it stands. */
  actionsFor: (card: Card) => WordActions | undefined;
  /** Says a term aloud; left out where there is no voice. */
  onListen?: ((card: Card) => void) | undefined;
}

interface Props extends TryNeeds {
  /** The term of the word. */
  id: string;
  /** Where it goes, in CSS pixels of the article. */
  place: { left: number; top: number; width: number };
  /** Whether the reader asked for it, and so goes on in it. */
  takesFocus: boolean;
  /** The reader pins the card, with the terms opened one from another. */
  onPin: (path: readonly string[]) => void;
  onClose: () => void;
  onPointerEnter: () => void;
  onPointerLeave: () => void;
}

export function TryCard({ id, place, takesFocus, onPin, onClose, onPointerEnter, onPointerLeave, ...needs }: Props) {
  const words = useWords();
  const { cardOf, theme, actionsFor, onListen } = needs;
  /** The terms opened one from another. */
  const [path, setPath] = useState<readonly string[]>([id]);
  const box = useRef<HTMLDivElement | null>(null);
  const card = cardOf(path.at(-1) ?? id);
  const before = path.length > 1 ? cardOf(path.at(-2) ?? id) : undefined;
  const isMoved = path.length > 1;

  useEffect(() => {
    if (!takesFocus && !isMoved) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus, isMoved, card]);

  if (!card) return null;
  const actions = actionsFor(card);
  return (
    <div
      class="try-card"
      role="group"
      tabIndex={-1}
      ref={box}
      aria-label={words('cardLabel', card.term)}
      style={{ left: `${place.left}px`, top: `${place.top}px`, width: `${place.width}px` }}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      <CardFrame theme={theme}>
        <PageCard
          state={{
            kind: 'card',
            card,
            isFolded: true,
            isAnnounced: takesFocus,
            backTo: before?.term,
            onListen: onListen && (() => onListen(card)),
            ...(actions && { actions }),
          }}
          onOpen={(next) => setPath([...path, next])}
          onUnfold={() => undefined}
          onBack={() => setPath(path.slice(0, -1))}
          onPin={() => onPin(path)}
          onClose={onClose}
        />
      </CardFrame>
    </div>
  );
}
