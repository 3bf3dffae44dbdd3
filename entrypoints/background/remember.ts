/** Writes down what readers do with a word on its card. Pages never write to the storage themselves. */
import { browser } from 'wxt/browser';
import { quoteFrom } from '../../front/quote-from.ts';
import { describePage } from '../../messages/ask-page.ts';
import type { Sender } from '../../messages/senders.ts';
import type { Remembered } from '../../messages/table.ts';
import { dropLeftQuotes, know, mute, save } from '../../settings/my-words.ts';
import { nameOfSite } from '../../settings/sites.ts';

/** Remembers, or forgets, what a reader said of a term on a tab's page. */
export async function remember({ as, id, on, around }: Remembered, tab: Sender['tab']): Promise<void> {
  if (as === 'saved') await save(id, on, on && around ? await quoteFrom(around, tab) : undefined);
  if (as === 'known') await know(id, on);
  if (as !== 'muted' || tab?.id === undefined) return;
  // The site is asked of the tab, not taken from the sender: a frame's own host is not what readers see as the site.
  const page = await describePage(tab.id);
  if (page) await mute(nameOfSite(page.site), id, on);
}

/** Not sooner than with the browser, as somebody who has restored a backup may undo that. */
export function dropLeftQuotesOnStart(): void {
  browser.runtime.onStartup.addListener(() => void dropLeftQuotes().catch(() => undefined));
}
