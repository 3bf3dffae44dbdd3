/** The card beside a word of the article: a term explained, with a way back from related ones. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../../glossary/entry/card.ts';
import { Announcer } from '../../Announcer.tsx';
import { TermCard } from '../TermCard.tsx';
import { useWords } from '../../words.ts';

interface Props {
  /** The term of the word. */
  id: string;
  cardOf: (id: string) => Card | undefined;
  /** Where it goes, in CSS pixels of the article. */
  place: { left: number; top: number; width: number };
  /** Whether the reader asked for it, and so goes on in it. */
  takesFocus: boolean;
  onClose: () => void;
  onPointerEnter: () => void;
  onPointerLeave: () => void;
}

const HEADING = 'try-term';

export function TryCard({ id, cardOf, place, takesFocus, onClose, onPointerEnter, onPointerLeave }: Props) {
  const words = useWords();
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
  return (
    <div
      class="try-card"
      role="dialog"
      tabIndex={-1}
      ref={box}
      aria-label={words('cardLabel', card.term)}
      style={{ left: `${place.left}px`, top: `${place.top}px`, width: `${place.width}px` }}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      <div class="bar">
        {before && (
          <button type="button" class="back" onClick={() => setPath(path.slice(0, -1))}>
            <span aria-hidden="true">←</span> {words('backTo', before.term)}
          </button>
        )}
        <button type="button" class="close" aria-label={words('close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {takesFocus && <Announcer text={`${card.term}: ${card.gist}`} />}
      <TermCard key={card.id} card={card} headingId={HEADING} isFolded onOpen={(next) => setPath([...path, next])} />
    </div>
  );
}
