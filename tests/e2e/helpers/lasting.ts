/** What can happen to a browser and its extension: killed, started again, reloaded, switched off and on, its storage full. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../scripts/browser/find.ts';
import { BUILT, FIREFOX_ID } from '../../../scripts/browser/launch.ts';
import { startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { inFirefoxWindow } from '../../../scripts/browser/firefox-window.ts';
import type { Storage } from './storage.ts';

/** Firefox forgets what an extension that a driver installed has stored, unless it is told not to. */
const KEEPS = { 'extensions.webextensions.keepStorageOnUninstall': true };

/** A profile that outlives its browser. */
export interface Profile {
  /** Starts a browser with it, the first time or again. */
  start(): Promise<Driver>;
  remove(): void;
}

/** Makes an empty profile. */
export function newProfile(kind: BrowserKind): Profile {
  const profile = mkdtempSync(join(tmpdir(), 'glosswell-profile-'));
  let isFirst = true;
  return {
    async start() {
      const driver = await startDriver(kind, { profile, prefs: KEEPS, keepsWelcome: !isFirst });
      isFirst = false;
      return driver;
    },
    remove: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Ends a browser as a power cut would: it has no time for anything. */
export async function kill({ browser }: Driver): Promise<void> {
  const program = browser.process();
  if (!program) throw new Error('The browser is not a process of this test.');
  const ended = once(program, 'exit');
  program.kill('SIGKILL');
  await ended;
}

/** Stops the background at once, whatever it is at. */
export async function stopBackground({ browser, kind }: Driver): Promise<void> {
  if (kind === 'firefox') {
    await inFirefoxWindow(
      browser,
      `WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.terminateBackground({ disableResetIdleForTest: true })`,
    );
    return;
  }
  const target = browser.targets().find((target) => target.type() === 'service_worker');
  await (await target?.worker())?.close();
}

/** Loads the extension anew while its pages are open, as an update does. */
export async function reloadExtension({ browser, kind }: Driver): Promise<void> {
  await browser.installExtension(BUILT[kind]);
}

/** Switches the extension off or on, as readers do on the browser's page of extensions. */
export async function switchExtension(id: string, { browser, kind }: Driver, on: boolean): Promise<void> {
  if (kind === 'firefox') {
    await inFirefoxWindow(
      browser,
      `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager
        .getAddonByID('${id}').then((addon) => addon.${on ? 'enable' : 'disable'}())`,
    );
    return;
  }
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`chrome.management.setEnabled('${id}', ${on})`);
  await page.close();
}

/** Opens an address in a private window, as the browser's menu does. */
export async function openPrivately(driver: Driver, storage: BackRoom, url: string): Promise<Page> {
  const address = JSON.stringify(url);
  await (driver.kind === 'chromium'
    ? storage.run(`chrome.windows.create({ incognito: true, url: ${address} }).then(() => undefined)`)
    : inFirefoxWindow(
        driver.browser,
        `new Promise((resolve) => {
          const privately = OpenBrowserWindow({ private: true });
          privately.addEventListener('load', () => privately.delayedStartupPromise.then(() => {
            const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
            privately.gBrowser.fixupAndLoadURIString(${address}, { triggeringPrincipal });
            resolve();
          }));
        })`,
      ));
  const page = await until(
    async () => (await driver.browser.pages()).findLast((page) => page.url() === url),
    (page) => page !== undefined,
  );
  if (!page) throw new Error('The private window did not open.');
  return page;
}

/** Lets the extension into private windows, as readers do on Firefox's page of extensions. Firefox only. */
export async function letIntoPrivateWindows({ browser }: Driver): Promise<void> {
  await inFirefoxWindow(
    browser,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ID}');
      const permissions = ['internal:privateBrowsingAllowed'];
      await ExtensionPermissions.add(extension.id, { permissions, origins: [] }, extension);
      await (await AddonManager.getAddonByID(extension.id)).reload();
    })()`,
  );
}

/** Makes the storage of an extension's own page refuse every write, as a full one does, or take them again. */
export async function refuseWrites(page: Page, refuses: boolean): Promise<void> {
  await page.evaluate((refuses) => {
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Record<string, unknown> } } }).chrome
      .storage;
    const area = local as { set: unknown; taken?: unknown };
    area.taken ??= area.set;
    area.set = refuses ? () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : area.taken;
  }, refuses);
}

/** What went wrong on a page, as its console has it. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

/** What the extension remembers, seen from a page of its own in a tab, which goes on when the background is stopped. */
export interface BackRoom extends Storage {
  run(script: string): Promise<unknown>;
}

/** Opens that tab; to be done anew when the extension was loaded anew. */
export async function openBackRoom(driver: Driver): Promise<BackRoom> {
  const page = await openExtensionPage(driver, 'popup.html');
  const run = (script: string) => page.evaluate(script);
  return {
    run,
    get: (name) => run(`chrome.storage.local.get('${name}').then((stored) => stored['${name}'])`),
    async set(values) {
      await run(`chrome.storage.local.set(${JSON.stringify(values)})`);
    },
    async clear() {
      await run('chrome.storage.local.clear()');
    },
  };
}
