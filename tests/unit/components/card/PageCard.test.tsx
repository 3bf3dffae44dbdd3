import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CardMove } from '../../../../components/card/CardBar.tsx';
import { PageCard, type CardState } from '../../../../components/card/PageCard.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

afterEach(cleanup);

const on = {
  onOpen: vi.fn<(id: string) => void>(),
  onBack: vi.fn<() => void>(),
  onPin: vi.fn<() => void>(),
  onMove: vi.fn<(move: CardMove) => void>(),
  onClose: vi.fn<() => void>(),
};
const open = (state: CardState, isPinned = false) => show(<PageCard state={state} isPinned={isPinned} {...on} />);

const IRON: CardState = { kind: 'card', card: cardOf('Iron', { see: [{ id: 'zinc', term: 'Zinc' }], also: ['Fe'] }) };
const STATES: [string, CardState][] = [
  ['a term', IRON],
  ['a term opened from another', { ...IRON, backTo: 'Anemia' }],
  ['that it is looked up', { kind: 'asking', term: 'Iron' }],
  ['that there is no answer', { kind: 'silent', term: 'Iron' }],
];

describe.each(STATES)('a card that shows %s', (_what, state) => {
  test('is a dialog named by its term, which heads it', () => {
    open(state);
    const dialog = screen.getByRole('dialog', { name: 'What “Iron” means' });
    expect(dialog.contains(screen.getByRole('heading', { level: 2, name: 'Iron' }))).toBe(true);
  });

  test('can be closed', () => {
    open(state);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(on.onClose).toHaveBeenCalledTimes(1);
    expect(on.onBack).not.toHaveBeenCalled();
  });

  test('has nothing wrong with it that axe finds', async () => {
    open(state);
    expect(await violations()).toEqual([]);
  });
});

describe('the card', () => {
  test.each([
    ['asking', 'Looking it up…'],
    ['silent', 'Glosswell isn’t answering just now. It keeps trying, so the meaning should show in a moment.'],
  ] as const)('says so while it has no meaning to show: %s', (kind, text) => {
    open({ kind, term: 'Iron' });
    expect(screen.getByRole('status').textContent).toBe(text);
  });

  test('shows the meaning in the place of what it said before', () => {
    const { rerender } = open({ kind: 'asking', term: 'Iron' });
    rerender(<PageCard state={IRON} {...on} />);
    expect(screen.queryByRole('status')).toBeNull();
    expect(screen.getByText('What Iron is.')).toBeTruthy();
  });

  test('leads back to where the reader came from, and only then', () => {
    open(IRON);
    expect(screen.queryByRole('button', { name: /^Back/ })).toBeNull();
    cleanup();
    open({ ...IRON, backTo: 'Anemia' });
    fireEvent.click(screen.getByRole('button', { name: 'Back to Anemia' }));
    expect(on.onBack).toHaveBeenCalledTimes(1);
    expect(on.onClose).not.toHaveBeenCalled();
  });

  test('opens related terms', () => {
    open(IRON);
    fireEvent.click(screen.getByRole('button', { name: 'Zinc' }));
    expect(on.onOpen.mock.calls).toEqual([['zinc']]);
  });

  test('tells why the term was marked', () => {
    open({ ...IRON, because: 'blood' });
    expect(screen.getByText('Health meaning, because the page also mentions “blood”.')).toBeTruthy();
  });

  test('can be folded', () => {
    open({ ...IRON, isFolded: true });
    expect(screen.queryByText('It does this.')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.getByText('It does this.')).toBeTruthy();
  });

  test('can be kept open, which is all that its button does', () => {
    open(IRON);
    fireEvent.click(screen.getByRole('button', { name: 'Keep this card open' }));
    expect(on.onPin).toHaveBeenCalledTimes(1);
    expect(on.onMove).not.toHaveBeenCalled();
  });

  test('leaves Escape to the page’s own listener while it is not kept', () => {
    open(IRON);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Zinc' }), { key: 'Escape' });
    expect(on.onClose).not.toHaveBeenCalled();
  });
});

describe('a card that is kept', () => {
  const handle = () => screen.getByRole('button', { name: 'Move this card' });

  test('says so, and has the focus stay where it was kept', async () => {
    const { rerender } = open(IRON);
    const pin = screen.getByRole('button', { name: 'Keep this card open' });
    pin.focus();
    rerender(<PageCard state={IRON} isPinned {...on} />);
    expect(document.activeElement).toBe(handle());
    await expect.poll(() => screen.getByRole('status').textContent).toBe('This card stays open until you close it.');
  });

  test.each([
    ['ArrowLeft', { x: -32, y: 0 }],
    ['ArrowRight', { x: 32, y: 0 }],
    ['ArrowUp', { x: 0, y: -32 }],
    ['ArrowDown', { x: 0, y: 32 }],
  ])('is moved with %s', (key, move) => {
    open(IRON, true);
    fireEvent.keyDown(handle(), { key });
    expect(on.onMove.mock.calls).toEqual([[move]]);
  });

  test('is moved into the next corner by a press, so that nobody has to drag', () => {
    open(IRON, true);
    fireEvent.click(handle());
    expect(on.onMove.mock.calls).toEqual([['corner']]);
  });

  test('is dragged by its bar, and a drag is no press', () => {
    open(IRON, true);
    const bar = handle().parentElement as HTMLElement;
    bar.setPointerCapture = vi.fn<(id: number) => void>();
    fireEvent.pointerDown(handle(), { clientX: 10, clientY: 10, button: 0, buttons: 1, isPrimary: true });
    fireEvent.pointerMove(bar, { clientX: 11, clientY: 12, buttons: 1 });
    expect(on.onMove).not.toHaveBeenCalled();
    fireEvent.pointerMove(bar, { clientX: 20, clientY: 30, buttons: 1 });
    fireEvent.pointerMove(bar, { clientX: 25, clientY: 28, buttons: 1 });
    fireEvent.click(handle());
    expect(on.onMove.mock.calls).toEqual([[{ x: 10, y: 20 }], [{ x: 5, y: -2 }]]);
    fireEvent.click(handle());
    expect(on.onMove).toHaveBeenLastCalledWith('corner');
  });

  test('closes on Escape from anywhere in it', () => {
    open(IRON, true);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Zinc' }), { key: 'Escape' });
    expect(on.onClose).toHaveBeenCalledTimes(1);
  });

  test('has nothing wrong with it that axe finds', async () => {
    open({ ...IRON, backTo: 'Anemia' }, true);
    expect(await violations()).toEqual([]);
  });
});
