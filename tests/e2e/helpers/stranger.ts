/** Another extension in the same browser: it asks Glosswell for what it wants, and answers whoever asks it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../../scripts/browser/driver.ts';
import { arriveAt } from '../../../scripts/browser/extension-page.ts';

/** A stranger that is installed. */
export interface Stranger {
  id: string;
  /** Sends a message to another extension: what that answers, or why nobody does. */
  ask(id: string, message: object): Promise<{ answer?: unknown; failure?: string }>;
  /** Opens a connection to another extension: whether it stays open. */
  connect(id: string): Promise<boolean>;
  remove(): void;
}

/** Firefox's id of a stranger, and the host of its pages, which is another one at each installation otherwise. */
interface Name {
  id: string;
  host: string;
}

/** Two strangers, so that one can ask the other. */
export const STRANGERS = [
  { id: 'asks@glosswell.example', host: '0f2c7c44-2d0e-4d6b-9a39-5b8f6d2f9c01' },
  { id: 'answers@glosswell.example', host: '3b6a4d1e-8a57-4e0c-b1d5-7c9e2f4a6d02' },
] as const satisfies readonly Name[];

const ANSWERS = `chrome.runtime.onMessageExternal.addListener((message, sender, answer) => { answer('heard'); });
chrome.runtime.onConnectExternal.addListener(() => undefined);`;

/** Installs one, and opens its page. */
export async function installStranger(driver: Driver, name: Name): Promise<Stranger> {
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-stranger-'));
  const isFirefox = driver.kind === 'firefox';
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Stranger',
      version: '1',
      background: isFirefox ? { scripts: ['answers.js'] } : { service_worker: 'answers.js' },
      ...(isFirefox && { browser_specific_settings: { gecko: { id: name.id } } }),
    }),
  );
  writeFileSync(join(folder, 'answers.js'), ANSWERS);
  writeFileSync(join(folder, 'ask.html'), '<!doctype html><title>Stranger</title>');
  const id = await driver.browser.installExtension(folder);
  const page = await driver.browser.newPage();
  const root = isFirefox ? `moz-extension://${name.host}` : `chrome-extension://${id}`;
  await arriveAt(page, `${root}/ask.html`, `typeof chrome.runtime.sendMessage === 'function'`);
  return { id, ...asking(page), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function asking(page: Page): Pick<Stranger, 'ask' | 'connect'> {
  return {
    ask: (id, message) =>
      page.evaluate(
        `chrome.runtime.sendMessage(${JSON.stringify(id)}, ${JSON.stringify(message)}).then((answer) => ({ answer }), (error) => ({ failure: String(error) }))`,
      ) as ReturnType<Stranger['ask']>,
    connect: (id) =>
      page.evaluate(
        `new Promise((resolve) => {
          const port = chrome.runtime.connect(${JSON.stringify(id)});
          port.onDisconnect.addListener(() => { void chrome.runtime.lastError; resolve(false); });
          setTimeout(() => resolve(true), 1000);
        })`,
      ) as Promise<boolean>,
  };
}
