/** Greets a new reader, once, with the welcome page. */
import { browser } from 'wxt/browser';
import { migrate } from '../../settings/migrate.ts';
import { seenVersion } from '../../settings/seen-version.ts';

/** Opens the welcome page after installing; what is new is no news to a new reader. */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install') return;
  await migrate();
  // A new reader is greeted also where the browser has no room left to note it.
  await seenVersion.set(browser.runtime.getManifest().version).catch(() => undefined);
  await browser.tabs.create({ url: '/welcome.html' });
}

/** An update opens nothing: the popup has a line where something has changed for readers. */
export function listenForInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => void welcome(reason));
}
