/** Writes down what readers do with a word on its card. Pages never write to the storage themselves. */
import { browser } from 'wxt/browser';
import type { Around } from '../../glossary/text/sentence.ts';
import { describePage } from '../../messages/ask-page.ts';
import type { Sender } from '../../messages/senders.ts';
import type { Remembered } from '../../messages/table.ts';
import { dropLeftQuotes, know, mute, save } from '../../settings/my-words.ts';
import { quoteFrom, type Quote } from '../../settings/quotes.ts';
import { nameOfSite } from '../../settings/sites.ts';

/** Remembers, or forgets, what a reader said of a term on a tab's page. */
export async function remember({ as, id, on, around }: Remembered, tab: Sender['tab']): Promise<void> {
  if (as === 'saved') await save(id, on, on && around ? await quoteOn(around, tab) : undefined);
  if (as === 'known') await know(id, on);
  if (as !== 'muted' || tab?.id === undefined) return;
  // The site is asked of the tab, not taken from the sender: a frame's own host is not what readers see as the site.
  const page = await describePage(tab.id);
  if (page) await mute(nameOfSite(page.site), id, on);
}

/** The sentence on the page of a tab. What is read in a private window leaves nothing behind but the word itself. */
async function quoteOn(around: Around, tab: Sender['tab']): Promise<Quote | undefined> {
  return tab?.id === undefined || tab.incognito ? undefined : quoteFrom(around, await describePage(tab.id));
}

/** Not sooner than with the browser, as somebody who has restored a backup may undo that. */
export function dropLeftQuotesOnStart(): void {
  browser.runtime.onStartup.addListener(() => void dropLeftQuotes().catch(() => undefined));
}
