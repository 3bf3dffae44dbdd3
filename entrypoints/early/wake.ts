/**
 * Starts the background while the page is still loading: a stopped one takes up to half a second, which the first marks would wait for. Talks to
 * the browser directly, since this script runs in every page and is to stay small.
 */

import type { TO_BACKGROUND } from '../../messages/table.ts';

/** The part of the extension API that is needed; both browsers give promises. */
interface Api {
  storage: { local: { get(name: string): Promise<Record<string, unknown>> } };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** Asks the background to get ready, unless this site is switched off or all are paused: whatever else decides is looked at later. */
export async function wakeBackground(): Promise<void> {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  const api = browser ?? chrome;
  if (!api) return;
  const { sites } = (await api.storage.local.get('sites')) as {
    sites?: { paused?: boolean; rules?: Record<string, string> };
  };
  if (sites?.paused || sites?.rules?.[location.hostname] === 'off') return;
  await api.runtime.sendMessage({ to: 'glosswell', name: 'wake' satisfies keyof typeof TO_BACKGROUND });
}
