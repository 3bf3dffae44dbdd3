/** What the keyboard shortcuts do: each is passed on to the page in front. */
import { browser } from 'wxt/browser';
import { openerOfSidePanel } from '../../front/side-panel.ts';
import { askPage, describePage } from '../../messages/ask-page.ts';
import { decide, pauseEverywhere, sites, switchSite } from '../../settings/sites.ts';
import { explainInTab } from './explain-selection.ts';

/** Carries a command out in a tab; a tab whose page cannot be read is left alone. @param windowId the tab's window */
export async function carryOut(command: string, tabId: number | undefined, windowId?: number): Promise<void> {
  // Before anything is waited for, as browsers demand.
  if (command === 'side-panel') return openerOfSidePanel()?.(windowId);
  if (tabId === undefined) return;
  if (command === 'next-mark' || command === 'previous-mark') {
    const direction = command === 'next-mark' ? 'next' : 'previous';
    await askPage('stepToMark', { tabId, frameId: 0 }, direction).catch(() => undefined);
  }
  if (command === 'explain-selection') await explainInTab(tabId);
  if (command === 'switch-site') {
    const choices = await sites.get();
    // Where all is paused, words are wanted again first of all.
    if (choices.paused) return pauseEverywhere(false);
    const page = await describePage(tabId);
    // Not as the page says: one that has only just been opened may not know its choices yet.
    if (page) await switchSite(page.site, !decide(choices, page.site).isOn);
  }
}

/**
 * The commands as the manifest names them. Their keys can be changed on the browser's own page for shortcuts. Firefox for Android has
 * none.
 */
export function listenForCommands(): void {
  const { commands } = browser as Partial<typeof browser>;
  // A switch that could not be stored has changed nothing, and a shortcut has no place to say so.
  commands?.onCommand.addListener(
    (command, tab) => void carryOut(command, tab?.id, tab?.windowId).catch(() => undefined),
  );
}
