/** What the extension remembers, as a test reads and sets it. */
import { FIREFOX_HOST } from '../../../scripts/browser/launch.ts';
import type { Driver } from '../../../scripts/browser/driver.ts';
import { arriveAt } from '../../../scripts/browser/extension-page.ts';

/** The storage of the extension in a running browser. */
export interface Storage {
  get(name: string): Promise<unknown>;
  set(values: object): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
}

/** Reaches the storage; to be called before the tab of a test lies in front, since Firefox needs one for it. */
export async function openStorage(driver: Driver): Promise<Storage> {
  const run = driver.kind === 'chromium' ? await runInBackground(driver) : await runInTab(driver);
  return {
    get: (name) => run(`chrome.storage.local.get('${name}').then((stored) => stored['${name}'])`),
    async set(values) {
      await run(`chrome.storage.local.set(${JSON.stringify(values)})`);
    },
    async clear() {
      await run('chrome.storage.local.clear()');
    },
  };
}

type Run = (script: string) => Promise<unknown>;

async function runInBackground({ browser }: Driver): Promise<Run> {
  return async (script) => {
    const worker = await (await browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
    return worker?.evaluate(script);
  };
}

async function runInTab({ browser }: Driver): Promise<Run> {
  const page = await browser.newPage();
  await arriveAt(page, `moz-extension://${FIREFOX_HOST}/popup.html`, `typeof chrome === 'object'`);
  return (script) => page.evaluate(script);
}
