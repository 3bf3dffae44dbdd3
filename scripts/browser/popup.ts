/** The real popup, opened over the real tab in front. */
import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_HOST } from './launch.ts';
import { pause, until } from './wait.ts';
import type { Driver } from './driver.ts';

/** An open view of the extension beside or over a page: the popup, or the side panel. */
export interface Popup {
  /** Runs a function with its document; it must use nothing from outside itself but its argument. */
  ask<T, A>(look: (document: Document, argument: A) => T, argument: A): Promise<T>;
  /** Runs a script in its world. */
  run(script: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens the popup over a tab, which must lie in front, and waits until the glossary is in it. */
export async function openPopup(driver: Driver, tab: Page): Promise<Popup> {
  await tab.bringToFront();
  const popup = driver.kind === 'chromium' ? await openInChromium(driver, tab) : await openInFirefox(driver, tab);
  await until(
    () => popup.ask((document) => document.querySelectorAll('.terms li').length, null).catch(() => 0),
    (terms) => terms > 0,
  );
  return popup;
}

/** The same with the tab chosen in which the glossary is searched. */
export async function openSearch(driver: Driver, tab: Page): Promise<Popup> {
  const popup = await openPopup(driver, tab);
  await popup.ask((document) => document.querySelector<HTMLElement>('#tab-search')?.click(), null);
  await until(
    () => popup.ask((document) => document.querySelectorAll('.term-list .terms li').length, null),
    (terms) => terms > 0,
  );
  return popup;
}

/** In Chromium the toolbar button is pressed, so that the popup may know the address of the page that it lies over. */
async function openInChromium({ browser }: Driver, tab: Page): Promise<Popup> {
  const [extension] = (await browser.extensions()).values();
  await extension?.triggerAction(tab);
  const page = await (await browser.waitForTarget((target) => target.url().endsWith('popup.html'))).asPage();
  return {
    ask: (look, argument) => page.evaluate(`(${String(look)})(document, ${JSON.stringify(argument)})`) as never,
    run: (script) => page.evaluate(script),
    close: () => page.close(),
  };
}

/** In Firefox the popup is reached from another page of the extension, which waits in a tab of its own. */
async function openInFirefox({ browser }: Driver, tab: Page): Promise<Popup> {
  const helper = await helperPage(browser);
  await tab.bringToFront();
  await helper.evaluate('browser.action.openPopup()');
  return viewFrom(helper, 'popup');
}

/** A page of the extension in a tab of its own, which may look into the extension’s other views. Firefox only. */
export async function helperPage(browser: Browser): Promise<Page> {
  const helper = await browser.newPage();
  // Such a page never reports that it has loaded.
  helper.goto(`moz-extension://${FIREFOX_HOST}/popup.html`).catch(() => undefined);
  await until(
    () => helper.evaluate('typeof browser').catch(() => 'undefined'),
    (type) => type === 'object',
  );
  return helper;
}

/** The one open view of a kind, as such a page sees it; closing it closes that page too. */
export async function viewFrom(helper: Page, type: 'popup' | 'sidebar'): Promise<Popup> {
  const view = `browser.extension.getViews({ type: "${type}" })[0]`;
  await until(
    () => helper.evaluate(`Boolean(${view})`),
    (isOpen) => isOpen === true,
  );
  return {
    ask: (look, argument) =>
      helper.evaluate(`(${String(look)})(${view}.document, ${JSON.stringify(argument)})`) as never,
    run: (script) => helper.evaluate(`${view}.eval(${JSON.stringify(script)})`),
    async close() {
      await helper.evaluate(`${view}.close()`).catch(() => undefined);
      await pause(100);
      await helper.close();
    },
  };
}
