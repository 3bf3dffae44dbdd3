import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onOtherPacks } from '../../../../entrypoints/content/other-packs.ts';
import { packs, type PackSummary } from '../../../../settings/pack-list.ts';

const pack = (id: string, fields: Partial<PackSummary> = {}): PackSummary => ({
  id,
  name: id,
  terms: 1,
  isOn: true,
  at: '2026-01-01T00:00:00.000Z',
  ...fields,
});
const settled = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 5);
  });

let stop: AbortController;
const onChange = vi.fn<() => void>();
beforeEach(() => {
  fakeBrowser.reset();
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
});

test.each([
  ['a pack comes', [pack('a'), pack('b')], 1],
  ['a pack goes', [], 1],
  ['a pack is switched off', [pack('a', { isOn: false })], 1],
  ['a pack has other terms', [pack('a', { at: '2026-02-02T00:00:00.000Z' })], 1],
  ['a pack that is off comes', [pack('a'), pack('b', { isOn: false })], 0],
  ['a pack has another name', [pack('a', { name: 'Ward' })], 0],
])('a page is told so often when %s', async (_what, next, times) => {
  await packs.set([pack('a')]);
  onOtherPacks(onChange, stop.signal);
  await settled();
  expect(onChange).toHaveBeenCalledTimes(0);
  await packs.set(next);
  await settled();
  expect(onChange).toHaveBeenCalledTimes(times);
});

test('nobody is told once the page is gone', async () => {
  onOtherPacks(onChange, stop.signal);
  await settled();
  stop.abort();
  await packs.set([pack('a')]);
  await settled();
  expect(onChange).toHaveBeenCalledTimes(0);
});
