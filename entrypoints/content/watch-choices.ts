/** Follows what the reader has chosen about this page. The background knows; this script carries neither schemas nor defaults. */
import { browser, type Browser } from 'wxt/browser';
import type { SentChoices } from '../../messages/table.ts';
import type { Choices } from './mark/choices.ts';
import { askUntilAnswered } from './read/send/ask-again.ts';
import { onReturn } from './page-life.ts';

/** The names in the storage of all that decides about a page. */
export const WATCHED: ReadonlySet<string> = new Set([
  'sites',
  'preferences',
  'known-words',
  'muted-words',
  'saved-words',
  'packs',
]);

/**
 * Tells the choices, now and whenever something that decides about them changes, until `signal` aborts.
 *
 * @param ask asks the background for them; rejects or stays silent where nobody answers. Where it refuses, nothing is told
 */
export function watchChoices(
  ask: () => Promise<SentChoices>,
  onChoices: (choices: Choices) => void,
  signal: AbortSignal,
): void {
  let asking: AbortController | undefined;
  const tell = async () => {
    // Several things may change at once; only the last answer holds.
    asking?.abort();
    const own = new AbortController();
    asking = own;
    const sent = await askUntilAnswered(ask, AbortSignal.any([signal, own.signal]));
    if (!sent) return;
    const { known, muted, saved, ...rest } = sent;
    onChoices({ ...rest, known: new Set(known), muted: new Set(muted), saved: new Set(saved) });
  };
  // It fails only where another question has taken its place, or nobody wants to know any more.
  const again = () => void tell().catch(() => undefined);
  const listener = (changes: Record<string, Browser.storage.StorageChange>) => {
    if (Object.keys(changes).some((name) => WATCHED.has(name))) again();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.storage.local.onChanged.removeListener(listener);
    } catch {
      // The extension is gone, and its storage with it: nobody is left to be called back.
    }
  });
  onReturn(again, signal);
  again();
}
