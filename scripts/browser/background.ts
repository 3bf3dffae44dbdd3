/** The extension's own side in a test: where settings are written and commands are given. */
import { FIREFOX_HOST } from './launch.ts';
import type { Driver } from './driver.ts';
import { arriveAt } from './extension-page.ts';
import { pressInFirefox } from './firefox-window.ts';

/** A place where scripts run with the extension's rights. */
export interface BackgroundSide {
  run(script: string): Promise<unknown>;
  /** Gives a command to the tab in front: in Firefox with real keys. */
  command(name: Command): Promise<void>;
  /** Explains a text as the menu does for what is selected in the tab in front. */
  explain(text: string): Promise<void>;
  /** Sets preferences, all others being as they are by default. */
  prefer(choices: object): Promise<void>;
}

/** The commands, with the letters that give them, together with Alt and Shift. */
const LETTERS = { 'next-mark': 'J', 'previous-mark': 'K', 'explain-selection': 'L', 'switch-site': 'U' } as const;
type Command = keyof typeof LETTERS;

/** In Chromium the background itself, in which a menu or a shortcut can be set off; in Firefox a page of the extension in a tab. */
export async function backgroundSide(driver: Driver): Promise<BackgroundSide> {
  const isChromium = driver.kind === 'chromium';
  const run = isChromium ? await inWorker(driver) : await inPage(driver);
  // The only one without keys of its own until a reader chooses them.
  if (!isChromium) await run(`browser.commands.update({ name: 'switch-site', shortcut: 'Alt+Shift+U' })`);
  const inFront = (script: string) =>
    run(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => { ${script} })`);
  return {
    run,
    async command(name) {
      await (isChromium
        ? inFront(`chrome.commands.onCommand.dispatch('${name}', tab)`)
        : pressInFirefox(driver.browser, `Alt+Shift+${LETTERS[name]}`));
    },
    async explain(text) {
      if (isChromium) {
        await inFront(
          `chrome.contextMenus.onClicked.dispatch({ menuItemId: 'explain-selection', selectionText: ${JSON.stringify(text)}, frameId: 0 }, tab)`,
        );
        return;
      }
      // What the menu sends; that Firefox’s own menu does so is tried by itself.
      const message = `{ to: 'glosswell', name: 'explainSelection', data: ${JSON.stringify(text)} }`;
      await inFront(`return browser.tabs.sendMessage(tab.id, ${message}, { frameId: 0 })`);
    },
    async prefer(choices) {
      await run(`chrome.storage.local.set({ preferences: ${JSON.stringify(choices)} }).then(() => undefined)`);
    },
  };
}

async function inWorker({ browser }: Driver): Promise<BackgroundSide['run']> {
  const worker = await (await browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  if (!worker) throw new Error('The background is not there.');
  return (script) => worker.evaluate(script);
}

async function inPage({ browser }: Driver): Promise<BackgroundSide['run']> {
  const page = await browser.newPage();
  await arriveAt(page, `moz-extension://${FIREFOX_HOST}/popup.html`, `typeof browser === 'object'`);
  return (script) => page.evaluate(script);
}
