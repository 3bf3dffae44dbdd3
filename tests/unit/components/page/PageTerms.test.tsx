import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PageTerms } from '../../../../components/page/PageTerms.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

afterEach(cleanup);

const onShow = vi.fn<(id: string) => void>();
const onPrint = vi.fn<() => void>();
/** The list of terms with their counts. */
const open = (...terms: [term: string, count: number][]) => {
  const shown = terms.map(([term, count]) => ({ card: cardOf(term), count }));
  show(<PageTerms terms={shown} onShow={onShow} onPrint={onPrint} />);
};

test('keeps the order of the page, with counts above one and the gists', () => {
  open(['zinc', 3], ['anemia', 1]);
  const items = within(screen.getByRole('list', { name: 'On this page (2)' })).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual(['zinc3 timesWhat zinc is.', 'anemiaWhat anemia is.']);
});

test('shows the chosen term on the page', () => {
  open(['zinc', 3], ['anemia', 1]);
  fireEvent.click(screen.getByRole('button', { name: /^anemia/ }));
  expect(onShow.mock.calls).toEqual([['anemia']]);
});

test('leads to the list for printing', () => {
  open(['zinc', 3]);
  fireEvent.click(screen.getByRole('button', { name: 'Print this list' }));
  expect(onPrint).toHaveBeenCalledTimes(1);
});

test('is not there for a page without terms', () => {
  open();
  expect(screen.queryByRole('list')).toBeNull();
  expect(screen.queryByText(/On this page/)).toBeNull();
});

test('axe finds nothing wrong', async () => {
  open(['zinc', 3], ['anemia', 1]);
  expect(await violations()).toEqual([]);
});
