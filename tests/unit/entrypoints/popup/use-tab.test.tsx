import { act, fireEvent, render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { useTab } from '../../../../entrypoints/popup/use-tab.ts';

/** What is shown of a popup whose page in front is not known yet, with a field where the search is. */
function View() {
  const [chosen, show] = useTab(undefined);
  return (
    <>
      <button onClick={() => show('page')}>This page</button>
      <output>{chosen ? `${chosen.tab} ${chosen.typed ?? ''}`.trim() : ''}</output>
      <input type="search" />
    </>
  );
}

const shown = () => screen.getByRole('status').textContent;
const type = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(document.body, { key });
};

test('what is typed anywhere leads to search', () => {
  render(<View />);
  type('m');
  expect(shown()).toBe('search m');
});

test('no letter is lost that comes before the field has the focus', () => {
  render(<View />);
  void act(() => type('m', 'a', 'g'));
  expect(shown()).toBe('search mag');
});

test('once the field has the focus it has what was typed, and the next letters elsewhere begin anew', () => {
  render(<View />);
  type('m');
  fireEvent.focusIn(screen.getByRole('searchbox'));
  expect(shown()).toBe('search');
  type('m');
  expect(shown()).toBe('search m');
});

test.each([
  ['a space, which presses buttons', { key: ' ' }],
  ['a shortcut', { key: 'c', ctrlKey: true }],
  ['a key without a letter', { key: 'Enter' }],
])('does not lead to search: %s', (_what, event) => {
  render(<View />);
  fireEvent.keyDown(document.body, event);
  expect(shown()).toBe('');
});

test('what is typed into a field stays there', () => {
  render(<View />);
  fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'm' });
  expect(shown()).toBe('');
});
