/** The page in front: what the browser tells of it and what it says of itself, and ways to act on it. */
import { browser } from 'wxt/browser';
import { askPage, describePage } from '../../messages/ask-page.ts';
import type { Amount } from '../../settings/amount.ts';
import { preferences } from '../../settings/preferences.ts';
import { decide, sites } from '../../settings/sites.ts';
import type { Situation } from './why-nothing.ts';

/** What lets words be explained on every site. */
const ALL_SITES = { origins: ['<all_urls>'] };

/** The page in front, with the tab and the window that it lies in. */
export interface CurrentPage extends Situation {
  tabId: number | undefined;
  windowId: number | undefined;
  /** How many words the reader wants marked. */
  amount: Amount;
}

/** Looks at the page in the active tab of the window that the reader is in. @param isPressed see {@link Situation} */
export async function lookAtCurrentPage(isPressed: boolean): Promise<CurrentPage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const [page, choices, { amount }, mayReadSites, mayReadFiles] = await Promise.all([
    tab?.id === undefined ? undefined : describePage(tab.id, 'whole'),
    sites.get(),
    preferences.get(),
    browser.permissions.contains(ALL_SITES),
    browser.extension.isAllowedFileSchemeAccess(),
  ]);
  return {
    tabId: tab?.id,
    windowId: tab?.windowId,
    amount,
    url: tab?.url,
    title: tab?.title,
    isPressed,
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

/** Has the page, or a frame in it, scroll to a term, and open no card. */
export async function scrollPageTo(tabId: number | undefined, frameId: number, id: string): Promise<void> {
  if (tabId !== undefined) await askPage('scrollToTerm', { tabId, frameId }, id);
}

/** Loads the page anew, which brings the content script into it. */
export async function reloadPage(tabId: number | undefined): Promise<void> {
  if (tabId !== undefined) await browser.tabs.reload(tabId);
}

/** Asks the reader to let words be explained on all sites; to be called as they press a button, as browsers demand. */
export function askForAllSites(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES);
}
