import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CLOSE_AFTER_MS } from '../../../../../entrypoints/content/hover/dwell.ts';
import type { Opened, Opening } from '../../../../../entrypoints/content/hover/opened.ts';
import { runDwell } from '../../../../../entrypoints/content/hover/run-dwell.ts';

const OPEN_AFTER_MS = 200;
const open = vi.fn<(opened: Opened, opening: Opening) => void>();
const place = vi.fn<() => void>();
const close = vi.fn<() => void>();
let stop: AbortController;
let isTouch = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  stop = new AbortController();
  isTouch = false;
  vi.stubGlobal('visualViewport', null);
  document.body.innerHTML = '<p>iron</p>';
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A word whose box lies at a height, in CSS pixels; without one it is not drawn. */
function wordAt(top?: number): { word: Opened; moveTo: (top: number | undefined) => void } {
  let rects = top === undefined ? [] : [new DOMRect(100, top, 40, 16)];
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(() => rects as unknown as DOMRectList);
  const text = document.querySelector('p')?.firstChild as Text;
  const range = { startContainer: text, startOffset: 0, endContainer: text, endOffset: 4 } as unknown as StaticRange;
  return {
    word: { text: 'iron', range, find: () => Promise.resolve('iron') },
    moveTo: (next) => {
      rects = next === undefined ? [] : [new DOMRect(100, next, 40, 16)];
    },
  };
}

function start() {
  const preferences = () => ({ openOn: 'hover', openAfterMs: OPEN_AFTER_MS }) as const;
  const needs = { preferences, open, place, close, pointer: () => ({ x: 110, y: 60 }), isTouch: () => isTouch };
  return runDwell(needs, stop.signal);
}

test('a card opens once the pointer has rested, and closes once it has been gone for a while', () => {
  const { word } = wordAt(50);
  const dwell = start();
  dwell.send({ type: 'over', mark: word, isModified: false });
  vi.advanceTimersByTime(OPEN_AFTER_MS - 1);
  expect(open).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(open).toHaveBeenCalledExactlyOnceWith(word, { pointer: { x: 110, y: 60 }, isSheet: false });
  dwell.send({ type: 'over', mark: undefined, isModified: false });
  expect(dwell.current()).toBe(word);
  vi.advanceTimersByTime(CLOSE_AFTER_MS);
  expect([dwell.current(), close.mock.calls.length]).toEqual([undefined, 1]);
});

test('passing by opens nothing', () => {
  const { word } = wordAt(50);
  const dwell = start();
  dwell.send({ type: 'over', mark: word, isModified: false });
  dwell.send({ type: 'over', mark: undefined, isModified: false });
  vi.advanceTimersByTime(OPEN_AFTER_MS * 2);
  expect(open).not.toHaveBeenCalled();
});

test('a word that is not drawn opens no card', () => {
  const { word } = wordAt();
  const dwell = start();
  dwell.send({ type: 'open', mark: word, isHeld: true });
  expect([dwell.current(), open.mock.calls.length]).toEqual([undefined, 0]);
});

test.each([
  ['as good as stays', 51, 1, true],
  ['is scrolled away', 300, 0, false],
  ['is not drawn any more', undefined, 0, false],
])('where its word %s a card is placed again or closes', (_what, top, placed, isOpen) => {
  const { word, moveTo } = wordAt(50);
  const dwell = start();
  dwell.send({ type: 'open', mark: word, isHeld: true });
  moveTo(top);
  dwell.follow();
  expect([place.mock.calls.length, dwell.current() !== undefined]).toEqual([placed, isOpen]);
});

test('a sheet stays as long as its word is seen anywhere', () => {
  isTouch = true;
  const { word, moveTo } = wordAt(50);
  const dwell = start();
  dwell.send({ type: 'open', mark: word, isHeld: true });
  expect(open).toHaveBeenCalledWith(word, expect.objectContaining({ isSheet: true }));
  moveTo(300);
  dwell.follow();
  expect(place).toHaveBeenCalledTimes(1);
  moveTo(-90);
  dwell.follow();
  expect(dwell.current()).toBeUndefined();
});

test('scrolling ends a wait', () => {
  const { word } = wordAt(50);
  const dwell = start();
  dwell.send({ type: 'over', mark: word, isModified: false });
  dwell.follow();
  vi.advanceTimersByTime(OPEN_AFTER_MS * 2);
  expect(open).not.toHaveBeenCalled();
});

test('the card closes when the signal aborts', () => {
  const { word } = wordAt(50);
  start().send({ type: 'open', mark: word, isHeld: true });
  stop.abort();
  expect(close).toHaveBeenCalledTimes(1);
});
