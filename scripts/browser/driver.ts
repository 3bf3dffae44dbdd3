/** A running browser with the extension as built. */
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import type { BrowserKind } from './find.ts';
import { BUILT, FIREFOX_ID, launchBrowser, type LaunchOptions } from './launch.ts';

const { GLOSSWELL_BROWSERS: wanted } = process.env;

/** Both families, or the one that the environment names; most tests run in each. */
export const BROWSERS = (['chromium', 'firefox'] as const).filter(
  (kind) => !wanted || wanted.split(',').includes(kind),
);

/** The port of the proxy that records what this run's browsers ask for; none outside a run of tests. See `no-network.ts`. */
const RECORDED_AT = Number(process.env['GLOSSWELL_PROXY_PORT']) || undefined;

/** A browser with the extension in it. */
export interface Driver {
  kind: BrowserKind;
  browser: Browser;
  /** Opens an address in a new tab that lies in front. */
  open(url: string): Promise<Page>;
  /** Removes the extension while its pages are open. */
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser with the extension as built. */
export async function startDriver(kind: BrowserKind, options: LaunchOptions = {}): Promise<Driver> {
  const inTests = { proxyPort: RECORDED_AT, sharesProcess: RECORDED_AT !== undefined };
  const browser = await launchBrowser(kind, { extension: BUILT[kind], ...inTests, ...options });
  return {
    kind,
    browser,
    async open(url) {
      const page = await browser.newPage();
      await page.bringToFront();
      await page.goto(url);
      return page;
    },
    async uninstall() {
      await browser.uninstallExtension(await extensionId({ kind, browser }));
    },
    close: () => browser.close(),
  };
}

/** The extension's id in this browser, which does not tell it while the extension is off. */
export async function extensionId({ browser, kind }: Pick<Driver, 'browser' | 'kind'>): Promise<string> {
  if (kind === 'firefox') return FIREFOX_ID;
  const [id = ''] = (await browser.extensions()).keys();
  return id;
}

/** A key, as the browser names it. */
export type Key = KeyInput | 'Shift+Tab';

/** Presses a key in a page, held with Shift where it says so. */
export async function pressKey(page: Page, key: Key): Promise<void> {
  if (key !== 'Shift+Tab') return page.keyboard.press(key);
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
}
