/** The extension's entries in menus, and explaining what is selected on a page: by the menu on a selection, or by the shortcut. */
import { browser } from 'wxt/browser';
import { openerOfSidePanel } from '../../front/side-panel.ts';
import { addWordPath } from '../../messages/add-word.ts';
import { askPage } from '../../messages/ask-page.ts';
import { libraryPath } from '../../messages/library-address.ts';

const MENU = 'explain-selection';
const PANEL_MENU = 'side-panel';

/**
 * Puts “Explain …” into the menu on a selection, and the side panel into that of the toolbar's button, where the browser has such menus: Firefox
 * for Android has none.
 */
export function offerInMenus(): void {
  const menus = (browser as Partial<typeof browser>).contextMenus;
  if (!menus) return;
  const create = async () => {
    await menus.removeAll();
    menus.create({ id: MENU, contexts: ['selection'], title: browser.i18n.getMessage('explainMenu') });
    if (openerOfSidePanel()) {
      menus.create({ id: PANEL_MENU, contexts: ['action'], title: browser.i18n.getMessage('panelOpen') });
    }
  };
  // Again with each start, as the reader may have changed the browser's language since.
  browser.runtime.onInstalled.addListener(() => void create());
  browser.runtime.onStartup.addListener(() => void create());
  menus.onClicked.addListener((info, tab) => {
    // Before anything is waited for, as browsers demand.
    if (info.menuItemId === PANEL_MENU) void openerOfSidePanel()?.(tab?.windowId).catch(() => undefined);
    if (info.menuItemId === MENU) void explainInFrame(info.selectionText ?? '', tab?.id, info.frameId ?? 0);
  });
}

/** Explains a text in the frame where it is selected; in the library, where no page can show a card. */
async function explainInFrame(text: string, tabId: number | undefined, frameId: number): Promise<void> {
  try {
    if (tabId === undefined || !(await askPage('explainSelection', { tabId, frameId }, text))) throw new Error();
  } catch {
    await open(libraryPath({ view: 'home', search: text }));
  }
}

/** Explains what is selected in the frame of a tab that the reader is in; a tab whose page cannot be read is left alone. */
export async function explainInTab(tabId: number): Promise<void> {
  try {
    const isDone = await askPage('explainSelection', { tabId, frameId: 0 }, '');
    // The reader is in a frame inside: all are asked, and the one that has the focus takes it.
    if (!isDone) await askPage('explainSelection', tabId, '');
  } catch {
    // No page answers here.
  }
}

/** Opens the page on which readers write down what a text means. */
export function openAddWord(text: string): Promise<void> {
  return open(addWordPath(text));
}

/** Opens the list of saved words. */
export function openMyWords(): Promise<void> {
  return open(libraryPath({ view: 'my-words' }));
}

async function open(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/') + path.slice(1) });
}
