/** Says a sentence to screen readers, politely; seen by nobody. */
import { useEffect, useState } from 'preact/hooks';

interface Props {
  text: string;
  /** How long the text must stay the same before it is said, in milliseconds. */
  afterMs?: number;
}

/**
 * A region is announced when it changes, so it is there empty first and gets its text afterwards. Meanwhile it says nothing:
 * what was true before is not any more, and somebody may be reading the region right now.
 */
export function Announcer({ text, afterMs = FILL_AFTER_MS }: Props) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), afterMs);
    return () => clearTimeout(timer);
  }, [text, afterMs]);
  return (
    <p class="announcer" role="status">
      {said === text ? said : ''}
    </p>
  );
}

/** Time for a screen reader to notice the region, in milliseconds. */
const FILL_AFTER_MS = 100;
