import { beforeEach, expect, test, vi } from 'vitest';
import { showBadge } from '../../../../entrypoints/background/badge.ts';
import { showIcon } from '../../../../entrypoints/background/toolbar-icon.ts';
import { showState } from '../../../../entrypoints/background/toolbar.ts';

vi.mock(import('../../../../entrypoints/background/badge.ts'), () => ({ showBadge: vi.fn(), badgeText: vi.fn() }));
vi.mock(import('../../../../entrypoints/background/toolbar-icon.ts'), () => ({ showIcon: vi.fn() }));

beforeEach(() => {
  vi.mocked(showBadge).mockResolvedValue(undefined);
  vi.mocked(showIcon).mockResolvedValue(undefined);
});

test.each([
  [{ isOn: true, terms: 42 }, true, 42],
  [{ isOn: true, terms: 0 }, true, 0],
  [{ isOn: false, terms: 42 }, false, 0],
])('what the page of a tab told is shown: %j', async (state, isOn, terms) => {
  await showState(state, 7);
  expect(showIcon).toHaveBeenCalledExactlyOnceWith(7, isOn);
  expect(showBadge).toHaveBeenCalledExactlyOnceWith(7, terms);
});

test('what a tab without a number tells is not', async () => {
  await showState({ isOn: true, terms: 42 }, undefined);
  expect(showIcon).not.toHaveBeenCalled();
  expect(showBadge).not.toHaveBeenCalled();
});
