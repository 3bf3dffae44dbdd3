import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { migrate, migrated } from '../../../settings/migrate.ts';
import { knownWords, mutedWords, save, savedWords } from '../../../settings/my-words.ts';
import { packs } from '../../../settings/packs/pack-list.ts';
import { prefer, preferences } from '../../../settings/preferences.ts';
import { sites, switchSite } from '../../../settings/sites.ts';
import { storedBy, type FixtureName } from '../../fixtures/storage/fixtures.ts';

const { local } = fakeBrowser.storage;

/** Starts today's program over what is stored. */
async function updateFrom(name: FixtureName): Promise<void> {
  await local.set(storedBy(name));
  await migrate();
}
const stored = () => local.get<Record<string, unknown>>();
const rules = async () => (await sites.get()).rules;

beforeEach(() => {
  fakeBrowser.reset();
});

describe('an update', () => {
  test.each<[FixtureName, object, string]>([
    ['version-1', { 'nhs.uk': 'off' }, 'page'],
    ['version-1-over-2', { 'nhs.uk': 'off' }, 'page'],
    ['version-2', { 'nhs.uk': 'off' }, 'page'],
    ['version-2-before-migration', { 'nhs.uk': 'off', 'example.org': 'off' }, 'page'],
    ['version-3', { 'nhs.uk': 'off' }, 'page'],
  ])('from %s keeps every choice', async (name, wanted, howOften) => {
    await updateFrom(name);
    expect(await rules()).toEqual(wanted);
    expect((await preferences.get()).howOften).toBe(howOften);
  });

  test.each<[FixtureName]>([['version-1-over-2'], ['version-2'], ['version-2-before-migration'], ['version-3']])(
    'from %s keeps saved words with their questions',
    async (name) => {
      await updateFrom(name);
      expect(await savedWords.get()).toMatchObject([{ id: 'prolactin', question: 'Is mine high?' }]);
    },
  );

  test('after going back to version 1 keeps what only version 2 knows', async () => {
    await updateFrom('version-1-over-2');
    expect((await preferences.get()).theme).toBe('dark');
    expect(await knownWords.get()).toEqual(['glycolysis']);
    expect(await mutedWords.get()).toEqual({ localhost: ['cytoplasm'] });
  });

  test('leaves nothing behind of an old shape, and done again changes nothing', async () => {
    await updateFrom('version-2-before-migration');
    const once = await stored();
    expect(Object.keys(once).toSorted()).toEqual(['preferences', 'saved-words', 'sites', 'version']);
    const set = vi.spyOn(local, 'set');
    await migrate();
    expect(set).not.toHaveBeenCalled();
    expect(await stored()).toEqual(once);
  });

  test.each<[FixtureName]>([['version-1-damaged'], ['version-2-damaged']])(
    'from %s takes the defaults, and a first choice keeps the damaged value aside',
    async (name) => {
      await updateFrom(name);
      expect(await rules()).toEqual({});
      expect((await preferences.get()).howOften).toBe('section');
      expect(await Promise.all([savedWords.get(), knownWords.get(), mutedWords.get(), packs.get()])).toEqual([
        [],
        [],
        {},
        [],
      ]);
      await switchSite('example.org', false);
      expect(await rules()).toEqual({ 'example.org': 'off' });
      expect((await stored())['damaged:sites']).toEqual(storedBy(name)['sites']);
    },
  );

  test('leaves alone what a newer version has stored', async () => {
    await updateFrom('version-3');
    expect(await stored()).toEqual(storedBy('version-3'));
    await prefer({ theme: 'dark' });
    expect((await stored())['preferences']).toMatchObject({ howOften: 'page', shape: 'new', theme: 'dark' });
  });

  test('that is written to before it is done loses neither the old choices nor the new ones', async () => {
    await local.set(storedBy('version-1'));
    await Promise.all([
      switchSite('example.org', false),
      save('prolactin', true),
      migrate(),
      prefer({ theme: 'dark' }),
    ]);
    await migrate();
    expect(await rules()).toEqual({ 'nhs.uk': 'off', 'example.org': 'off' });
    expect(await preferences.get()).toMatchObject({ howOften: 'page', theme: 'dark' });
    expect(await savedWords.get()).toMatchObject([{ id: 'prolactin' }]);
  });

  test.each(['get', 'set', 'remove'] as const)(
    'whose “%s” the storage refuses is made up for at the next start',
    async (what) => {
      await local.set(storedBy('version-1'));
      vi.spyOn(local, what).mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
      await expect(migrate()).resolves.toBeUndefined();
      await migrate();
      expect(await rules()).toEqual({ 'nhs.uk': 'off' });
      expect(Object.keys(await stored()).toSorted()).toEqual(['preferences', 'sites', 'version']);
    },
  );

  test('that breaks off after writing leaves no old choice to win over a new one', async () => {
    await local.set(storedBy('version-1'));
    vi.spyOn(local, 'remove').mockRejectedValueOnce(new Error('killed'));
    await migrate();
    await prefer({ howOften: 'every' });
    await migrate();
    expect((await preferences.get()).howOften).toBe('every');
  });
});

describe('whatever is stored', () => {
  const anything = fc.dictionary(
    fc.constantFrom('sites', 'preferences', 'how-often', 'damaged:sites', 'saved-words', 'known-words', 'version'),
    fc.oneof(
      // As JSON keeps it: storages make 0 of -0.
      fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
      fc.dictionary(fc.domain(), fc.constantFrom('on', 'off')),
      fc.record({
        paused: fc.boolean(),
        others: fc.constant('on'),
        rules: fc.dictionary(fc.domain(), fc.constant('off')),
      }),
      fc.constantFrom(1, 2, 3, 'page', 'every'),
    ),
    { noNullPrototype: true },
  );

  test('migration ends, and done again changes nothing', () => {
    fc.assert(
      fc.property(anything, (stored) => {
        const once = migrated(stored);
        expect(migrated(once)).toEqual(once);
      }),
    );
  });

  test('settings are readable, and words of any shape that is not today’s stay stored', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (values) => {
        fakeBrowser.reset();
        await local.set(values);
        await migrate();
        await Promise.all([sites.get(), preferences.get(), savedWords.get(), knownWords.get()]);
        expect((await stored())['saved-words'] ?? null).toEqual(values['saved-words'] ?? null);
      }),
    );
  });
});
