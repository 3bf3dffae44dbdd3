/** Says quietly that a change was saved, or that it was not: seen for a moment, and said to screen readers. */
import { useEffect, useState } from 'preact/hooks';
import { useWords } from './words.ts';

interface Props {
  /** How many changes there have been, so that each is told. */
  count: number;
  hasFailed: boolean;
}

/** Time for a screen reader to notice that the note is empty and then is not, in milliseconds. */
const FILL_AFTER_MS = 100;
/** How long the note stays, in milliseconds: time to see it, no time to be in the way. */
const STAYS_MS = 3000;

export function SavedNote({ count, hasFailed }: Props) {
  const words = useWords();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    setShown(false);
    if (count === 0) return undefined;
    const timers = [
      setTimeout(() => setShown(true), FILL_AFTER_MS),
      // What has gone wrong stays until it has gone right.
      ...(hasFailed ? [] : [setTimeout(() => setShown(false), STAYS_MS)]),
    ];
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [count, hasFailed]);
  return (
    <p class={isShown ? 'saved-note shown' : 'saved-note'} role="status" data-failed={hasFailed}>
      {isShown && words(hasFailed ? 'optionsNotSaved' : 'optionsSaved')}
    </p>
  );
}
