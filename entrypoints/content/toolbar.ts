/** Tells the background what the toolbar is to show of this page, and only when that has changed. */
import type { SiteState } from '../../messages/table.ts';
import { onReturn } from './page-life.ts';

/** Changes within this many milliseconds are told together, so that a page that is being read does not keep the background awake. */
const TELL_WITHIN_MS = 250;
/** What browsers show of a page that has just been opened. */
const FRESH = 'true 0 false';

/**
 * Prepares to tell, until `signal` aborts.
 *
 * @param look what there is to show now
 * @param send brings it to the background; rejects where that did not work
 * @returns to be called whenever something may have changed
 */
export function tellToolbar(
  look: () => SiteState,
  send: (state: SiteState) => Promise<void>,
  signal: AbortSignal,
): () => void {
  let told = FRESH;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const state = look();
    const said = `${state.isOn} ${state.terms} ${state.hasMore}`;
    if (said === told) return;
    told = said;
    send(state).catch(() => {
      told = '';
    });
  };
  const soon = () => {
    timer ??= setTimeout(tell, TELL_WITHIN_MS);
  };
  onReturn(() => {
    // Browsers forget what they showed of a page when the reader leaves it, though it may come back as it was.
    told = FRESH;
    soon();
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return soon;
}
