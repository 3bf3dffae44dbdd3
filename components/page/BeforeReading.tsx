/** The words of a page that are worth knowing before it is read; folded until the reader wants them. */
import { useMemo } from 'preact/hooks';
import { useWords } from '../words.ts';
import { PointedTerms } from './PointedTerms.tsx';
import { worthKnowing, type PageTerm } from './worth-knowing.ts';

interface Props {
  /** The page's terms in reading order. */
  terms: readonly PageTerm[];
  isOpen: boolean;
  onFold: (isOpen: boolean) => void;
  /** The id of the term that is pointed at here, or has the focus; `undefined` when none is any more. */
  onPoint: (id: string | undefined) => void;
  onOpen: (id: string) => void;
}

export function BeforeReading({ terms, isOpen, onFold, onPoint, onOpen }: Props) {
  const words = useWords();
  const worth = useMemo(() => worthKnowing(terms), [terms]);
  if (worth.length < 2) return null;
  const label = words('panelBefore', String(worth.length));
  return (
    <details class="before-reading" open={isOpen} onToggle={({ currentTarget }) => onFold(currentTarget.open)}>
      <summary>{label}</summary>
      <PointedTerms
        cards={worth.map(({ card }) => card)}
        counts={new Map(worth.map(({ card, count }) => [card.id, count]))}
        label={label}
        onPoint={onPoint}
        onOpen={onOpen}
      />
    </details>
  );
}
