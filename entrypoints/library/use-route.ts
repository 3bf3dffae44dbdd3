/** The route that stands in the address: followed when it changes, and changed when the reader goes on or back. */
import { useEffect, useState } from 'preact/hooks';
import { parseRoute, printRoute, type Route } from '../../messages/library-address.ts';

/** Where the reader is, and the ways from there. */
export interface Place {
  route: Route;
  /** Opens a term; the one that the reader comes from is gone back to. */
  openTerm: (id: string) => void;
  /** Goes back to where the reader comes from inside the library, or else to the first page. */
  goBack: () => void;
}

/** What each entry of the tab's history is given when it is made: the hash that the reader came from. */
interface EntryState {
  from: string | null;
}

/** The place, live. */
export function useRoute(): Place {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const stop = new AbortController();
    let before: string | null = null;
    const arrive = () => {
      if (!cameFrom(history.state)) history.replaceState({ from: before } satisfies EntryState, '');
      before = location.hash;
      setHash(location.hash);
    };
    arrive();
    addEventListener('hashchange', arrive, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return {
    route: parseRoute(hash),
    openTerm(id) {
      const wanted = printRoute({ view: 'term', id });
      if (cameFrom(history.state)?.from === wanted) history.back();
      else location.hash = wanted;
    },
    goBack() {
      if (typeof cameFrom(history.state)?.from === 'string') history.back();
      else location.hash = printRoute({ view: 'home' });
    },
  };
}

/** The state that {@link useRoute} gave an entry of the history; none where the entry is new. */
function cameFrom(state: unknown): EntryState | undefined {
  return typeof state === 'object' && state !== null && 'from' in state ? (state as EntryState) : undefined;
}
