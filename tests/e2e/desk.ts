/** The extension's own side in a test: where settings are written and commands are given. */
import { FIREFOX_HOST } from '../../scripts/launch.ts';
import { until, type Driver } from './driver.ts';

/** A place where scripts run with the extension's rights. */
export interface DeskSide {
  run(script: string): Promise<unknown>;
  /** Explains what is selected in the tab in front, as the menu does with a text, or as the shortcut does without one. */
  explain(text?: string): Promise<void>;
  /** Sets preferences, all others being as they are by default. */
  prefer(choices: object): Promise<void>;
}

/** In Chromium the desk itself, in which a menu or a shortcut can be set off; in Firefox a page of the extension in a tab. */
export async function deskSide(driver: Driver): Promise<DeskSide> {
  const run = driver.kind === 'chromium' ? await inWorker(driver) : await inPage(driver);
  const inFront = (script: string) =>
    run(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => { ${script} })`);
  return {
    run,
    async explain(text) {
      if (driver.kind === 'chromium') {
        await inFront(
          text === undefined
            ? `chrome.commands.onCommand.dispatch('explain-selection', tab)`
            : `chrome.contextMenus.onClicked.dispatch({ menuItemId: 'explain-selection', selectionText: ${JSON.stringify(text)}, frameId: 0 }, tab)`,
        );
        return;
      }
      // Firefox lets no script set off its menus and shortcuts; this is what they send.
      const message = `{ to: 'glosswell', name: 'explainSelection', data: ${JSON.stringify(text ?? '')} }`;
      await inFront(`return browser.tabs.sendMessage(tab.id, ${message}, { frameId: 0 })`);
    },
    async prefer(choices) {
      await run(`chrome.storage.local.set({ preferences: ${JSON.stringify(choices)} }).then(() => undefined)`);
    },
  };
}

async function inWorker({ browser }: Driver): Promise<DeskSide['run']> {
  const worker = await (await browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  if (!worker) throw new Error('The desk is not there.');
  return (script) => worker.evaluate(script);
}

async function inPage({ browser }: Driver): Promise<DeskSide['run']> {
  const page = await browser.newPage();
  // Such a page never reports that it has loaded.
  page.goto(`moz-extension://${FIREFOX_HOST}/popup.html`).catch(() => undefined);
  await until(
    () => page.evaluate('typeof browser').catch(() => 'undefined'),
    (type) => type === 'object',
  );
  return (script) => page.evaluate(script);
}
