/** A list of terms with their gists: ranked as it comes, or from A to Z with letters to jump to. */
import { useMemo, useRef } from 'preact/hooks';
import type { Card } from '../glossary/card.ts';
import { useWords } from './words.ts';

interface Props {
  cards: readonly Card[];
  /** The order is a ranking to be kept; otherwise the list is put into letters. */
  isRanked: boolean;
  onOpen: (id: string) => void;
}

export function TermList({ cards, isRanked, onOpen }: Props) {
  const words = useWords();
  const headings = useRef(new Map<string, HTMLElement>());
  const letters = useMemo(() => (isRanked ? undefined : byLetter(cards)), [cards, isRanked]);
  if (!letters) return <Terms cards={cards} onOpen={onOpen} label={words('termsFound', String(cards.length))} />;
  return (
    <>
      <nav class="letters" aria-label={words('letters')}>
        {Array.from(letters.keys(), (letter) => (
          <button
            type="button"
            key={letter}
            onClick={() => {
              const heading = headings.current.get(letter);
              heading?.scrollIntoView({ block: 'start' });
              heading?.focus({ preventScroll: true });
            }}
          >
            {letter}
          </button>
        ))}
      </nav>
      <div class="terms-by-letter">
        {Array.from(letters, ([letter, terms]) => (
          <section key={letter} aria-label={letter}>
            <h2
              tabIndex={-1}
              ref={(heading: HTMLElement | null) => {
                if (heading) headings.current.set(letter, heading);
              }}
            >
              {letter}
            </h2>
            <Terms cards={terms} onOpen={onOpen} label={letter} />
          </section>
        ))}
      </div>
    </>
  );
}

function Terms({ cards, onOpen, label }: { cards: readonly Card[]; onOpen: (id: string) => void; label: string }) {
  return (
    <ul class="terms" aria-label={label}>
      {cards.map(({ id, term, gist }) => (
        <li key={id}>
          <button type="button" onClick={() => onOpen(id)}>
            <b>{term}</b>
            <span>{gist}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Cards by the first letter of their term, in the order of the alphabet; what starts with none comes last, under #. */
function byLetter(cards: readonly Card[]): Map<string, Card[]> {
  const sorted = cards.toSorted((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }));
  const letters = Map.groupBy(sorted, ({ term }) => {
    const first = term.normalize('NFD').charAt(0).toUpperCase();
    return /[A-Z]/.test(first) ? first : NO_LETTER;
  });
  const others = letters.get(NO_LETTER);
  if (others) {
    letters.delete(NO_LETTER);
    letters.set(NO_LETTER, others);
  }
  return letters;
}

/** The heading of terms that start with a digit or sign. */
const NO_LETTER = '#';
