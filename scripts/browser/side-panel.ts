/** The real side panel, opened beside the real tab in front. */
import type { Browser, Page } from 'puppeteer-core';
import { pressKey, type Driver, type Key } from './driver.ts';
import { inFirefoxWindow, pressInFirefox } from './firefox-window.ts';
import { helperPage, openPopup, viewFrom, type Popup } from './popup.ts';
import { until } from './wait.ts';

/** The side panel, which has the focus. */
export interface SidePanel extends Popup {
  /** Presses a key in it, such as `Tab`, or `Shift+Tab`. */
  press(key: Key): Promise<void>;
}

/** Opens the side panel beside a tab, which must lie in front, and waits until it shows what it is for. */
export async function openSidePanel(driver: Driver, tab: Page): Promise<SidePanel> {
  const panel = driver.kind === 'chromium' ? await openInChromium(driver, tab) : await openInFirefox(driver, tab);
  await until(
    () => panel.ask((document) => document.querySelectorAll('.panel > *').length, null).catch(() => 0),
    (parts) => parts > 2,
  );
  return panel;
}

/** The side panel of Chromium as a page, opened beside a tab by the popup’s button. */
export async function sidePanelOf(driver: Driver, tab: Page): Promise<Page> {
  const popup = await openPopup(driver, tab);
  // What a driver runs counts as pressed by a person. The popup closes, and may not be able to answer any more.
  await popup.run(`document.querySelector('.panel-open').click()`).catch(() => undefined);
  const target = await driver.browser.waitForTarget((target) => target.url().endsWith('sidepanel.html'));
  const panel = await target.asPage();
  // As if the reader had gone to it, which no driver can: nothing in it is told of the focus otherwise.
  await panel.emulateFocusedPage(true);
  return panel;
}

async function openInChromium(driver: Driver, tab: Page): Promise<SidePanel> {
  const page = await sidePanelOf(driver, tab);
  return {
    ask: (look, argument) => page.evaluate(`(${String(look)})(document, ${JSON.stringify(argument)})`) as never,
    run: (script) => page.evaluate(script),
    press: (key) => pressKey(page, key),
    async close() {
      const target = page.target();
      await page.close();
      // The next one that is opened would be taken for it.
      await until(
        () => Promise.resolve(driver.browser.targets().includes(target)),
        (isThere) => !isThere,
      );
    },
  };
}

/** In Firefox by its keys. */
async function openInFirefox({ browser }: Driver, tab: Page): Promise<SidePanel> {
  const helper = await helperPage(browser);
  await tab.bringToFront();
  await pressInFirefox(browser, 'Alt+Shift+O');
  const panel = await viewFrom(helper, 'sidebar');
  await until(
    () => goToPanel(browser, panel),
    (hasFocus) => hasFocus === true,
    'the side panel to have the focus',
  );
  return { ...panel, press: (key) => pressInFirefox(browser, key) };
}

/** Gives the panel the focus, as if the reader had gone to it. Says whether it has taken it: while it loads, it cannot. */
async function goToPanel(browser: Browser, panel: Popup): Promise<unknown> {
  await inFirefoxWindow(
    browser,
    `{
      const sidebar = document.getElementById('sidebar');
      sidebar.focus();
      sidebar.contentDocument.getElementById('webext-panels-browser')?.focus();
    }`,
  );
  return panel.run('document.hasFocus()');
}
