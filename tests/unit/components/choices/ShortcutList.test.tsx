import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ShortcutList } from '../../../../components/choices/ShortcutList.tsx';
import { show, violations } from '../tiny.tsx';

afterEach(cleanup);

const SHORTCUTS = [
  { name: 'next', description: 'Next word', keys: 'Alt+Shift+J' },
  { name: 'previous', description: 'Previous word', keys: '' },
];

test('each command is listed with its keys, or that it has none', async () => {
  show(<ShortcutList shortcuts={SHORTCUTS} onChange={undefined} />);
  const pairs = screen.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]);
  expect(pairs).toEqual([
    ['Next word', 'Alt+Shift+J'],
    ['Previous word', 'Not set'],
  ]);
  expect(await violations()).toEqual([]);
});

test.each([
  ['one has none', SHORTCUTS, true],
  ['all have some', SHORTCUTS.slice(0, 1), false],
])('a sentence says that keys can be chosen only where a command has none: %s', (_what, shortcuts, isSaid) => {
  show(<ShortcutList shortcuts={shortcuts} onChange={() => undefined} />);
  expect(screen.queryByText(/^One that is not set works/) !== null).toBe(isSaid);
});

test('a button opens the browser’s page for them, where it may', () => {
  const onChange = vi.fn<() => void>();
  show(<ShortcutList shortcuts={SHORTCUTS} onChange={onChange} />);
  fireEvent.click(screen.getByRole('button', { name: 'Change shortcuts' }));
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('a sentence says the way elsewhere', () => {
  show(<ShortcutList shortcuts={SHORTCUTS} onChange={undefined} />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(/about:addons/)).toBeTruthy();
});
