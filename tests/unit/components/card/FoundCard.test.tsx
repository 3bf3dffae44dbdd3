import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FoundCard, type FoundState } from '../../../../components/card/FoundCard.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

/** Shows what was found for a text, with the given terms. */
function found(what: FoundState['what'], ...terms: string[]) {
  const events = { onOpen: vi.fn(), onAdd: vi.fn(), onClose: vi.fn() };
  show(
    <FoundCard
      state={{ kind: 'found', what, text: 'magnesum', cards: terms.map((term) => cardOf(term)) }}
      {...events}
    />,
  );
  return events;
}
const button = (name: string | RegExp) => screen.queryByRole('button', { name });

afterEach(cleanup);

describe('what was found for a selection', () => {
  test.each([
    ['severalFound', 'Health words in what you selected', false],
    ['nearFound', 'Did you mean…', true],
    ['nothingFound', 'No word like “magnesum” yet.', true],
    ['noneSelected', 'Select a word first, then ask again.', false],
  ] as const)('%s is headed “%s”', (what, title, mayBeAdded) => {
    found(what);
    expect(screen.getByRole('dialog', { name: title })).toBeDefined();
    expect(screen.getByRole('heading', { name: title })).toBeDefined();
    expect(button('Add your own meaning') !== null).toBe(mayBeAdded);
  });

  test('lists the terms with their gists, and opens the one that is chosen', () => {
    const { onOpen } = found('nearFound', 'magnesium', 'manganese');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'magnesium What magnesium is.',
      'manganese What manganese is.',
    ]);
    fireEvent.click(screen.getByRole('button', { name: /^manganese/ }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('manganese');
  });

  test('says that the word itself is not there, where others are near', () => {
    found('nearFound', 'magnesium');
    expect(screen.getByText('No word like “magnesum” yet.')).toBeDefined();
  });

  test('lets a meaning be added, and closes', () => {
    const { onAdd, onClose } = found('nothingFound');
    fireEvent.click(screen.getByRole('button', { name: 'Add your own meaning' }));
    expect(onAdd).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('is announced with its terms', async () => {
    found('nearFound', 'magnesium', 'manganese');
    await expect.poll(() => screen.getByRole('status').textContent).toBe('Did you mean…, magnesium, manganese');
  });

  test('has no accessibility violations', async () => {
    found('nearFound', 'magnesium', 'manganese');
    expect(await violations()).toEqual([]);
  });

  test('has none where nothing was found either', async () => {
    found('nothingFound');
    expect(await violations()).toEqual([]);
  });
});
