import { afterEach, expect, test, vi } from 'vitest';
import { watchReach } from '../../../../../../entrypoints/content/mark/sight/within-reach.ts';
import { standInForObservers } from '../../observers.ts';

const paragraphs = (count: number) => Array.from({ length: count }, () => document.createElement('p'));

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Starts; gives the observer, and the places of what was last told to be within reach. */
function start(stop = new AbortController()) {
  const [made, told] = [standInForObservers(), vi.fn<(elements: ReadonlySet<Element>) => void>()];
  const reach = watchReach(told, stop.signal);
  const observer = made[0];
  if (!observer) throw new Error('Nothing observes.');
  return { reach, observer, stop, last: () => Array.from(told.mock.lastCall?.[0] ?? []) };
}

test('of few elements all are within reach, and none is observed', () => {
  const { reach, observer, last } = start();
  const few = paragraphs(250);
  reach.watch(few);
  expect(last()).toEqual(few);
  expect(observer.observed.size).toBe(0);
});

test('of many elements every few are observed, and stand for their neighbours on both sides', () => {
  const { reach, observer, last } = start();
  const many = paragraphs(1000);
  reach.watch(many);
  expect(Array.from(observer.observed, (element) => (many as Element[]).indexOf(element)).slice(0, 3)).toEqual([
    0, 4, 8,
  ]);
  expect(observer.observed.size).toBe(250);
  observer.tell([many[8] as Element], true);
  expect(last()).toEqual(many.slice(4, 12));
});

test('every element is within reach of one that is observed, the last ones too', () => {
  const { reach, observer, last } = start();
  const many = paragraphs(251);
  reach.watch(many);
  observer.tell(Array.from(observer.observed), true);
  expect(last()).toHaveLength(251);
});

test('what has gone out of reach is not told any more', () => {
  const { reach, observer, last } = start();
  const many = paragraphs(1000);
  reach.watch(many);
  observer.tell([many[0] as Element, many[8] as Element], true);
  observer.tell([many[8] as Element], false);
  expect(last()).toEqual(many.slice(0, 4));
});

test('elements that are watched instead begin out of reach', () => {
  const { reach, observer, last } = start();
  const before = paragraphs(1000);
  reach.watch(before);
  observer.tell([before[0] as Element], true);
  const after = paragraphs(500);
  reach.watch(after);
  observer.tell([after[4] as Element], true);
  expect(last()).toEqual(after.slice(2, 6));
});

test('nothing is observed once the signal has aborted', () => {
  const { reach, observer, stop } = start();
  reach.watch(paragraphs(1000));
  stop.abort();
  expect(observer.observed.size).toBe(0);
});
