import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineSetting } from '../../../settings/setting.ts';

const size = defineSetting('size', v.pipe(v.number(), v.minValue(1)), 16);

/** Puts a value into the storage behind the setting's back. */
const store = (stored: unknown) => fakeBrowser.storage.local.set({ size: stored });

/** Watches the setting and gives what was told. */
function toldOf(signal: AbortSignal): number[] {
  const told: number[] = [];
  size.watch((value) => told.push(value), signal);
  return told;
}

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a setting', () => {
  test('is its default until it is set', async () => {
    expect(await size.get()).toBe(16);
  });

  test('is what it was set to', async () => {
    await size.set(20);
    expect(await size.get()).toBe(20);
    expect(await fakeBrowser.storage.local.get()).toEqual({ size: 20 });
  });

  test.each([['twenty'], [0], [null], [{ size: 20 }], [[20]]])('is its default where %j is stored', async (stored) => {
    await store(stored);
    expect(await size.get()).toBe(16);
  });

  test('is its default where the storage does not answer', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('No storage.'));
    expect(await size.get()).toBe(16);
  });

  test('keeps clear of other settings', async () => {
    const other = defineSetting('other', v.number(), 1);
    await other.set(2);
    expect(await size.get()).toBe(16);
  });
});

describe('an update', () => {
  test('changes the value that is there', async () => {
    await size.set(20);
    await size.update((value) => value + 1);
    expect(await size.get()).toBe(21);
  });

  test('changes the newest value, when several come at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => size.update((value) => value + 1)));
    expect(await size.get()).toBe(21);
  });

  test('starts from the default where what is stored is damaged, and keeps that aside', async () => {
    await store('twenty');
    await size.update((value) => value + 1);
    expect(await fakeBrowser.storage.local.get()).toEqual({ size: 17, 'damaged:size': 'twenty' });
  });

  test('that fails leaves the value, and does not stand in the way of the next', async () => {
    const failing = size.update(() => {
      throw new Error('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    await size.update((value) => value + 1);
    expect(await size.get()).toBe(17);
  });
});

describe('watching', () => {
  test('tells of every new value, whoever stored it', async () => {
    const told = toldOf(new AbortController().signal);
    await size.set(20);
    await store(21);
    expect(told).toEqual([20, 21]);
  });

  test('tells of the default when the value is damaged or taken away', async () => {
    await size.set(20);
    const told = toldOf(new AbortController().signal);
    await store('damaged');
    await size.set(20);
    await fakeBrowser.storage.local.remove('size');
    expect(told).toEqual([16, 20, 16]);
  });

  test('does not tell of other settings', async () => {
    const told = toldOf(new AbortController().signal);
    await fakeBrowser.storage.local.set({ other: 20 });
    expect(told).toEqual([]);
  });

  test('ends', async () => {
    const stop = new AbortController();
    const told = toldOf(stop.signal);
    stop.abort();
    await size.set(20);
    expect(told).toEqual([]);
  });
});
