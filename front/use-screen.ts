/** What is on the screen of the page in front, as a view beside it sees it. */
import { useEffect, useState } from 'preact/hooks';
import { askPage } from '../messages/ask-page.ts';
import type { OnScreen } from '../messages/to-page.ts';

/** The page is asked this often, in milliseconds: it says nothing by itself, so that it has nothing to do while no view is. */
const ASK_EVERY_MS = 250;
/** So often where none answers. */
const ASK_AGAIN_MS = 1000;

const NOTHING: OnScreen = { ids: [], pointed: '' };

/**
 * Asks the page of a tab again and again while the view is seen.
 *
 * @param pointed the id of the term that is pointed at in the view; empty for none. It is told at once.
 */
export function useScreen(tabId: number | undefined, pointed: string): OnScreen {
  const [screen, setScreen] = useState(NOTHING);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      clearTimeout(timer);
      if (tabId === undefined || document.hidden) return;
      const answer = await askPage('onScreen', { tabId, frameId: 0 }, pointed).catch(() => undefined);
      if (stop.signal.aborted) return;
      setScreen((before) => (isSame(before, answer ?? NOTHING) ? before : (answer ?? NOTHING)));
      clearTimeout(timer);
      timer = setTimeout(askOn, answer ? ASK_EVERY_MS : ASK_AGAIN_MS);
    };
    const askOn = () => void ask();
    askOn();
    document.addEventListener('visibilitychange', askOn, { signal: stop.signal });
    stop.signal.addEventListener('abort', () => clearTimeout(timer));
    return () => stop.abort();
  }, [tabId, pointed]);
  return screen;
}

/** Most answers are as the one before; then nothing is drawn anew. */
function isSame(one: OnScreen, other: OnScreen): boolean {
  return (
    one.pointed === other.pointed &&
    one.ids.length === other.ids.length &&
    one.ids.every((id, at) => id === other.ids[at])
  );
}
