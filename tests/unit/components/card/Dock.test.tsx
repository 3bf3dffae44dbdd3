import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Dock, type Pinned } from '../../../../components/card/Dock.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

afterEach(cleanup);

const on = {
  onOpen: vi.fn<(id: string) => void>(),
  onBack: vi.fn<() => void>(),
  onUnpin: vi.fn<() => void>(),
};
const onCloseAll = vi.fn<() => void>();
const IRON = cardOf('Iron', { care: 'Keep it from children.', see: [{ id: 'zinc', term: 'Zinc' }] });
const pinned = (key: number, card = IRON, more: Partial<Extract<Pinned['state'], { kind: 'card' }>> = {}): Pinned => ({
  key,
  state: { kind: 'card', card, ...more },
  ...on,
});
const open = (...all: Pinned[]) => show(<Dock pinned={all} onCloseAll={onCloseAll} />);
const docked = (name: string) => screen.getByRole('article', { name: `What “${name}” means` });
const heading = (name: string) => screen.getByRole('button', { name });

describe('a pinned card', () => {
  test('shows its meaning in short', () => {
    open(pinned(1));
    expect(docked('Iron').textContent).toBe('IronWhat Iron is.');
    expect(heading('Iron').getAttribute('aria-expanded')).toBe('false');
  });

  test('shows all of it when it is pressed, folded or not, and the short meaning again', () => {
    open(pinned(1, IRON, { isFolded: true }));
    fireEvent.click(heading('Iron'));
    expect(heading('Iron').getAttribute('aria-expanded')).toBe('true');
    for (const text of ['Keep it from children.', 'It does this.', 'Zinc'])
      expect(docked('Iron').textContent).toContain(text);
    expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
    fireEvent.click(heading('Iron'));
    expect(docked('Iron').textContent).toBe('IronWhat Iron is.');
  });

  test('is headed with the word on the page, and says what that means', () => {
    const card = cardOf('menstruation', { also: ['menstrual'], relatives: [{ name: 1, gist: 'Of each month.' }] });
    open(pinned(1, card, { written: { text: 'Menstrual', name: 1 } }));
    expect(docked('menstrual').textContent).toBe('menstrualOf each month.');
  });

  test('opens related terms, with the way back', () => {
    open(pinned(1, IRON, { backTo: 'Anemia' }));
    fireEvent.click(heading('Iron'));
    fireEvent.click(screen.getByRole('button', { name: 'Zinc' }));
    expect(on.onOpen.mock.calls).toEqual([['zinc']]);
    fireEvent.click(screen.getByRole('button', { name: 'Back to Anemia' }));
    expect(on.onBack).toHaveBeenCalledTimes(1);
  });

  test('says while it is looked up', () => {
    open({ key: 1, state: { kind: 'asking', term: 'Zinc' }, ...on });
    expect(within(docked('Zinc')).getByRole('status').textContent).toBe('Looking it up…');
  });

  test('is taken away by its pin', () => {
    open(pinned(1), pinned(2, cardOf('Zinc')));
    fireEvent.click(screen.getByRole('button', { name: 'Unpin “Zinc”' }));
    expect(on.onUnpin).toHaveBeenCalledTimes(1);
    expect(onCloseAll).not.toHaveBeenCalled();
  });
});

describe('pinned cards', () => {
  test('are a region with the newest on top', () => {
    open(pinned(1), pinned(2, cardOf('Zinc')));
    const region = screen.getByRole('region', { name: 'Pinned cards' });
    expect(
      within(region)
        .getAllByRole('article')
        .map((card) => card.getAttribute('aria-label')),
    ).toEqual(['What “Zinc” means', 'What “Iron” means']);
  });

  test('are closed together, where there are two or more', () => {
    const { rerender } = open(pinned(1));
    expect(screen.queryByRole('button', { name: 'Close all' })).toBeNull();
    rerender(<Dock pinned={[pinned(1), pinned(2, cardOf('Zinc'))]} onCloseAll={onCloseAll} />);
    fireEvent.click(screen.getByRole('button', { name: 'Close all' }));
    expect(onCloseAll).toHaveBeenCalledTimes(1);
  });

  test('are told of to screen readers', async () => {
    const { container } = open(pinned(1));
    await expect
      .poll(() => container.querySelector('.announcer')?.textContent)
      .toBe('“Iron” is pinned to the side. Press Escape to close it.');
  });

  test('have nothing wrong with them that axe finds', async () => {
    open(pinned(1), pinned(2, cardOf('Zinc'), { backTo: 'Iron' }));
    fireEvent.click(heading('Zinc'));
    expect(await violations()).toEqual([]);
  });
});
