import 'fake-indexeddb/auto';
import { assert, integer, json, jsonValue, oneof, property, record, string } from 'fast-check';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compilePack } from '../../../../glossary/packs/compile-pack.ts';
import { backUp, MOST_BYTES, readBackup, restore } from '../../../../settings/backup/backup.ts';
import { CURRENT_VERSION } from '../../../../settings/migrate.ts';
import { ask, know, knownWords, mute, save } from '../../../../settings/my-words.ts';
import { packs } from '../../../../settings/packs/pack-list.ts';
import { importPack, readStoredPack, removePack } from '../../../../settings/packs/packs.ts';
import { DEFAULT_PREFERENCES, prefer } from '../../../../settings/preferences.ts';
import { addOwnQuestion } from '../../../../settings/visit-kit.ts';
import { setRule } from '../../../../settings/sites.ts';
import { runs } from '../../../runs.ts';

const NOW = new Date(2026, 10, 22, 8);
const WARD = { name: 'Ward', author: 'We', terms: [{ term: 'wug', meaning: 'A bird.' }] };
const stored = () => fakeBrowser.storage.local.get();
/** A file of today's version with these parts. */
const file = (parts: object) => JSON.stringify({ glosswell: CURRENT_VERSION, ...parts });
/** The values that were found in a file. */
function valuesIn(text: string): Record<string, unknown> {
  const found = readBackup(text);
  if (found.kind !== 'backup') throw new Error(`It is ${found.kind}.`);
  return Object.fromEntries(found.values);
}
const restoreFrom = (text: string, mode: 'replace' | 'add' = 'replace') =>
  restore(new Map(Object.entries(valuesIn(text))), mode);

async function rememberMuch(): Promise<void> {
  await prefer({ theme: 'dark', markStyle: 'tint' });
  await setRule('nhs.uk', 'off');
  await save('iron', true, { sentence: 'Your iron is low.', title: 'Tired?', site: 'nhs.uk' });
  await addOwnQuestion('May I fly?');
  await ask('iron', 'Is “mine” too low?');
  await know('dose', true);
  await mute('example.org', 'cell', true);
  await importPack(WARD, compilePack(WARD.terms));
}

beforeEach(async () => {
  for (const { id } of await packs.get()) await removePack(id);
  fakeBrowser.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a backup', () => {
  test('is named by its day', async () => {
    expect((await backUp(NOW)).name).toBe('glosswell-backup-2026-11-22.json');
  });

  test('says what it is, when it was saved, and everything remembered', async () => {
    await rememberMuch();
    const content = JSON.parse((await backUp(NOW)).text) as Record<string, unknown>;
    expect(content).toMatchObject({
      glosswell: CURRENT_VERSION,
      'saved at': NOW.toISOString(),
      preferences: { theme: 'dark', markStyle: 'tint' },
      sites: { rules: { 'nhs.uk': 'off' } },
      'saved-words': [{ id: 'iron', question: 'Is “mine” too low?' }],
      'known-words': ['dose'],
      'muted-words': { 'example.org': ['cell'] },
      packs: [{ id: 'ward', isOn: true, glosswell: 1, ...WARD }],
    });
  });

  test('holds the rest where packs cannot be opened, and says so', async () => {
    await rememberMuch();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('No database in private windows.', 'InvalidStateError');
    });
    const { text, leftOut } = await backUp(NOW);
    expect(leftOut).toEqual(['packs']);
    expect(JSON.parse(text)).toMatchObject({ 'known-words': ['dose'] });
    expect(JSON.parse(text)).not.toHaveProperty('packs');
  });

  test('holds nothing damaged, and nothing of this device alone', async () => {
    await fakeBrowser.storage.local.set({ 'known-words': 'no list', 'damaged:sites': 1, 'sync-state': {} });
    const content = JSON.parse((await backUp(NOW)).text) as Record<string, unknown>;
    expect(content['known-words']).toEqual([]);
    expect(Object.keys(content).filter((name) => /damaged|sync/.test(name))).toEqual([]);
    expect(content['preferences']).not.toHaveProperty('sync');
  });

  test('brings everything back', async () => {
    await rememberMuch();
    const before = await stored();
    const { text } = await backUp(NOW);
    await removePack('ward');
    await fakeBrowser.storage.local.clear();
    await restoreFrom(text);
    const ward = { ...(before['packs'] as object[])[0], at: expect.any(String) as string };
    expect(await stored()).toEqual({ ...before, packs: [ward] });
    expect(await readStoredPack('ward')).toEqual(WARD);
  });
});

describe('a file that is refused', () => {
  test.each([
    ['nothing at all', '', 'broken'],
    ['half a file', file({ 'known-words': ['iron'] }).slice(0, -3), 'broken'],
    ['a picture', '\u0089PNG\r\n\u001A\n', 'broken'],
    ['a list', '[1, 2]', 'foreign'],
    ['a number', '42', 'foreign'],
    ['null', 'null', 'foreign'],
    ['somebody else’s JSON', '{"version": 3, "bookmarks": []}', 'foreign'],
    ['a version that is no number', '{"glosswell": "2", "known-words": []}', 'foreign'],
    ['a version before the first', '{"glosswell": 0, "known-words": []}', 'foreign'],
    ['half a version', '{"glosswell": 1.5, "known-words": []}', 'foreign'],
    ['a newer version', `{"glosswell": ${CURRENT_VERSION + 1}, "known-words": []}`, 'newer'],
    ['no parts', file({}), 'empty'],
    ['parts that nobody knows', file({ bookmarks: [] }), 'empty'],
    ['parts that cannot be read', file({ 'known-words': 'iron' }), 'empty'],
    ['a version by inheritance', '{"__proto__": {"glosswell": 2, "known-words": []}}', 'foreign'],
  ])('%s is %s', (_what, text, kind) => {
    expect(readBackup(text)).toEqual({ kind });
  });

  test('more than 100 MB is huge, whatever is in it', () => {
    expect(readBackup(' '.repeat(MOST_BYTES) + file({ 'known-words': [] }))).toEqual({ kind: 'huge' });
  });
});

describe('a file that is read', () => {
  test('may begin with a mark of its encoding', () => {
    expect(valuesIn(`\uFEFF${file({ 'known-words': ['iron'] })}`)).toEqual({ 'known-words': ['iron'] });
  });

  test('by the first version comes into today’s shape', () => {
    const text = JSON.stringify({ glosswell: 1, sites: { 'nhs.uk': 'off' }, 'how-often': 'page' });
    expect(valuesIn(text)).toEqual({
      sites: { paused: false, others: 'on', rules: { 'nhs.uk': 'off' } },
      preferences: { ...DEFAULT_PREFERENCES, howOften: 'page' },
    });
  });

  test('says which parts are left out', () => {
    const text = file({ 'known-words': ['iron'], sites: 'all of them', later: 1 });
    expect(readBackup(text)).toMatchObject({ kind: 'backup', leftOut: ['sites', 'later'] });
  });

  test.each([
    ['2026-11-22T08:00:00.000Z', '2026-11-22T08:00:00.000Z'],
    ['some day', ''],
    [5, ''],
    [undefined, ''],
  ])('saved at %j was saved at “%s”', (savedAt, expected) => {
    expect(readBackup(file({ 'saved at': savedAt, 'known-words': [] }))).toMatchObject({ savedAt: expected });
  });

  test('keeps nothing of hostile names', async () => {
    const hostile = `{"glosswell": ${CURRENT_VERSION}, "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}},
      "sites": {"paused": false, "others": "on", "rules": {"__proto__": "on", "constructor": "on", "nhs.uk": "on"}},
      "muted-words": {"__proto__": ["iron"], "prototype": ["iron"]}, "preferences": {"__proto__": {"theme": "dark"}}}`;
    const { sites, 'muted-words': muted, preferences } = valuesIn(hostile);
    expect(Object.keys((sites as { rules: object }).rules)).toEqual(['nhs.uk']);
    expect(Object.keys(muted as object)).toEqual([]);
    expect(preferences).toEqual(DEFAULT_PREFERENCES);
    await restoreFrom(hostile);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('text from anywhere is refused or read, and never throws', () => {
    assert(
      property(oneof(string(), json()), (text) => {
        expect(['broken', 'foreign', 'newer', 'empty', 'backup']).toContain(readBackup(text).kind);
      }),
      runs(),
    );
  });

  test('whatever stands in its parts, only what can be remembered is found', () => {
    const anyParts = record({
      glosswell: integer({ min: 1, max: CURRENT_VERSION }),
      'saved at': jsonValue(),
      preferences: jsonValue(),
      sites: jsonValue(),
      'saved-words': jsonValue(),
      'known-words': jsonValue(),
      'muted-words': jsonValue(),
    });
    assert(
      property(anyParts, (parts) => {
        const found = readBackup(JSON.stringify(parts));
        if (found.kind !== 'backup') return;
        // Written and read once more it is the same, so it is what the schemas promise.
        const again = readBackup(file(Object.fromEntries(found.values)));
        expect(again).toMatchObject({ kind: 'backup', values: found.values, leftOut: [] });
      }),
      runs(),
    );
  });
});

describe('restoring', () => {
  test('replaces the parts that the file has, and leaves the others', async () => {
    await rememberMuch();
    await restoreFrom(file({ 'known-words': ['zinc'] }));
    expect(await stored()).toMatchObject({ 'known-words': ['zinc'], 'muted-words': { 'example.org': ['cell'] } });
  });

  test('or adds to what is there', async () => {
    await rememberMuch();
    await restoreFrom(file({ 'known-words': ['zinc'] }), 'add');
    expect(await knownWords.get()).toEqual(['dose', 'zinc']);
  });

  test.each(['replace', 'add'] as const)('can be undone: %s', async (mode) => {
    await rememberMuch();
    const before = await stored();
    const undo = await restoreFrom(
      file({
        'known-words': ['zinc'],
        preferences: { theme: 'light' },
        sites: { paused: true, others: 'off', rules: {} },
        packs: [
          { id: 'own', name: 'Mine', terms: [{ term: 'blicket', meaning: 'A toy.' }] },
          { id: 'ward', name: 'Ward', terms: [{ term: 'dax', meaning: 'A dog.' }] },
        ],
      }),
      mode,
    );
    expect(await stored()).not.toEqual(before);
    await undo();
    expect(await stored()).toEqual(before);
    expect([await readStoredPack('ward'), await readStoredPack('own')]).toEqual([WARD, undefined]);
  });

  test('that the storage does not take leaves everything as it was', async () => {
    await rememberMuch();
    const before = await stored();
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((items) =>
      'muted-words' in items && JSON.stringify(items).includes('zinc')
        ? Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
        : set(items),
    );
    const text = file({ 'known-words': ['zinc'], 'muted-words': { 'nhs.uk': ['zinc'] } });
    await expect(restoreFrom(text)).rejects.toThrow('QUOTA_BYTES');
    expect(await stored()).toEqual(before);
  });

  test.each(['replace', 'add'] as const)(
    'packs for which there is no room leaves everything as it was: %s',
    async (mode) => {
      await rememberMuch();
      const before = await stored();
      const put = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: object, key) {
        if (JSON.stringify(value).includes('blicket')) throw new DOMException('full', 'QuotaExceededError');
        return put.call(this, value, key);
      });
      const terms = (term: string) => [{ term, meaning: 'A thing.' }];
      const text = file({
        'known-words': ['zinc'],
        packs: [
          { id: 'home', name: 'Home', terms: terms('dax') },
          { id: 'ward', name: 'Ward', terms: terms('fep') },
          { id: 'bus', name: 'Bus', terms: terms('blicket') },
        ],
      });
      await expect(restoreFrom(text, mode)).rejects.toMatchObject({ name: 'QuotaExceededError' });
      expect(await stored()).toEqual(before);
      expect([await readStoredPack('ward'), await readStoredPack('home')]).toEqual([WARD, undefined]);
    },
  );
});
