import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DECISIVE } from '../../../../entrypoints/background/choices-for.ts';
import type { Choices } from '../../../../entrypoints/content/mark/choices.ts';
import { WATCHED, watchChoices } from '../../../../entrypoints/content/watch-choices.ts';
import type { SentChoices } from '../../../../messages/table.ts';
import { DEFAULT_PREFERENCES } from '../../../../settings/preferences.ts';

const sent = (known: string): SentChoices => ({
  decision: { isOn: true, by: 'others' },
  preferences: DEFAULT_PREFERENCES,
  known: [known],
  muted: ['period'],
  saved: ['enzyme'],
  packs: '',
});

let stop: AbortController;
const told: string[] = [];
const onChoices = ({ known }: Choices) => {
  told.push(Array.from(known).join());
};
const settled = () => vi.advanceTimersByTimeAsync(0);
beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  stop = new AbortController();
  told.length = 0;
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

test('the settings that decide are those that are watched', () => {
  expect(DECISIVE.map(({ name }) => name).toSorted()).toEqual(Array.from(WATCHED).toSorted());
});

test('the choices are told as sets', async () => {
  const all: Choices[] = [];
  watchChoices(
    () => Promise.resolve(sent('iron')),
    (choices) => all.push(choices),
    stop.signal,
  );
  await settled();
  expect(all).toEqual([
    { ...sent('iron'), known: new Set(['iron']), muted: new Set(['period']), saved: new Set(['enzyme']) },
  ]);
});

test.each(Array.from(WATCHED))('they are asked for anew when “%s” changes', async (name) => {
  const ask = vi.fn<() => Promise<SentChoices>>().mockResolvedValueOnce(sent('a')).mockResolvedValueOnce(sent('b'));
  watchChoices(ask, onChoices, stop.signal);
  await settled();
  await fakeBrowser.storage.local.set({ [name]: 1 });
  await settled();
  expect(told).toEqual(['a', 'b']);
});

test('nothing else has them asked for', async () => {
  const ask = vi.fn<() => Promise<SentChoices>>().mockResolvedValue(sent('a'));
  watchChoices(ask, onChoices, stop.signal);
  await settled();
  await fakeBrowser.storage.local.set({ 'seen-version': '1' });
  await settled();
  expect(ask).toHaveBeenCalledOnce();
});

test('only the last of several answers holds', async () => {
  let answerFirst: (choices: SentChoices) => void = () => undefined;
  const first = new Promise<SentChoices>((resolve) => {
    answerFirst = resolve;
  });
  const ask = vi.fn<() => Promise<SentChoices>>().mockReturnValueOnce(first).mockResolvedValueOnce(sent('new'));
  watchChoices(ask, onChoices, stop.signal);
  await settled();
  await fakeBrowser.storage.local.set({ sites: 1 });
  await settled();
  answerFirst(sent('old'));
  await settled();
  expect(told).toEqual(['new']);
});

test('a background that does not answer is asked again', async () => {
  const ask = vi
    .fn<() => Promise<SentChoices>>()
    .mockRejectedValueOnce(new Error('Could not establish connection.'))
    .mockResolvedValue(sent('a'));
  watchChoices(ask, onChoices, stop.signal);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual(['a']);
});

test('nobody is told once the page is gone', async () => {
  const ask = vi.fn<() => Promise<SentChoices>>().mockResolvedValue(sent('a'));
  watchChoices(ask, onChoices, stop.signal);
  stop.abort();
  await fakeBrowser.storage.local.set({ sites: 1 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([]);
});
