/** Brings what an earlier version has remembered into today's shape. */
import { browser } from 'wxt/browser';

/** Everything that is stored, by name. */
export type Stored = Readonly<Record<string, unknown>>;

/** The name under which the version of what is stored stands. */
const VERSION = 'version';

/** The steps from one version of what is stored to the next; the first leads from version 1 to 2. */
const STEPS: readonly ((stored: Stored) => Stored)[] = [
  // 2: sites have rules, a default and a pause; choices about marks are in one place.
  ({ sites, 'how-often': howOften, ...others }) => ({
    ...others,
    ...(sites !== undefined && { sites: { paused: false, others: 'on', rules: sites } }),
    ...(howOften !== undefined && { preferences: { howOften } }),
  }),
];

/** The version that this program writes. */
export const CURRENT_VERSION = STEPS.length + 1;

/** What is stored, in today's shape. What a newer version has stored stays as it is. */
export function migrated(stored: Stored): Stored {
  const isEmpty = Object.keys(stored).length === 0;
  const version = typeof stored[VERSION] === 'number' ? stored[VERSION] : isEmpty ? CURRENT_VERSION : 1;
  if (version > CURRENT_VERSION) return stored;
  return { ...STEPS.slice(version - 1).reduce((before, step) => step(before), stored), [VERSION]: CURRENT_VERSION };
}

/** Migrates the browser's local storage; done again it changes nothing, so it may break off and begin anew at any time. */
export async function migrate(): Promise<void> {
  await navigator.locks.request('glosswell migrate', async () => {
    const before = await browser.storage.local.get(null);
    if (before[VERSION] === CURRENT_VERSION) return;
    const after = migrated(before);
    // Written in one go, and the old names only taken away afterwards: a kill in between leaves nothing lost.
    await browser.storage.local.set(after);
    await browser.storage.local.remove(Object.keys(before).filter((name) => !Object.hasOwn(after, name)));
  });
}
