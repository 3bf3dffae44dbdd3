/** The real side panel, opened beside the real tab in front. */
import type { Browser, Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { inFirefoxWindow, pressInFirefox } from './firefox-window.ts';
import { helperPage, openPopup, viewFrom, type Popup } from './popup.ts';
import { until } from './wait.ts';

/** Opens the side panel beside a tab, which must lie in front, and waits until it shows what it is for. */
export async function openSidePanel(driver: Driver, tab: Page): Promise<Popup> {
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

async function openInChromium(driver: Driver, tab: Page): Promise<Popup> {
  const page = await sidePanelOf(driver, tab);
  return {
    ask: (look, argument) => page.evaluate(`(${String(look)})(document, ${JSON.stringify(argument)})`) as never,
    run: (script) => page.evaluate(script),
    close: () => page.close(),
  };
}

/** In Firefox by keys, which readers choose themselves. */
async function openInFirefox({ browser }: Driver, tab: Page): Promise<Popup> {
  const helper = await helperPage(browser);
  await helper.evaluate(`browser.commands.update({ name: 'side-panel', shortcut: 'Alt+Shift+O' })`);
  await tab.bringToFront();
  await pressInFirefox(browser, 'O');
  const panel = await viewFrom(helper, 'sidebar');
  await until(
    () => goToPanel(browser, panel),
    (hasFocus) => hasFocus === true,
    'the side panel to have the focus',
  );
  return panel;
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
