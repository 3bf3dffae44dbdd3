/** What is searched for. */
import { useState } from 'preact/hooks';

/** What was typed last, or asked for from outside while that is heard. */
export function useQuery(asked: string | undefined, isHeard: boolean): readonly [string, (query: string) => void] {
  const [query, setQuery] = useState(asked ?? '');
  const [heard, setHeard] = useState(asked);
  if (asked !== heard && isHeard) {
    setHeard(asked);
    if (asked !== undefined) setQuery(asked);
  }
  return [query, setQuery];
}
