/** Starts a real browser with the real extension in it. */
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser, type BrowserKind } from './find.ts';

/** The repository's root. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** The extension as built for each browser. */
export const BUILT: Readonly<Record<BrowserKind, string>> = {
  chromium: join(ROOT, '.output', 'chrome-mv3'),
  firefox: join(ROOT, '.output', 'firefox-mv3'),
};

/** Firefox gives each installation a random host for the extension's own pages; a known one lets them be opened. */
export const FIREFOX_HOST = '6f1d0a52-93d6-4a0e-8a55-1f6d4b0c7e11';
/** The extension's id in Firefox, as its manifest names it. */
export const FIREFOX_ID = 'glosswell@glosswell.example';

/** How a browser is started. */
export interface LaunchOptions {
  headless?: boolean;
  /** The built extension; none where a page is wanted without it. */
  extension?: string | undefined;
  width?: number;
  height?: number;
  /** A folder for what is downloaded. */
  downloads?: string | undefined;
  /** The language of the browser itself, as a tag; Chromium only. */
  language?: string | undefined;
  /** Further command-line switches. */
  args?: string[];
  /** Whether the page that greets new readers stays open; it is closed otherwise, so that it lies over no other page. */
  keepsWelcome?: boolean;
  /** Further preferences of Firefox, by name. */
  prefs?: Record<string, unknown>;
  /** The port of a proxy on this machine that everything goes through, requests to this machine included. */
  proxyPort?: number | undefined;
  /** Whether Chromium keeps pages that are left for the way back, as it does without a driver; Firefox always does. */
  keepsPages?: boolean;
  /** A folder for the profile, where it is to outlive the browser. */
  profile?: string | undefined;
  /** Whether all web pages share one process: tests open hundreds, and to start one for each takes longer than most have to do. */
  sharesProcess?: boolean;
}

/** What has Chromium keep to one process for web pages. */
const ONE_PROCESS_CHROMIUM = [
  '--renderer-process-limit=1',
  // Sites would get processes of their own all the same, and one would be started ahead of need.
  '--disable-site-isolation-trials',
  '--disable-features=SpareRendererForSitePerProcess',
];
/** The same for Firefox. */
const ONE_PROCESS_FIREFOX = { 'dom.ipc.processCount': 1, 'dom.ipc.processPrelaunch.enabled': false };

/** The page that greets new readers opens within this many milliseconds, also on a busy machine. */
const WELCOME_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 50;

/** Starts a browser of this kind, with the extension installed if one is given. The caller closes it. */
export async function launchBrowser(kind: BrowserKind, options: LaunchOptions = {}): Promise<Browser> {
  const browser = await (kind === 'chromium' ? launchChromium(options) : launchFirefox(options));
  if (options.extension && !options.keepsWelcome) await (await findWelcome(browser))?.close();
  return browser;
}

/** The page that greets new readers, once it has opened; `undefined` where none does. */
export async function findWelcome(browser: Browser): Promise<Page | undefined> {
  for (const end = Date.now() + WELCOME_WITHIN_MS; Date.now() < end;) {
    for (const page of await browser.pages()) {
      // Firefox tells drivers nothing of where the extension's pages are; they know it themselves.
      const address = await page.evaluate('location.href').catch(() => '');
      if (String(address).endsWith('/welcome.html')) return page;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_EVERY_MS);
    });
  }
  return undefined;
}

async function launchChromium({
  headless = true,
  extension,
  width = 1000,
  height = 800,
  downloads,
  language,
  args = [],
  proxyPort,
  keepsPages = false,
  profile,
  sharesProcess = false,
}: LaunchOptions) {
  const isRoot = process.getuid?.() === 0;
  return launch({
    ...(downloads && { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
    ...(profile && { userDataDir: profile }),
    // On Linux it is the environment that says it, elsewhere the switch below.
    ...(language && { env: { ...process.env, LANGUAGE: language } }),
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    executablePath: ensureBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: extension ? [extension] : false,
    defaultViewport: headless ? { width, height } : null,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(language ? [`--lang=${language}`] : []),
      '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
      ...(sharesProcess ? ONE_PROCESS_CHROMIUM : []),
      // Requests to this machine would be made without the proxy otherwise.
      ...(proxyPort ? [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...args,
    ],
  });
}

async function launchFirefox(options: LaunchOptions) {
  const {
    headless = true,
    extension,
    width = 1000,
    height = 800,
    downloads,
    args = [],
    prefs = {},
    proxyPort,
    profile,
    sharesProcess = false,
  } = options;
  const browser = await launch({
    browser: 'firefox',
    ...(profile && { userDataDir: profile }),
    executablePath: ensureBrowser('firefox'),
    headless,
    defaultViewport: headless ? { width, height } : null,
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_HOST }),
      'browser.shell.checkDefaultBrowser': false,
      ...(downloads && {
        'browser.download.folderList': 2, // The folder named here, not the desktop or the usual one.
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
      }),
      ...(proxyPort && {
        'network.proxy.type': 1, // The one named here, not the system's.
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxyPort,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxyPort,
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
      }),
      ...(sharesProcess && ONE_PROCESS_FIREFOX),
      ...prefs,
    },
  });
  if (extension) await browser.installExtension(extension);
  return browser;
}
