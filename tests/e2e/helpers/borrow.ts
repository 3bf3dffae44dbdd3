/** Browsers that test files share: starting one takes longer than most tests. */
import { backgroundSide } from '../../../scripts/browser/background.ts';
import type { BrowserKind } from '../../../scripts/browser/find.ts';
import { startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { forget, note } from './left-browsers.ts';

/** The browsers of this worker that nobody has at the moment. They end with the run. */
const idle = new Map<string, Driver[]>();
/** Whether a test has failed since a browser was last given back: who knows in what state it has left its own. */
let hasFailed = false;

/** A test has failed. */
export function noteFailure(): void {
  hasFailed = true;
}

/**
 * Gives a browser whose extension remembers nothing: one that an earlier file has given back, or a new one. Closing it gives it back.
 * Tests that end their browser, remove its extension or install packs start one of their own.
 *
 * @param hasExtension `false` for a browser without it
 */
export async function borrowDriver(kind: BrowserKind, hasExtension = true): Promise<Driver> {
  const key = `${kind} ${hasExtension}`;
  const driver = idle.get(key)?.pop() ?? (await start(kind, hasExtension));
  return {
    ...driver,
    async close() {
      const isSound =
        !hasFailed &&
        (await tidy(driver, hasExtension).then(
          () => true,
          () => false,
        ));
      hasFailed = false;
      if (isSound) idle.set(key, [...(idle.get(key) ?? []), driver]);
      else await end(driver);
    },
  };
}

async function start(kind: BrowserKind, hasExtension: boolean): Promise<Driver> {
  const driver = await startDriver(kind, hasExtension ? {} : { extension: undefined });
  note(driver.browser.process());
  return driver;
}

async function end(driver: Driver): Promise<void> {
  const process = driver.browser.process();
  await driver.close();
  forget(process);
}

/** Closes all tabs but a new one, and lets the extension forget everything. */
async function tidy(driver: Driver, hasExtension: boolean): Promise<void> {
  const { browser } = driver;
  const before = await browser.pages();
  await browser.newPage();
  if (hasExtension) {
    const background = await backgroundSide(driver);
    await background.run(
      'Promise.all(["local", "session", "sync"].map((area) => chrome.storage[area].clear())).then(() => undefined)',
    );
    const own = (await browser.pages()).slice(before.length + 1);
    before.push(...own);
  }
  for (const page of before) await page.close();
}
