/** The words that the reader knows, to be marked again if need be. */
import { useState } from 'preact/hooks';
import { GoneRow } from './GoneRow.tsx';
import { useWords } from './words.ts';

/** A known word. */
interface Known {
  /** The id of its term. */
  id: string;
  term: string;
  /** Where its entry is. */
  href: string;
}

interface Props {
  known: readonly Known[];
  /** The word is known, or is to be marked again. */
  onKnow: (id: string, isKnown: boolean) => void;
}

export function KnownList({ known, onKnow }: Props) {
  const words = useWords();
  const [marked, setMarked] = useState<readonly Known[]>([]);
  const gone = marked.filter(({ id }) => !known.some((word) => word.id === id));
  const rows = [...known, ...gone].toSorted((a, b) => a.term.localeCompare(b.term, words('language')));
  if (rows.length === 0) return <p class="empty">{words('knownEmpty')}</p>;
  return (
    <>
      <p class="hint">{words('knownHint')}</p>
      <ul class="known">
        {rows.map((word) =>
          gone.includes(word) ? (
            <GoneRow
              key={`gone ${word.id}`}
              text={words('knownMarked', word.term)}
              onUndo={() => onKnow(word.id, true)}
            />
          ) : (
            <li key={word.id}>
              <a href={word.href}>{word.term}</a>
              <button
                type="button"
                aria-label={`${words('knownMark')}: ${word.term}`}
                onClick={() => {
                  setMarked([...marked.filter(({ id }) => id !== word.id), word]);
                  onKnow(word.id, false);
                }}
              >
                {words('knownMark')}
              </button>
            </li>
          ),
        )}
      </ul>
    </>
  );
}
