/** The page that the popup was opened over. */
import { browser } from 'wxt/browser';
import { askPage } from '../../messages/checked.ts';
import type { PageDescription } from '../../messages/messages.ts';

/** Asks the active tab's page to describe itself; `undefined` where no page answers. */
export async function describeCurrentPage(): Promise<PageDescription | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : askPage(tab.id);
}
