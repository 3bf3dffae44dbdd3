/** Brings what an earlier version has remembered into today's shape. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { withLock } from './locks.ts';
import { ASIDE } from './setting.ts';

/** Everything that is stored, by name. */
export type Stored = Readonly<Record<string, unknown>>;

/** The name under which the version of what is stored stands. */
const VERSION = 'version';

/** Where sites of an old shape stand, if a new choice was written before they were brought into today's. */
const SITES_ASIDE = `${ASIDE}sites`;
/** Sites as the first version stored them: nothing but rules. */
const RulesSchema = v.record(v.string(), v.picklist(['on', 'off']));
const SitesSchema = v.looseObject({ rules: RulesSchema });
const HowOftenSchema = v.picklist(['every', 'section', 'page']);
const ChoicesSchema = v.record(v.string(), v.unknown());

/**
 * The steps from one version of what is stored to the next; the first leads from version 1 to 2. Each knows the old shape when it
 * sees it and leaves today's alone, since an older program may have written after a newer one, and a newer one before it was asked to.
 */
const STEPS: readonly ((stored: Stored) => Stored)[] = [
  // 2: sites have rules, a default and a pause; choices about marks are in one place.
  ({ [SITES_ASIDE]: aside, 'how-often': howOften, ...others }) => {
    const { sites } = others;
    const choices = v.is(ChoicesSchema, others['preferences']) ? others['preferences'] : {};
    return {
      ...others,
      ...(aside !== undefined && !v.is(RulesSchema, aside) && { [SITES_ASIDE]: aside }),
      ...(sites !== undefined && { sites: withRules(sites, aside) }),
      // Only an older program writes it, so it is what was chosen last.
      ...(v.is(HowOftenSchema, howOften) && { preferences: { ...choices, howOften } }),
    };
  },
];

/** The version that this program writes. */
export const CURRENT_VERSION = STEPS.length + 1;

/** What is stored, in today's shape. What a newer version has stored stays as it is. */
export function migrated(stored: Stored): Stored {
  const version = stored[VERSION];
  if (typeof version === 'number' && version > CURRENT_VERSION) return stored;
  return { ...STEPS.reduce((before, step) => step(before), stored), [VERSION]: CURRENT_VERSION };
}

/**
 * Migrates the browser's local storage; done again it changes nothing, so it may break off and begin anew at any time. Where the storage
 * does not take it, all stays as it is, for the next time.
 */
export async function migrate(): Promise<void> {
  try {
    // Nobody else writes meanwhile what is brought into another shape.
    await withLock('sites', () => withLock('preferences', migrateStorage));
  } catch {
    // What cannot be read in the old shape holds by default until then, and is not lost.
  }
}

async function migrateStorage(): Promise<void> {
  const before = await browser.storage.local.get(null);
  const after = migrated(before);
  const changed = Object.entries(after).filter(([name, value]) => before[name] !== value);
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  // In one go, the old names emptied: a kill before they are taken away leaves nothing that could be taken for a choice.
  if (changed.length > 0 || gone.length > 0) {
    await browser.storage.local.set(Object.fromEntries([...changed, ...gone.map((name) => [name, null])]));
  }
  if (gone.length > 0) await browser.storage.local.remove(gone);
}

/** Sites in today's shape, with the rules of the old one. */
function withRules(sites: unknown, aside: unknown): unknown {
  if (v.is(RulesSchema, sites)) return { paused: false, others: 'on', rules: sites };
  if (!v.is(RulesSchema, aside) || !v.is(SitesSchema, sites)) return sites;
  return { ...sites, rules: { ...aside, ...sites.rules } };
}
