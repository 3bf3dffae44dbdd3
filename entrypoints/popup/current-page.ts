/** The page that the popup was opened over. */
import { browser } from 'wxt/browser';
import { askPage, describePage } from '../../messages/ask-page.ts';
import type { Amount } from '../../settings/amount.ts';
import { preferences } from '../../settings/preferences.ts';
import { decide, sites } from '../../settings/sites.ts';
import type { Situation } from './why-nothing.ts';

/** What lets words be explained on every site. */
const ALL_SITES = { origins: ['<all_urls>'] };

/** The page in front, with the tab that it lies in. */
export interface CurrentPage extends Situation {
  tabId: number | undefined;
  /** How many words the reader wants marked. */
  amount: Amount;
}

/** Looks at the page in the active tab: what the browser tells of it, and what it says of itself. */
export async function lookAtCurrentPage(): Promise<CurrentPage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const [page, choices, { amount }, mayReadSites, mayReadFiles] = await Promise.all([
    tab?.id === undefined ? undefined : describePage(tab.id),
    sites.get(),
    preferences.get(),
    browser.permissions.contains(ALL_SITES),
    browser.extension.isAllowedFileSchemeAccess(),
  ]);
  return {
    tabId: tab?.id,
    amount,
    url: tab?.url,
    title: tab?.title,
    isLoading: tab?.status === 'loading',
    mayReadSites,
    mayReadFiles,
    page,
    decision: decide(choices, page?.site ?? ''),
  };
}

/** Has the page scroll to a term and open its card. */
export async function showOnPage(tabId: number | undefined, id: string): Promise<void> {
  if (tabId !== undefined) await askPage('showTerm', { tabId, frameId: 0 }, id);
}

/** Loads the page anew, which brings the content script into it. */
export async function reloadPage(tabId: number | undefined): Promise<void> {
  if (tabId !== undefined) await browser.tabs.reload(tabId);
}

/** Asks the reader to let words be explained on all sites; to be called as they press a button, as browsers demand. */
export function askForAllSites(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES);
}

/** Opens a page of the extension in a tab, and closes the popup. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
  close();
}
