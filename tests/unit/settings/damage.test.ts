import * as fc from 'fast-check';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { CURRENT_VERSION, migrated } from '../../../settings/migrate.ts';
import { knownWords, mutedWords, savedWords } from '../../../settings/my-words.ts';
import { packs } from '../../../settings/packs/pack-list.ts';
import { preferences } from '../../../settings/preferences.ts';
import { seenVersion } from '../../../settings/seen-version.ts';
import { ASIDE, type Setting } from '../../../settings/setting.ts';
import { decide, sites, withSite } from '../../../settings/sites.ts';
import { siteTyped } from '../../../settings/site-of.ts';
import { runs } from '../../runs.ts';

const SETTINGS = [
  preferences,
  sites,
  knownWords,
  mutedWords,
  savedWords,
  packs,
  seenVersion,
] as unknown as Setting<unknown>[];
const NAMES = [
  'amount',
  'levels',
  'everyday',
  'common',
  'specialist',
  'howOften',
  'openAfterMs',
  'paused',
  'others',
  'rules',
  'id',
  'at',
  'question',
  'isOn',
  '__proto__',
];
const VALUES = [
  'fewer',
  'everything',
  'on',
  'off',
  'page',
  'dark',
  true,
  false,
  0,
  -1,
  200,
  1e9,
  '2026-11-23T01:00:00Z',
  'x',
];

/** What storage may hold: JSON of any shape, and values that are nearly right. */
const nearly: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 5 })),
  node: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 4 })), tie('node'), { maxKeys: 4 }),
  ),
})).node;
const garbage = fc.oneof(nearly, fc.jsonValue(), fc.anything());

beforeEach(() => {
  fakeBrowser.reset();
});

describe.each(SETTINGS.map((setting) => ({ name: setting.name, setting })))(
  'whatever is stored as $name',
  ({ setting }) => {
    /** Has the storage give one value, as the browser does. */
    const withStored = async <T>(stored: unknown, act: () => Promise<T>): Promise<T> => {
      await fakeBrowser.storage.local.clear();
      await fakeBrowser.storage.local.set({ [setting.name]: stored });
      return act();
    };

    test('a valid value is read, and read again it is the same', async () => {
      await fc.assert(
        fc.asyncProperty(garbage, async (stored) => {
          const value = await withStored(stored, setting.get);
          expect(v.is(setting.schema, value)).toBe(true);
          expect(await withStored(value, setting.get)).toEqual(value);
        }),
        runs(),
      );
    });

    test('a change leaves a valid value, and keeps aside what could not be read', async () => {
      await fc.assert(
        fc.asyncProperty(nearly, async (stored) => {
          await withStored(stored, () => setting.update((value) => value));
          const after = await fakeBrowser.storage.local.get();
          expect(v.is(setting.schema, after[setting.name])).toBe(true);
          const isDamaged = stored !== undefined && stored !== null && !v.is(setting.schema, stored);
          expect(Object.hasOwn(after, ASIDE + setting.name)).toBe(isDamaged || stored === null);
        }),
        runs(),
      );
    });
  },
);

describe('what any version has stored', () => {
  const stored = fc.dictionary(
    fc.oneof(fc.constantFrom('version', 'sites', 'how-often', 'preferences'), fc.string({ maxLength: 6 })),
    fc.oneof(fc.integer({ min: 1, max: CURRENT_VERSION + 2 }), nearly),
    { maxKeys: 6 },
  );

  test('is migrated once: done again, nothing changes', () => {
    fc.assert(
      fc.property(stored, (stored) => {
        expect(migrated(migrated(stored))).toEqual(migrated(stored));
      }),
      runs(),
    );
  });

  test('keeps all names that migration does not know, with their values', () => {
    fc.assert(
      fc.property(stored, (stored) => {
        const after = migrated(stored);
        const own = new Set(['version', 'sites', 'how-often', 'preferences']);
        for (const [name, value] of Object.entries(stored)) {
          if (own.has(name)) continue;
          expect(Object.hasOwn(after, name)).toBe(true);
          expect(after[name]).toEqual(value);
        }
      }),
      runs(),
    );
  });
});

describe('rules for sites', () => {
  const label = fc.constantFrom('a', 'b', 'www', 'nhs', 'uk', 'org', 'constructor', '__proto__');
  const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
  const rules = fc.array(fc.tuple(host, fc.constantFrom('on' as const, 'off' as const)), { maxLength: 4 });
  const choices = fc.record({
    paused: fc.boolean(),
    others: fc.constantFrom('on' as const, 'off' as const),
    rules: rules.map((pairs) => Object.fromEntries(pairs)),
  });

  test('hold once a site is switched, whatever they were', () => {
    fc.assert(
      fc.property(choices, host, fc.boolean(), (choices, site, on) => {
        expect(decide({ ...withSite(choices, site, on), paused: false }, site).isOn).toBe(on);
        expect(withSite(choices, site, on).paused).toBe(choices.paused);
      }),
      runs(),
    );
  });

  test('are decided by the nearest one, as one finds it by looking at all', () => {
    fc.assert(
      fc.property(choices, host, (choices, site) => {
        // A rule with `www.` is one for both names of a site, nearer to it than one without.
        const bare = site.replace(/^www\.(?=.)/, '');
        const nearest = Object.keys(choices.rules)
          .filter((rule) => rule === `www.${bare}` || rule === bare || bare.endsWith(`.${rule}`))
          .toSorted((a, b) => b.length - a.length)[0];
        const wanted = nearest === undefined ? choices.others : choices.rules[nearest];
        expect(decide({ ...choices, paused: false }, site).isOn).toBe(wanted === 'on');
        expect(decide({ ...choices, paused: true }, site)).toEqual({ isOn: false, by: 'paused' });
      }),
      runs(),
    );
  });

  test('take whatever is typed, and what they take is typed again as the same', () => {
    fc.assert(
      fc.property(fc.oneof(host, fc.webUrl(), fc.string({ unit: 'binary', maxLength: 30 })), (text) => {
        const site = siteTyped(text);
        expect(siteTyped(site)).toBe(site);
      }),
      runs(),
    );
  });
});
