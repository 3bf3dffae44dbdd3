/** Tells what came of what a reader did with a word. */
import { useState } from 'preact/hooks';

/** What there is to tell of the last thing done. */
type Note = 'copied' | 'notCopied' | 'notKept';

/** After this many milliseconds without an answer the reader is told; mostly it takes a twentieth of it. */
const SILENT_AFTER_MS = 1500;

/**
 * Tells what came of the last thing done with a word.
 *
 * @param standing how the word stands
 */
export function useAttempts(standing: string) {
  const [note, setNote] = useState<Note>();
  /** How the word stood when the last thing was done. */
  const [before, setBefore] = useState(standing);
  const attempt = (work: Promise<unknown>, failure: Note = 'notKept', success?: Note) => {
    setNote(undefined);
    setBefore(standing);
    const silence = setTimeout(() => setNote(failure), SILENT_AFTER_MS);
    work
      .then(
        () => setNote(success),
        () => setNote(failure),
      )
      .finally(() => clearTimeout(silence));
  };
  return { note, before, attempt };
}
