/** The page that the popup was opened over. */
import { browser } from 'wxt/browser';
import { askPage } from '../../messages/checked.ts';
import { sendMessage, type PageDescription } from '../../messages/messages.ts';

/** Asks the active tab's page to describe itself; `undefined` where no page answers. */
export async function describeCurrentPage(): Promise<PageDescription | undefined> {
  const tabId = await currentTab();
  return tabId === undefined ? undefined : askPage(tabId);
}

/** Has the page scroll to a term and open its card. */
export async function showOnPage(id: string): Promise<void> {
  const tabId = await currentTab();
  if (tabId !== undefined) await sendMessage('showTerm', id, { tabId, frameId: 0 });
}

async function currentTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
