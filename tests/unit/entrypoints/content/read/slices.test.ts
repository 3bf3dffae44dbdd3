import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startSlices, untilShown, whenIdle } from '../../../../../entrypoints/content/read/slices.ts';

let stop: AbortController;
let isHidden: boolean;
let now: number;

beforeEach(() => {
  stop = new AbortController();
  isHidden = false;
  now = 0;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function show(): void {
  isHidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Whether a promise has come to its end once everything that can happen by itself has happened. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const note = () => {
    settled = true;
  };
  promise.then(note, note);
  await new Promise((resolve) => setTimeout(resolve, 20));
  return settled;
}

describe('a slice', () => {
  test('is over when it has had its time, and the next one begins after the pause', async () => {
    const slices = startSlices(stop.signal);
    expect(slices.isOver()).toBe(false);
    now += 1000;
    expect(slices.isOver()).toBe(true);
    await slices.pause();
    expect(slices.isOver()).toBe(false);
    now += 1000;
    expect(slices.isOver()).toBe(true);
  });

  test('does not begin in a tab that nobody looks at', async () => {
    isHidden = true;
    const pause = startSlices(stop.signal).pause();
    expect(await isSettled(pause)).toBe(false);
    show();
    expect(await isSettled(pause)).toBe(true);
  });

  test.each([true, false])('does not begin after the end; hidden: %s', async (hidden) => {
    isHidden = hidden;
    const pause = startSlices(stop.signal).pause();
    stop.abort();
    await expect(pause).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('leaves the page its turn by the scheduler, where there is one', async () => {
    const postTask = vi.fn((task: () => void) => Promise.resolve(task()));
    vi.stubGlobal('scheduler', { postTask });
    await startSlices(stop.signal).pause();
    expect(postTask).toHaveBeenCalledTimes(1);
  });
});

describe('waiting until the tab is shown', () => {
  test('takes no time where it is', async () => {
    await expect(untilShown(stop.signal)).resolves.toBeUndefined();
  });

  test('goes on when the tab only stays hidden', async () => {
    isHidden = true;
    const shown = untilShown(stop.signal);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await isSettled(shown)).toBe(false);
    show();
    expect(await isSettled(shown)).toBe(true);
  });

  test('ends when it is no longer wanted', async () => {
    isHidden = true;
    const shown = untilShown(stop.signal);
    stop.abort();
    await expect(shown).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('idle work', () => {
  let idle: Map<number, () => void>;

  beforeEach(() => {
    idle = new Map();
    vi.stubGlobal('requestIdleCallback', (work: () => void) => {
      idle.set(idle.size + 1, work);
      return idle.size;
    });
  });

  test('is done when the page is idle', () => {
    const work = vi.fn();
    whenIdle(work, 500, stop.signal);
    expect(work).not.toHaveBeenCalled();
    for (const callback of idle.values()) callback();
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('is not done after the end', () => {
    const work = vi.fn();
    whenIdle(work, 500, stop.signal);
    const [callback] = idle.values();
    stop.abort();
    callback?.();
    expect(work).not.toHaveBeenCalled();
  });

  test('leaves nothing at its signal, however often it is asked for', () => {
    const listen = vi.spyOn(stop.signal, 'addEventListener');
    for (let time = 0; time < 3; time += 1) whenIdle(() => undefined, 500, stop.signal);
    expect(listen).not.toHaveBeenCalled();
  });
});
