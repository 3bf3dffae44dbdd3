import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { know, knownWords, save, savedWords } from '../../../../settings/my-words.ts';
import { prefer, preferences } from '../../../../settings/preferences.ts';
import { setRule, sites } from '../../../../settings/sites.ts';
import { reconcile, startSync, syncState, type SyncArea } from '../../../../settings/sync/sync.ts';
import { toItems, type Items } from '../../../../settings/sync/sync-items.ts';

/** The account that carries things, with a count of what was written to it. */
function account(): SyncArea & { items: Items; writes: number } {
  const area = {
    items: {} as Items,
    writes: 0,
    get: async () => structuredClone(area.items),
    async set(items: Items) {
      area.writes += 1;
      Object.assign(area.items, structuredClone(items));
    },
    async remove(keys: string[]) {
      for (const key of keys) delete area.items[key];
    },
  };
  return area;
}

/** A device: what it remembers is put into the storage while something is done on it. */
function device() {
  let stored: Record<string, unknown> = {};
  return {
    async does(what: () => Promise<unknown>) {
      await fakeBrowser.storage.local.clear();
      await fakeBrowser.storage.local.set(stored);
      const answer = await what();
      stored = await fakeBrowser.storage.local.get();
      return answer;
    },
  };
}

const turnOn = () => prefer({ sync: true });

beforeEach(() => {
  fakeBrowser.reset();
});

describe('while it is off', () => {
  test('nothing leaves the device', async () => {
    const cloud = account();
    await know('iron', true);
    await reconcile(cloud);
    expect(cloud.items).toEqual({});
  });

  test('nothing comes in', async () => {
    const cloud = account();
    Object.assign(cloud.items, toItems('known-words', { version: 2, at: Date.now() + 1e6, value: ['iron'] }));
    await reconcile(cloud);
    expect(await knownWords.get()).toEqual([]);
  });
});

describe('between two devices', () => {
  test('what is chosen on one comes to the other', async () => {
    const [cloud, phone, laptop] = [account(), device(), device()];
    const carry = () => reconcile(cloud);
    await phone.does(turnOn);
    await laptop.does(turnOn);
    await phone.does(async () => {
      await prefer({ howOften: 'page' });
      await setRule('nhs.uk', 'off');
      await save('iron', true);
      await carry();
    });
    await laptop.does(carry);
    await laptop.does(async () => {
      expect(await preferences.get()).toMatchObject({ howOften: 'page', sync: true });
      expect((await sites.get()).rules).toEqual({ 'nhs.uk': 'off' });
      expect(await savedWords.get()).toMatchObject([{ id: 'iron' }]);
    });
  });

  test('the last to choose wins, by part', async () => {
    const [cloud, phone, laptop] = [account(), device(), device()];
    const carry = () => reconcile(cloud);
    for (const each of [phone, laptop]) await each.does(() => turnOn().then(carry));
    await phone.does(() => prefer({ theme: 'dark' }).then(carry));
    await laptop.does(() => know('iron', true).then(carry));
    await laptop.does(() => prefer({ theme: 'light' }).then(carry));
    await phone.does(carry);
    const seen = await phone.does(async () => [(await preferences.get()).theme, await knownWords.get()]);
    expect(seen).toEqual(['light', ['iron']]);
  });

  test('what both have brought along is kept when they meet', async () => {
    const [cloud, phone, laptop] = [account(), device(), device()];
    const carry = () => reconcile(cloud);
    await phone.does(() => know('iron', true).then(turnOn).then(carry));
    await laptop.does(() => know('zinc', true).then(turnOn).then(carry));
    await phone.does(carry);
    expect(await phone.does(knownWords.get)).toEqual(['iron', 'zinc']);
    expect(await laptop.does(knownWords.get)).toEqual(['iron', 'zinc']);
  });

  test('it comes to rest: carried again and again, nothing more is written', async () => {
    const [cloud, phone, laptop] = [account(), device(), device()];
    const carry = () => reconcile(cloud);
    await phone.does(() => know('iron', true).then(turnOn).then(carry));
    await laptop.does(() => know('zinc', true).then(turnOn).then(carry));
    await phone.does(carry);
    const { writes } = cloud;
    for (const each of [laptop, phone, laptop, phone]) await each.does(carry);
    expect(cloud.writes).toBe(writes);
  });

  test('a clock that is behind does not lose what is chosen by it', async () => {
    const [cloud, phone, laptop] = [account(), device(), device()];
    const carry = () => reconcile(cloud);
    Object.assign(cloud.items, toItems('known-words', { version: 2, at: Date.now() + 1e9, value: ['iron'] }));
    for (const each of [phone, laptop]) await each.does(() => turnOn().then(carry));
    await phone.does(() => know('zinc', true).then(carry));
    await laptop.does(carry);
    expect(await laptop.does(knownWords.get)).toEqual(['iron', 'zinc']);
  });

  test('turning it off on one stops it there, and takes nothing from the other', async () => {
    const [cloud, phone, laptop] = [account(), device(), device()];
    const carry = () => reconcile(cloud);
    await phone.does(() => know('iron', true).then(turnOn).then(carry));
    await laptop.does(() => turnOn().then(carry));
    await laptop.does(() => prefer({ sync: false }).then(carry));
    await laptop.does(() => know('zinc', true).then(carry));
    await phone.does(carry);
    expect(await phone.does(knownWords.get)).toEqual(['iron']);
    expect((await phone.does(preferences.get)) as object).toMatchObject({ sync: true });
  });
});

describe('what comes in', () => {
  const come = (items: Items | undefined) => {
    const cloud = account();
    Object.assign(cloud.items, items);
    return cloud;
  };

  test.each([
    ['is no list', { 'known-words:0': { version: 2, at: 9e15, of: 1, text: '"iron"' } }],
    ['is no JSON', { 'known-words:0': { version: 2, at: 9e15, of: 1, text: '[' } }],
    ['is something else', { 'known-words:0': ['iron'] }],
    ['is half there', { 'known-words:0': { version: 2, at: 9e15, of: 2, text: '["ir' } }],
  ])('and %s is ignored', async (_what, items) => {
    await turnOn();
    await know('zinc', true);
    await reconcile(account());
    await reconcile(come(items));
    expect(await knownWords.get()).toEqual(['zinc']);
  });

  test('from a newer version is neither taken nor written over', async () => {
    await turnOn();
    await know('zinc', true);
    const items = toItems('known-words', { version: 99, at: 9e15, value: { new: 'shape' } }) ?? {};
    const cloud = come(items);
    await reconcile(cloud);
    expect(await knownWords.get()).toEqual(['zinc']);
    expect(cloud.items).toMatchObject(items);
  });

  test('from the first version is brought into today’s shape', async () => {
    await turnOn();
    await reconcile(come(toItems('sites', { version: 1, at: 5, value: { 'nhs.uk': 'off' } })));
    expect((await sites.get()).rules).toEqual({ 'nhs.uk': 'off' });
  });

  test('cannot turn sync on or off', async () => {
    await turnOn();
    await reconcile(come(toItems('preferences', { version: 2, at: 5, value: { theme: 'dark', sync: false } })));
    expect(await preferences.get()).toMatchObject({ theme: 'dark', sync: true });
  });
});

describe('where the browser does not take it', () => {
  const left = async () => (await syncState.get()).left;

  test('what is too large stays on this device, and the rest is carried', async () => {
    const cloud = account();
    await turnOn();
    await know('iron', true);
    const question = 'x'.repeat(2000);
    await savedWords.set(
      Array.from({ length: 60 }, (_, at) => ({ id: String(at), at: '2026-11-22T00:00:00.000Z', question })),
    );
    await reconcile(cloud);
    expect(await left()).toEqual(['saved-words']);
    expect(Object.keys(cloud.items)).toContain('known-words:0');
    expect(await savedWords.get()).toHaveLength(60);
    await savedWords.set([]);
    await reconcile(cloud);
    expect(await left()).toEqual([]);
  });

  test('a full account loses nothing, and is tried again', async () => {
    const cloud = account();
    const full = vi.spyOn(cloud, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await turnOn();
    await know('iron', true);
    await reconcile(cloud);
    expect(await knownWords.get()).toEqual(['iron']);
    expect(await left()).toContain('known-words');
    full.mockRestore();
    await reconcile(cloud);
    expect(await left()).toEqual([]);
    expect(Object.keys(cloud.items)).toContain('known-words:0');
  });

  test.each([
    ['there is none', undefined],
    ['it does not answer', { ...account(), get: () => Promise.reject(new Error('No account.')) }],
  ])('everything stays here: %s', async (_what, area) => {
    await turnOn();
    await know('iron', true);
    await reconcile(area);
    expect(await knownWords.get()).toEqual(['iron']);
    expect(await left()).toContain('known-words');
  });
});

describe('once started', () => {
  test('changes are carried out and in by themselves, until it ends', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stop = new AbortController();
    startSync(undefined, stop.signal);
    await turnOn();
    await know('iron', true);
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    const inCloud = async () => Object.keys(await fakeBrowser.storage.sync.get());
    await expect.poll(inCloud).toContain('known-words:0');

    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await fakeBrowser.storage.sync.set(toItems('known-words', { version: 2, at: 9e15, value: ['zinc'] }) ?? {});
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    await expect.poll(knownWords.get).toEqual(['zinc']);

    stop.abort();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await know('copper', true);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
