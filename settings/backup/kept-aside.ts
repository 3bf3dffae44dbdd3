/** What could not be read and was kept aside: there to be saved as a file, then forgotten. */
import { browser } from 'wxt/browser';
import { ASIDE } from '../setting.ts';

/** Damaged values by the name that they had. */
export type KeptAside = Readonly<Record<string, unknown>>;

/** Everything kept aside. */
export async function keptAside(): Promise<KeptAside> {
  const stored = await browser.storage.local.get(null);
  const damaged = Object.entries(stored).filter(([name]) => name.startsWith(ASIDE));
  return Object.fromEntries(damaged.map(([name, value]) => [name.slice(ASIDE.length), value]));
}

/** Forgets what was kept aside under these names. */
export function forgetAside(names: readonly string[]): Promise<void> {
  return browser.storage.local.remove(names.map((name) => ASIDE + name));
}
