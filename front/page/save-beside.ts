/** Saves words beside the page that they stand on. */
import { browser } from 'wxt/browser';
import { askPage, describePage } from '../../messages/ask-page.ts';
import { addQuote, save } from '../../settings/my-words.ts';
import { quoteFrom } from '../../settings/quotes.ts';

/**
 * Saves a word beside a page, or takes it from the saved ones. Its sentence, where it stands on the page, follows: a page may never answer,
 * and nobody shall wait for it.
 *
 * @param frameId the frame that is asked for the word, 0 for the page itself
 */
export async function saveBeside(tabId: number | undefined, frameId: number, id: string, on: boolean): Promise<void> {
  await save(id, on);
  if (on && tabId !== undefined) void quoteOnPage(tabId, frameId, id).catch(() => undefined);
}

/** What is read in a private window leaves nothing behind but the word itself. */
async function quoteOnPage(tabId: number, frameId: number, id: string): Promise<void> {
  const { incognito } = await browser.tabs.get(tabId);
  if (incognito) return;
  const around = await askPage('aroundTerm', { tabId, frameId }, id);
  const quote = around && quoteFrom(around, await describePage(tabId));
  if (quote) await addQuote(id, quote);
}
