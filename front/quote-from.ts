/** The sentence that a word stood in, to be kept with the word. */
import { browser } from 'wxt/browser';
import { sentenceAround, type Around } from '../glossary/text/sentence.ts';
import { askPage, describePage } from '../messages/ask-page.ts';
import { addQuote, save } from '../settings/my-words.ts';
import { quoteOf, type Quote } from '../settings/quotes.ts';
import { nameOfSite } from '../settings/sites.ts';

/** The tab that a page lies in. */
interface Tab {
  id?: number | undefined;
  /** Whether it is in a private window. */
  incognito?: boolean;
}

/** A word's sentence with the page that it is from. What is read in a private window leaves nothing behind but the word itself. */
export async function quoteFrom(around: Around, tab: Tab | undefined): Promise<Quote | undefined> {
  if (tab?.id === undefined || tab.incognito) return undefined;
  const page = await describePage(tab.id);
  return quoteOf({
    sentence: sentenceAround(...around),
    title: page?.title.trim() ?? '',
    site: nameOfSite(page?.site ?? ''),
  });
}

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

async function quoteOnPage(tabId: number, frameId: number, id: string): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  if (tab.incognito) return;
  const around = await askPage('aroundTerm', { tabId, frameId }, id);
  const quote = around && (await quoteFrom(around, tab));
  if (quote) await addQuote(id, quote);
}
