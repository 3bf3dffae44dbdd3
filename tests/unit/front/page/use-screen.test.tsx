import { cleanup, renderHook } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useScreen } from '../../../../front/page/use-screen.ts';
import { askPage } from '../../../../messages/ask-page.ts';
import type { OnScreen } from '../../../../messages/to-page.ts';

vi.mock(import('../../../../messages/ask-page.ts'), () => ({ askPage: vi.fn(), describePage: vi.fn() }));

type Ask = (name: string, target: number | { tabId: number; frameId: number }, id?: string) => Promise<unknown>;
const askAny = vi.mocked(askPage) as unknown as ReturnType<typeof vi.fn<Ask>>;
/** What is asked of what is on the screen of a frame. */
const ask = vi.fn<(target: { tabId: number; frameId: number }, id: string) => Promise<OnScreen>>();
const says = (...ids: string[]) => ask.mockResolvedValue({ ids, pointed: '' });
/** The calls for frames. */
const calls = () => askAny.mock.calls.filter(([name]) => name === 'tellFrames').map(([, target]) => target);
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));
let isHidden: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  says('iron');
  fakeBrowser.reset();
  askAny.mockImplementation((name, target, id = '') =>
    name === 'onScreen' && typeof target === 'object' ? ask(target, id) : Promise.resolve(),
  );
});
afterEach(() => {
  // Preact ends effects after a frame, which nobody waits for once the timers are real again.
  void act(cleanup);
  vi.useRealTimers();
});
const hide = (hidden: boolean) =>
  act(() => {
    isHidden = hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  });

const begin = (tabId: number | undefined = 7, pointed = '') =>
  renderHook(({ tabId, pointed }) => useScreen(tabId, pointed), { initialProps: { tabId, pointed } });

describe('the screen of the page in front', () => {
  test('is asked for at once, and followed at most five times a second', async () => {
    const { result } = begin();
    await pass(0);
    expect(result.current.ids).toEqual(['iron']);
    says('zinc');
    await pass(1000);
    expect(result.current.ids).toEqual(['zinc']);
    expect(ask.mock.calls.length).toBeGreaterThan(2);
    expect(ask.mock.calls.length).toBeLessThanOrEqual(5);
    expect(ask.mock.calls[0]).toEqual([{ tabId: 7, frameId: 0 }, '']);
  });

  test('is the same object as long as nothing has changed, so that nothing is drawn anew', async () => {
    const { result } = begin();
    await pass(0);
    const before = result.current;
    await pass(2000);
    expect(result.current).toBe(before);
  });

  test('is empty where no page answers, and asked for less often', async () => {
    const { result } = begin();
    await pass(0);
    ask.mockRejectedValue(new Error('Could not establish connection.'));
    await pass(300);
    expect(result.current.ids).toEqual([]);
    ask.mockClear();
    await pass(3000);
    expect(ask.mock.calls.length).toBeLessThanOrEqual(3);
    says('iron');
    await pass(1000);
    expect(result.current.ids).toEqual(['iron']);
  });

  test('is asked of another tab as soon as it comes to the front', async () => {
    const { rerender } = begin();
    await pass(0);
    ask.mockClear();
    rerender({ tabId: 8, pointed: '' });
    await pass(0);
    expect(ask.mock.calls).toEqual([[{ tabId: 8, frameId: 0 }, '']]);
  });

  test('is told at once what is pointed at in the panel', async () => {
    const { rerender } = begin();
    await pass(0);
    ask.mockClear();
    rerender({ tabId: 7, pointed: 'iron' });
    await pass(0);
    expect(ask.mock.calls).toEqual([[{ tabId: 7, frameId: 0 }, 'iron']]);
  });

  test('is not asked for while the panel cannot be seen, and at once when it can', async () => {
    begin();
    await pass(0);
    await hide(true);
    await pass(300);
    ask.mockClear();
    await pass(5000);
    expect(ask).not.toHaveBeenCalled();
    await hide(false);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  test('is asked for no more when the panel closes', async () => {
    const { unmount } = begin();
    await pass(0);
    unmount();
    ask.mockClear();
    await pass(5000);
    expect(ask).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not asked for where there is no tab', async () => {
    const { result } = renderHook(() => useScreen(undefined, ''));
    await pass(2000);
    expect(ask).not.toHaveBeenCalled();
    expect(result.current.ids).toEqual([]);
  });
});

describe('frames in the page in front', () => {
  /** What is on the screen of each frame of each tab. */
  let frames: Record<number, OnScreen>;
  const told = (frameId: number, tabId = 7) =>
    act(async () => {
      const sender = { id: fakeBrowser.runtime.id, url: 'https://nhs.uk/leaflet', tab: { id: tabId }, frameId };
      const message = { to: 'glosswell', name: 'frameInView' };
      void fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => undefined);
      await vi.advanceTimersByTimeAsync(0);
    });
  /** The frames that were asked since the last time. */
  const asked = () => {
    const ids = ask.mock.calls.map(([{ frameId }]) => frameId);
    ask.mockClear();
    return Array.from(new Set(ids)).toSorted((one, other) => one - other);
  };
  beforeEach(() => {
    frames = {
      0: { ids: ['iron', 'zinc'], pointed: '' },
      3: { ids: ['copper'], pointed: 'copper' },
      5: { ids: ['zinc', 'ferritin'], pointed: 'ferritin' },
    };
    ask.mockImplementation(async ({ frameId }) => {
      const answer = frames[frameId];
      if (!answer) throw new Error('There is no such frame.');
      return answer;
    });
  });

  test('are called while the panel is seen, and not more often than every other second', async () => {
    const { unmount } = begin();
    await pass(0);
    expect(calls()).toEqual([7]);
    await pass(10_000);
    expect(calls().length).toBeGreaterThan(2);
    expect(calls().length).toBeLessThanOrEqual(6);
    await hide(true);
    askAny.mockClear();
    await pass(10_000);
    expect(calls()).toEqual([]);
    await hide(false);
    expect(calls()).toEqual([7]);
    unmount();
    await pass(10_000);
    expect(calls()).toEqual([7]);
  });

  test('have their words after those of the page, in their order, each word once', async () => {
    const { result } = begin();
    await told(5);
    await told(3);
    expect(result.current.ids).toEqual(['iron', 'zinc', 'copper', 'ferritin']);
    expect(result.current.pointed).toBe('copper');
    expect(['iron', 'zinc', 'copper', 'ferritin', 'prolactin'].map(result.current.frameOf)).toEqual([0, 0, 3, 5, 0]);
  });

  test('are followed, told what is pointed at, and asked no more once they show nothing or are gone', async () => {
    const { result, rerender } = begin();
    await told(3);
    await told(5);
    rerender({ tabId: 7, pointed: 'copper' });
    await pass(0);
    expect(ask.mock.calls).toContainEqual([{ tabId: 7, frameId: 3 }, 'copper']);
    frames[3] = { ids: [], pointed: '' };
    delete frames[5];
    await pass(1000);
    expect(result.current.ids).toEqual(['iron', 'zinc']);
    // A row that has the focus stays, and leads to where its word was.
    expect(result.current.frameOf('copper')).toBe(3);
    asked();
    await pass(1000);
    expect(asked()).toEqual([0]);
    frames[3] = { ids: ['copper'], pointed: '' };
    await told(3);
    expect(result.current.ids).toEqual(['iron', 'zinc', 'copper']);
  });

  test('of another tab are let be', async () => {
    begin();
    await told(3, 8);
    expect(asked()).toEqual([0]);
  });

  test('are asked only so many at a time', async () => {
    begin();
    for (let frameId = 1; frameId <= 300; frameId += 1) {
      frames[frameId] = { ids: ['copper'], pointed: '' };
      await told(frameId);
    }
    asked();
    await pass(300);
    expect(asked()).toHaveLength(13);
  });
});
