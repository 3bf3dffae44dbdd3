/** Says what came of an action where it can be seen, also by the keyboard when the button that was pressed is gone. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useKeptInView } from './hooks/use-kept-in-view.ts';

/** A sentence, another object each time that it is said; empty for nothing. */
export interface Told {
  sentence: string;
}

export function Outcome({ told }: { told: Told }) {
  const line = useRef<HTMLParagraphElement | null>(null);
  useEffect(() => {
    const { current } = line;
    if (!current || told.sentence === '') return;
    const { activeElement, body } = current.ownerDocument;
    // Focus that is lost goes back to the top of the page, from where a keyboard has a long way; other focus is left alone.
    if (activeElement === null || activeElement === body) current.focus({ preventScroll: true });
  }, [told]);
  useKeptInView(line, told.sentence === '' ? undefined : told);
  return (
    <p class="told" role="status" tabIndex={-1} ref={line}>
      {told.sentence}
    </p>
  );
}

/** What is told, and a way to tell something else, or the same once more. */
export function useTold(): [Told, (sentence: string) => void] {
  const [told, setTold] = useState<Told>({ sentence: '' });
  return [told, (sentence) => setTold({ sentence })];
}
