import { cleanup, renderHook } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookAtCurrentPage, type CurrentPage } from '../../../../front/page/current-page.ts';
import { useCurrentPage } from '../../../../front/page/use-current-page.ts';

vi.mock(import('../../../../front/page/current-page.ts'), () => ({ lookAtCurrentPage: vi.fn() }) as never);

const look = vi.mocked(lookAtCurrentPage);
/** A page that has come to rest, but for what a test speaks of. */
const page = (fields: object = {}): CurrentPage => ({
  tabId: 7,
  windowId: 1,
  amount: 'usual',
  isPressed: true,
  isLoading: false,
  mayReadSites: true,
  mayReadFiles: true,
  decision: { isOn: true, by: 'others' },
  page: {
    site: 'nhs.uk',
    title: 'Iron',
    isOn: true,
    amount: 'usual',
    terms: [],
    isReading: false,
    language: 'english',
    contentType: 'text/html',
    ...fields,
  },
});
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));
let isHidden: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  look.mockResolvedValue(page());
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** How often the page is looked at while something happens. */
const looksDuring = async (act: () => unknown) => {
  look.mockClear();
  await act();
  return look.mock.calls.length;
};

describe.each([false, true])('a view that stays open: %s', (follows) => {
  test('sees the page, and says whether the reader has pressed the button over it', async () => {
    const { result } = renderHook(() => useCurrentPage(follows));
    await pass(0);
    expect(result.current?.page?.site).toBe('nhs.uk');
    expect(look.mock.calls).toEqual([[!follows]]);
  });

  test.each([
    ['that is still being read', { isReading: true }],
    ['that has not heard of a choice', { amount: 'fewer' }],
  ])('looks soon again at a page %s', async (_which, fields) => {
    look.mockResolvedValueOnce(page(fields));
    const { result } = renderHook(() => useCurrentPage(follows));
    await pass(0);
    expect(await looksDuring(() => pass(500))).toBe(1);
    expect(result.current?.page).toEqual(page().page);
  });
});

test('the popup leaves a page at rest alone', async () => {
  renderHook(() => useCurrentPage(false));
  await pass(0);
  expect(await looksDuring(() => pass(60_000))).toBe(0);
});

describe('a view beside the page', () => {
  const begin = async () => {
    const { unmount } = renderHook(() => useCurrentPage(true));
    await pass(0);
    return unmount;
  };

  test('looks on at a page at rest, though not often', async () => {
    await begin();
    const looks = await looksDuring(() => pass(10_000));
    expect(looks).toBeGreaterThan(1);
    expect(looks).toBeLessThanOrEqual(5);
  });

  test('looks at once where another tab comes to the front, or a tab loads', async () => {
    await begin();
    expect(await looksDuring(() => fakeBrowser.tabs.onActivated.trigger({ tabId: 8, windowId: 1 }))).toBe(1);
    const update = (change: { status?: 'loading'; title?: string }) =>
      looksDuring(() => fakeBrowser.tabs.onUpdated.trigger(8, change, { id: 8 } as never));
    expect(await update({ status: 'loading' })).toBe(1);
    expect(await update({ title: 'Another title' })).toBe(0);
  });

  test('does not look while it cannot be seen, and at once when it can', async () => {
    await begin();
    isHidden = true;
    await pass(3000);
    expect(await looksDuring(() => pass(60_000))).toBe(0);
    isHidden = false;
    expect(await looksDuring(() => document.dispatchEvent(new Event('visibilitychange')))).toBe(1);
  });

  test('looks no more when it is closed', async () => {
    const unmount = await begin();
    await act(() => unmount());
    expect(
      await looksDuring(async () => {
        await fakeBrowser.tabs.onActivated.trigger({ tabId: 8, windowId: 1 });
        await pass(10_000);
      }),
    ).toBe(0);
  });
});
