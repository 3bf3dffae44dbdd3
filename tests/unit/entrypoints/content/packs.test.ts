import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPacks } from '../../../../entrypoints/content/packs.ts';
import { match } from '../../../../glossary/match.ts';
import { compilePack } from '../../../../glossary/packs/compile-pack.ts';
import { packs, type PackSummary } from '../../../../settings/pack-list.ts';

const index = compilePack([{ term: 'wug', meaning: 'A bird.' }]);
const summary = (fields: Partial<PackSummary> = {}): PackSummary => ({
  id: 'ward',
  name: 'Ward',
  terms: 1,
  isOn: true,
  at: '2026-01-01T00:00:00.000Z',
  ...fields,
});
const ask = vi.fn<() => Promise<{ id: string; index: typeof index }[]>>();
const onChange = vi.fn<() => void>();
let stop = new AbortController();
let marked = Promise.withResolvers<void>();
const watch = () => watchPacks(ask, () => marked.promise, onChange, stop.signal);
const idsOf = async (get: ReturnType<typeof watch>) => (await get()).map(({ id }) => id);

beforeEach(() => {
  fakeBrowser.reset();
  stop = new AbortController();
  marked = Promise.withResolvers();
  onChange.mockClear();
  ask.mockReset();
  ask.mockResolvedValue([{ id: 'ward', index }]);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('a page', () => {
  test.each([[[]], [[summary({ isOn: false })]]])('does not ask the desk where no pack is on', async (all) => {
    await packs.set(all);
    expect(await idsOf(watch())).toEqual([]);
    expect(ask).not.toHaveBeenCalled();
  });

  test('asks once for the packs that are on', async () => {
    await packs.set([summary()]);
    const get = watch();
    expect([await idsOf(get), await idsOf(get)]).toEqual([['ward'], ['ward']]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['is switched off', [summary({ isOn: false })]],
    ['is removed', []],
    ['has other terms', [summary({ at: '2026-01-02T00:00:00.000Z' })]],
    ['is joined by another', [summary(), summary({ id: 'home' })]],
  ])('is told when a pack %s', async (_what, after) => {
    await packs.set([summary()]);
    await watch()();
    await packs.set(after);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  });

  test('is not told of packs that are off', async () => {
    await packs.set([summary()]);
    await watch()();
    await packs.set([summary(), summary({ id: 'home', isOn: false })]);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('goes without packs where the desk fails, and asks again next time', async () => {
    await packs.set([summary()]);
    ask.mockRejectedValueOnce(new Error('asleep'));
    const get = watch();
    expect([await idsOf(get), await idsOf(get)]).toEqual([[], ['ward']]);
  });

  test('does not wait for packs that are late, and is told when they have come', async () => {
    vi.useFakeTimers();
    await packs.set([summary()]);
    let answer = (_packs: { id: string; index: typeof index }[]) => undefined as void;
    ask.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const get = watch();
    const first = idsOf(get);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await first).toEqual([]);
    expect(onChange).not.toHaveBeenCalled();
    answer([{ id: 'ward', index }]);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(await idsOf(get)).toEqual(['ward']);
  });

  test('is told of late packs once, however often it asks', async () => {
    vi.useFakeTimers();
    await packs.set([summary()]);
    const answer = Promise.withResolvers<{ id: string; index: typeof index }[]>();
    ask.mockReturnValueOnce(answer.promise);
    const get = watch();
    const asking = [idsOf(get), idsOf(get)];
    await vi.advanceTimersByTimeAsync(1000);
    expect(await Promise.all(asking)).toEqual([[], []]);
    answer.resolve([{ id: 'ward', index }]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('is told of a change after the desk once failed', async () => {
    await packs.set([summary()]);
    ask.mockRejectedValueOnce(new Error('asleep'));
    const get = watch();
    expect(await idsOf(get)).toEqual([]);
    await packs.set([summary(), summary({ id: 'home' })]);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  });

  test('is told of a change only when the changed packs are there, and keeps the others', async () => {
    await packs.set([summary()]);
    const get = watch();
    const [before] = await get();
    const answer = Promise.withResolvers<{ id: string; index: typeof index }[]>();
    ask.mockReturnValueOnce(answer.promise);
    await packs.set([summary(), summary({ id: 'home' })]);
    expect(onChange).not.toHaveBeenCalled();
    answer.resolve([
      { id: 'ward', index },
      { id: 'home', index },
    ]);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    const after = await get();
    expect(after.map(({ id }) => id)).toEqual(['ward', 'home']);
    expect(after[0]?.index).toBe(before?.index);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('is told once of two changes, of which the second overtakes the first', async () => {
    await packs.set([summary()]);
    const get = watch();
    await get();
    const answer = Promise.withResolvers<{ id: string; index: typeof index }[]>();
    ask.mockReturnValueOnce(answer.promise);
    await packs.set([summary(), summary({ id: 'home' })]);
    await packs.set([]);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    answer.resolve([{ id: 'ward', index }]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('is read with the bundled words before a large pack is loaded', async () => {
    await packs.set([summary()]);
    const terms = Array.from({ length: 10_000 }, (_, at) => ({ term: `wug ${at}`, meaning: 'A bird.' }));
    ask.mockResolvedValue([{ id: 'ward', index: compilePack(terms) }]);
    const get = watch();
    expect(await idsOf(get)).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(onChange).not.toHaveBeenCalled();
    marked.resolve();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), 10_000);
    const [pack] = await get();
    expect(pack && match(pack.index, 'The wug 9999 sings.').map(({ term }) => pack.index.id(term))).toEqual([
      'wug-9999',
    ]);
  });
});
