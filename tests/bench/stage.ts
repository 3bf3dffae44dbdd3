/** The browsers that pages are measured in: with the extension, with its earlier version, without, and with an empty extension. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { BUILT, launchBrowser } from '../../scripts/browser/launch.ts';
import { pause } from '../../scripts/browser/wait.ts';
import { servePages } from '../../scripts/browser/pages.ts';
import { earlierBuild } from './earlier-build.ts';
import { benchPages, latePage } from './pages.ts';

/** The browsers, and where their pages lie. */
export interface Stage {
  marking: Browser;
  /** With the earlier version that figures stand beside; `undefined` where this clone does not reach back to it. */
  earlier: Browser | undefined;
  bare: Browser;
  /** With an extension whose content script does nothing: what is measured there is the harness's zero. */
  idle: Browser;
  url(path: string): string;
  close(): Promise<void>;
}

/** A tab in front, and the way to its numbers. */
export interface Tab {
  page: Page;
  session: CDPSession;
  close(): Promise<void>;
}

/** A page counts as quiet once its main thread has done next to nothing for so many looks in a row. */
const QUIET_LOOKS = 3;
const LOOK_EVERY_MS = 150;
/** Main-thread time between two looks below which nothing happens, in milliseconds; the look itself takes some. */
const NOTHING_MS = 4;

/** Starts the browsers and serves the pages. Each browser has opened a page once, so that its background is awake. */
export async function openStage(): Promise<Stage> {
  const before = earlierBuild();
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-bench-'));
  writeEmptyExtension(folder);
  const pages = await servePages({ ...benchPages(), '/late': latePage() });
  const [marking, bare, idle, earlier] = await Promise.all([
    launchBrowser('chromium', { extension: BUILT.chromium }),
    launchBrowser('chromium'),
    launchBrowser('chromium', { extension: folder, keepsWelcome: true }),
    before === undefined ? undefined : launchBrowser('chromium', { extension: before }),
  ]);
  const browsers = [marking, bare, idle, ...(earlier ? [earlier] : [])];
  for (const browser of browsers) await (await load(browser, pages.url('/10-kB'))).close();
  return {
    marking,
    earlier,
    bare,
    idle,
    url: (path) => pages.url(path),
    async close() {
      await Promise.all(browsers.map((browser) => browser.close()));
      await pages.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Opens an empty tab in front; a hidden one would be left alone by the extension. */
export async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  await page.bringToFront();
  const session = await page.createCDPSession();
  // The processor's own time, not the clock's: while another program has the processor, a task costs this page nothing.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session, close: () => page.close() };
}

/** Opens a page in a tab of its own, so in a process of its own, and waits until everything has settled. */
export async function load(browser: Browser, url: string): Promise<Tab> {
  const tab = await openTab(browser);
  await tab.page.goto(url);
  await settle(tab);
  return tab;
}

/** Waits until the main thread is quiet. */
export async function settle(tab: Tab): Promise<void> {
  let last = await taskMs(tab);
  for (let quiet = 0; quiet < QUIET_LOOKS;) {
    await pause(LOOK_EVERY_MS);
    const now = await taskMs(tab);
    quiet = now - last < NOTHING_MS ? quiet + 1 : 0;
    last = now;
  }
}

/** One of the browser's own numbers for a page. */
export async function metric({ session }: Tab, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
}

/** The processor's time that the page's main thread has spent in tasks so far, in milliseconds. */
export async function taskMs(tab: Tab): Promise<number> {
  return (await metric(tab, 'TaskDuration')) * 1000;
}

function writeEmptyExtension(folder: string): void {
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    content_scripts: [{ matches: ['<all_urls>'], js: ['nothing.js'] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'nothing.js'), '0;');
}
