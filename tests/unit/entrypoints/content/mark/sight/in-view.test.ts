import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchInView, type Sighting } from '../../../../../../entrypoints/content/mark/sight/in-view.ts';
import type { MarkedPassage } from '../../../../../../entrypoints/content/mark/marked-passage.ts';
import { standInForObservers } from '../../observers.ts';

/** Longer than sightings are held back, in milliseconds. */
const A_WHILE_MS = 1000;
let stop: AbortController;
const onSighting = vi.fn<(sightings: Sighting[]) => void>();
const passageIn = (block: Element) => ({ block }) as MarkedPassage;
const told = () => onSighting.mock.calls.flat(2);

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  document.body.innerHTML = '<p>one</p><p>two</p>';
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  onSighting.mockClear();
});

/** Watches the passages of the page; forgets what is told of them at first. */
function start(count = 2) {
  if (count > 2) document.body.append(...Array.from({ length: count - 2 }, () => document.createElement('p')));
  const made = standInForObservers();
  const inView = watchInView(onSighting, stop.signal);
  const [far, near] = made;
  if (!far || !near) throw new Error('Two observers are expected: from afar, and of what is near.');
  const elements = Array.from(document.querySelectorAll('p'));
  const passages = elements.map(passageIn);
  inView.watch(passages);
  const atFirst = told();
  onSighting.mockClear();
  return { inView, far, near, elements, passages, atFirst };
}

test('what is read first is looked at right away', () => {
  const { atFirst, passages } = start();
  expect(atFirst.map(({ passages: [passage] }) => passage)).toEqual(passages);
});

test('passages that come near are told together, a moment later at most', () => {
  const { near, elements, passages } = start();
  near.tell(elements, true);
  vi.advanceTimersByTime(A_WHILE_MS);
  expect(onSighting).toHaveBeenCalledTimes(1);
  expect(told()).toEqual(passages.map((passage) => ({ passages: [passage], isNear: true, isLookedAt: true })));
});

test('a block without a box is looked at although it is not near, one further down is not', () => {
  const { near, elements } = start();
  near.tell(elements.slice(0, 1), false, new DOMRect(0, 90_000, 0, 0));
  near.tell(elements.slice(1), false, new DOMRect(0, 90_000, 100, 20));
  vi.advanceTimersByTime(A_WHILE_MS);
  expect(told().map(({ isNear, isLookedAt }) => [isNear, isLookedAt])).toEqual([
    [false, true],
    [false, false],
  ]);
});

test('a block read anew is told as it was last seen, one that stayed the same is not told again', () => {
  const { inView, near, elements, passages } = start();
  near.tell(elements, true);
  vi.advanceTimersByTime(A_WHILE_MS);
  onSighting.mockClear();
  const anew = passageIn(elements[1] as Element);
  inView.watch([passages[0] as MarkedPassage, anew]);
  expect(told()).toEqual([{ passages: [anew], isNear: true, isLookedAt: true }]);
});

test('of a long page what leaves reach is told as no longer near', () => {
  const { far, near, elements, passages } = start(1000);
  far.tell(elements.slice(0, 1), true);
  expect(near.observed.size).toBe(4);
  far.tell(elements.slice(0, 1), false);
  expect(near.observed.size).toBe(0);
  expect(told()).toEqual(
    passages.slice(0, 4).map((passage) => ({ passages: [passage], isNear: false, isLookedAt: false })),
  );
});

test('nothing is told once the signal has aborted', () => {
  const { inView, near, elements, passages } = start();
  near.tell(elements, true);
  onSighting.mockClear();
  near.tell(elements, false);
  stop.abort();
  vi.advanceTimersByTime(A_WHILE_MS);
  inView.watch(passages);
  expect(onSighting).not.toHaveBeenCalled();
});
