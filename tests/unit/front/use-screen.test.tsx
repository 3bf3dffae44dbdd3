import { cleanup, renderHook } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useScreen } from '../../../front/use-screen.ts';
import { askPage } from '../../../messages/ask-page.ts';
import type { OnScreen } from '../../../messages/to-page.ts';

vi.mock(import('../../../messages/ask-page.ts'), () => ({ askPage: vi.fn(), describePage: vi.fn() }));

const ask = vi.mocked(askPage) as unknown as ReturnType<
  typeof vi.fn<(name: string, target: object, id: string) => Promise<OnScreen>>
>;
const says = (...ids: string[]) => ask.mockResolvedValue({ ids, pointed: '' });
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));
let isHidden: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  says('iron');
});
afterEach(() => {
  cleanup();
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
    expect(ask.mock.calls[0]).toEqual(['onScreen', { tabId: 7, frameId: 0 }, '']);
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
    expect(ask.mock.calls).toEqual([['onScreen', { tabId: 8, frameId: 0 }, '']]);
  });

  test('is told at once what is pointed at in the panel', async () => {
    const { rerender } = begin();
    await pass(0);
    ask.mockClear();
    rerender({ tabId: 7, pointed: 'iron' });
    await pass(0);
    expect(ask.mock.calls).toEqual([['onScreen', { tabId: 7, frameId: 0 }, 'iron']]);
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
