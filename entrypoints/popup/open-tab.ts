/** Leads from the popup to the other pages of the extension. */
import { browser } from 'wxt/browser';

/** Opens a page of the extension in a tab, and closes the popup. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
  close();
}
