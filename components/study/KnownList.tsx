/** The words that the reader knows, to be marked again if need be. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { GoneRow } from '../GoneRow.tsx';
import { useWords } from '../words.ts';

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
  const [backId, setBackId] = useState<string | undefined>(undefined);
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
              onUndo={() => {
                setBackId(word.id);
                onKnow(word.id, true);
              }}
            />
          ) : (
            <KnownRow
              key={word.id}
              word={word}
              isBack={word.id === backId}
              onMark={() => {
                setBackId(undefined);
                setMarked([...marked.filter(({ id }) => id !== word.id), word]);
                onKnow(word.id, false);
              }}
            />
          ),
        )}
      </ul>
    </>
  );
}

/** @param isBack the row takes the focus, as its word was just put back and the button that did so is gone */
function KnownRow({ word, isBack, onMark }: { word: Known; isBack: boolean; onMark: () => void }) {
  const words = useWords();
  const button = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (isBack) button.current?.focus();
  }, [isBack]);
  return (
    <li>
      <a href={word.href}>{word.term}</a>
      <button type="button" ref={button} aria-label={`${words('knownMark')}: ${word.term}`} onClick={onMark}>
        {words('knownMark')}
      </button>
    </li>
  );
}
