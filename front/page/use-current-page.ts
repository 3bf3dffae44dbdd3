/** The page in front as a view sees it, kept up to date while the view is open. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { preferences } from '../../settings/preferences.ts';
import { sites } from '../../settings/sites.ts';
import { lookAtCurrentPage, type CurrentPage } from './current-page.ts';

/** A page that does not answer yet, or is still being read, is looked at again after this many milliseconds. */
const LOOK_AGAIN_MS = 400;
/** So is one that has come to rest, beside a view that stays open: its words may become more or fewer, and no event tells of that. */
const LOOK_ON_MS = 2000;

/**
 * The page in front; `undefined` until it was looked at.
 *
 * @param follows whether the view stays open while another page comes to the front, or a page changes
 */
export function useCurrentPage(follows: boolean): CurrentPage | undefined {
  const [page, setPage] = useState<CurrentPage | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let looks = 0;
    const look = async () => {
      looks += 1;
      const own = looks;
      clearTimeout(timer);
      const found = await lookAtCurrentPage(!follows);
      // What was asked first may be answered last.
      if (stop.signal.aborted || own !== looks) return;
      setPage(found);
      const again = isSettled(found) ? follows && LOOK_ON_MS : LOOK_AGAIN_MS;
      if (again && !(follows && document.hidden)) timer = setTimeout(lookOn, again);
    };
    const lookOn = () => void look();
    lookOn();
    sites.watch(lookOn, stop.signal);
    preferences.watch(lookOn, stop.signal);
    if (follows) followTabs(lookOn, stop.signal);
    stop.signal.addEventListener('abort', () => clearTimeout(timer));
    return () => stop.abort();
  }, [follows]);
  return page;
}

/** Calls back when another tab comes to the front or a tab shows another page, and when the view is seen again. */
function followTabs(look: () => void, signal: AbortSignal): void {
  const onUpdated = (_tabId: number, { status }: { status?: string | undefined }) => {
    if (status !== undefined) look();
  };
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(onUpdated);
  document.addEventListener('visibilitychange', () => !document.hidden && look(), { signal });
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(look);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}

/** Whether the page has come to rest, and follows what the reader has chosen. */
function isSettled({ page, decision, amount, isLoading }: CurrentPage): boolean {
  if (!page || page.isReading || isLoading) return false;
  return page.isOn === decision.isOn && page.amount === amount;
}
