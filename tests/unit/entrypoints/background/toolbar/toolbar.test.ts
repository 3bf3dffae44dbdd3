import { beforeEach, expect, test, vi } from 'vitest';
import { showBadge } from '../../../../../entrypoints/background/toolbar/badge.ts';
import { showIcon } from '../../../../../entrypoints/background/toolbar/toolbar-icon.ts';
import { showState } from '../../../../../entrypoints/background/toolbar/toolbar.ts';

vi.mock(import('../../../../../entrypoints/background/toolbar/badge.ts'), () => ({
  showBadge: vi.fn(),
  badgeText: vi.fn(),
}));
vi.mock(import('../../../../../entrypoints/background/toolbar/toolbar-icon.ts'), () => ({ showIcon: vi.fn() }));

beforeEach(() => {
  vi.mocked(showBadge).mockResolvedValue(undefined);
  vi.mocked(showIcon).mockResolvedValue(undefined);
});

test.each([
  [{ isOn: true, terms: 42, hasMore: false }, true, 42, false],
  [{ isOn: true, terms: 42, hasMore: true }, true, 42, true],
  [{ isOn: true, terms: 0, hasMore: false }, true, 0, false],
  [{ isOn: false, terms: 42, hasMore: false }, false, 0, false],
])('what the page of a tab told is shown: %j', async (state, isOn, terms, hasMore) => {
  await showState(state, 7);
  expect(showIcon).toHaveBeenCalledExactlyOnceWith(7, isOn);
  expect(showBadge).toHaveBeenCalledExactlyOnceWith(7, terms, hasMore);
});

test('what a tab without a number tells is not', async () => {
  await showState({ isOn: true, terms: 42, hasMore: false }, undefined);
  expect(showIcon).not.toHaveBeenCalled();
  expect(showBadge).not.toHaveBeenCalled();
});
