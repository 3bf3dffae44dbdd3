import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Level } from '../../../glossary/entry/term.ts';
import { amountMeant, AMOUNTS, isMarkedAt, levelsOf, type Amount } from '../../../settings/amount.ts';
import { backUp, readBackup, restore } from '../../../settings/backup/backup.ts';
import { PARTS } from '../../../settings/backup/parts.ts';
import { migrate } from '../../../settings/migrate.ts';
import { DEFAULT_PREFERENCES, prefer, preferences } from '../../../settings/preferences.ts';
import { reconcile } from '../../../settings/sync/sync.ts';
import { fromItems, toItems, type Items } from '../../../settings/sync/sync-items.ts';
import { storedBy } from '../../fixtures/storage/fixtures.ts';

const { local } = fakeBrowser.storage;

/** The levels that a reader of version 0.2.0 had ticked, in order: everyday, common, specialist. */
const ticked = (boxes: string) => ({
  everyday: boxes.includes('e'),
  common: boxes.includes('c'),
  specialist: boxes.includes('s'),
});

/** How version 0.2.0 reads what is stored. */
const SchemaOf02 = v.looseObject({
  levels: v.fallback(v.object({ everyday: v.boolean(), common: v.boolean(), specialist: v.boolean() }), ticked('ecs')),
  howOften: v.fallback(v.picklist(['every', 'section', 'page']), 'section'),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
});
const readBy02 = async () => v.parse(SchemaOf02, (await local.get('preferences'))['preferences']);
/** Has a program of version 0.2.0 change some choices: it carries along what it does not know. */
const preferIn02 = async (choices: object) => local.set({ preferences: { ...(await readBy02()), ...choices } });

beforeEach(() => {
  fakeBrowser.reset();
});

test('there are three steps, the fewest first, and the middle one is usual', () => {
  expect(AMOUNTS).toEqual(['fewer', 'usual', 'everything']);
  expect(DEFAULT_PREFERENCES.amount).toBe('usual');
});

test.each<[Amount, Level[]]>([
  ['fewer', [2, 3]],
  ['usual', [1, 2, 3]],
  ['everything', [0, 1, 2, 3]],
])('at “%s” words of the levels %j are marked', (amount, levels) => {
  expect(([0, 1, 2, 3] as const).filter((level) => isMarkedAt(amount, level))).toEqual(levels);
});

describe('what was ticked in version 0.2.0', () => {
  test.each<[string, Amount]>([
    ['ecs', 'usual'],
    ['s', 'fewer'],
    ['cs', 'fewer'],
    ['e', 'usual'],
    ['c', 'usual'],
    ['ec', 'usual'],
    ['es', 'usual'],
    ['', 'usual'],
  ])('“%s” is %s, and all other choices hold', async (boxes, amount) => {
    await local.set({ version: 2, preferences: { levels: ticked(boxes), howOften: 'page', theme: 'dark' } });
    await migrate();
    expect(await preferences.get()).toEqual({
      ...DEFAULT_PREFERENCES,
      amount,
      levels: ticked(boxes),
      howOften: 'page',
      theme: 'dark',
    });
  });

  test('is read from everything that it had stored', async () => {
    await local.set(storedBy('version-2-levels'));
    await migrate();
    expect(await preferences.get()).toMatchObject({ amount: 'fewer', howOften: 'page', openOn: 'click', badge: false });
  });

  test('holds also where another choice is made first', async () => {
    await local.set({ version: 2, preferences: { levels: ticked('s') } });
    await prefer({ theme: 'dark' });
    expect(await preferences.get()).toMatchObject({ amount: 'fewer', theme: 'dark' });
  });

  test('comes from a backup of it', async () => {
    const text = JSON.stringify({ glosswell: 2, preferences: { levels: ticked('cs'), theme: 'dark' } });
    const found = readBackup(text);
    if (found.kind !== 'backup') throw new Error(`It is ${found.kind}.`);
    await restore(found.values, 'replace', PARTS);
    expect(await preferences.get()).toMatchObject({ amount: 'fewer', theme: 'dark' });
  });
});

describe('going back to version 0.2.0', () => {
  test.each(AMOUNTS)('from “%s” it finds levels, and all other choices', async (amount) => {
    await prefer({ howOften: 'page', theme: 'dark' });
    await prefer({ amount });
    expect(await readBy02()).toMatchObject({ levels: levelsOf(amount), howOften: 'page', theme: 'dark' });
  });

  test.each(AMOUNTS)('and forward again leaves “%s” as it was, whatever else was chosen there', async (amount) => {
    await prefer({ amount });
    await preferIn02({ theme: 'dark' });
    expect(await preferences.get()).toMatchObject({ amount, theme: 'dark' });
  });

  test.each<[Amount, string, Amount]>([
    ['fewer', 'ecs', 'usual'],
    ['usual', 'cs', 'fewer'],
    ['everything', 's', 'fewer'],
  ])('from “%s” and ticking “%s” there is “%s” afterwards', async (amount, boxes, after) => {
    await prefer({ amount });
    await preferIn02({ levels: ticked(boxes) });
    expect((await preferences.get()).amount).toBe(after);
    await prefer({ amount });
    expect((await preferences.get()).amount).toBe(amount);
  });

  test('a backup of today’s is read there', async () => {
    await prefer({ amount: 'fewer', theme: 'dark' });
    const content = JSON.parse((await backUp(new Date(), PARTS)).text) as Record<string, unknown>;
    expect(content['glosswell']).toBe(2);
    expect(v.parse(SchemaOf02, content['preferences'])).toMatchObject({ levels: ticked('cs'), theme: 'dark' });
  });
});

describe('between devices', () => {
  /** What the account holds of preferences, after this device has brought it together with its own. */
  const carried = async (items: Items): Promise<unknown> => {
    await reconcile({
      get: async () => structuredClone(items),
      set: async (more) => void Object.assign(items, more),
      remove: async () => undefined,
    });
    const found = fromItems('preferences', items);
    return typeof found === 'object' ? found.value : found;
  };

  test('what one of version 0.2.0 has chosen comes here', async () => {
    await prefer({ sync: true });
    const value = { levels: ticked('s'), theme: 'dark' };
    await carried(toItems('preferences', { version: 2, at: Date.now(), value }) ?? {});
    expect(await preferences.get()).toMatchObject({ amount: 'fewer', theme: 'dark', sync: true });
  });

  test('what is chosen here is understood by one of version 0.2.0', async () => {
    await prefer({ sync: true });
    await prefer({ amount: 'fewer' });
    expect(v.parse(SchemaOf02, await carried({}))).toMatchObject({ amount: 'fewer', levels: ticked('cs') });
  });

  test('nothing is sent where all is as it was in version 0.2.0 by itself', async () => {
    const { sync, amount, ...others } = DEFAULT_PREFERENCES;
    expect([sync, amount]).toEqual([false, 'usual']);
    await local.set({ version: 2, preferences: { ...others, sync: true } });
    expect(await carried({})).toBe('nothing');
  });
});

test('levels that agree with the step leave it as it is', () => {
  for (const amount of AMOUNTS) expect(amountMeant(amount, levelsOf(amount))).toBe(amount);
});
