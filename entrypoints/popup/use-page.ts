/** The page in front as the popup's view sees it, kept up to date while it is open. */
import { useEffect, useState } from 'preact/hooks';
import { preferences } from '../../settings/preferences.ts';
import { sites } from '../../settings/sites.ts';
import { lookAtCurrentPage, type CurrentPage } from './current-page.ts';

/** A page that does not answer yet, or is still being read, is looked at again after this many milliseconds. */
const LOOK_AGAIN_MS = 400;

/** The page in front; `undefined` until it was looked at. */
export function usePage(): CurrentPage | undefined {
  const [page, setPage] = useState<CurrentPage | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let looks = 0;
    const look = async () => {
      looks += 1;
      const own = looks;
      clearTimeout(timer);
      const found = await lookAtCurrentPage();
      // What was asked first may be answered last.
      if (stop.signal.aborted || own !== looks) return;
      setPage(found);
      if (!isSettled(found)) timer = setTimeout(lookOn, LOOK_AGAIN_MS);
    };
    const lookOn = () => void look();
    lookOn();
    sites.watch(lookOn, stop.signal);
    preferences.watch(lookOn, stop.signal);
    stop.signal.addEventListener('abort', () => clearTimeout(timer));
    return () => stop.abort();
  }, []);
  return page;
}

/** Whether the page has come to rest, and follows what the reader has chosen. */
function isSettled({ page, decision, amount, isLoading }: CurrentPage): boolean {
  if (!page || page.isReading || isLoading) return false;
  return page.isOn === decision.isOn && page.amount === amount;
}
