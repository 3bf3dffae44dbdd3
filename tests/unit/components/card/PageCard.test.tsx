import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PageCard, type CardState } from '../../../../components/card/PageCard.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

afterEach(cleanup);

const on = {
  onOpen: vi.fn<(id: string) => void>(),
  onBack: vi.fn<() => void>(),
  onPin: vi.fn<() => void>(),
  onUnfold: vi.fn<() => void>(),
  onClose: vi.fn<() => void>(),
};
const open = (state: CardState) => show(<PageCard state={state} {...on} />);

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

  test('begins at its top with another term, and stays scrolled with the same', () => {
    const { rerender } = open(IRON);
    const dialog = screen.getByRole('dialog');
    dialog.scrollTop = 40;
    rerender(<PageCard state={{ ...IRON, isFolded: false }} {...on} />);
    expect(dialog.scrollTop).toBe(40);
    rerender(<PageCard state={{ kind: 'card', card: cardOf('Zinc') }} {...on} />);
    expect(screen.getByRole('dialog')).toBe(dialog);
    expect(dialog.scrollTop).toBe(0);
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

  test('can be folded, and says when all of it is wanted', () => {
    open({ ...IRON, isFolded: true });
    expect(screen.queryByText('Also: Fe')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.getByText('Also: Fe')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Less' }));
    expect(on.onUnfold).toHaveBeenCalledTimes(1);
  });

  test('can be pinned, which is all that its button does', () => {
    open(IRON);
    fireEvent.click(screen.getByRole('button', { name: 'Pin this card to the side' }));
    expect(on.onPin).toHaveBeenCalledTimes(1);
    expect(on.onClose).not.toHaveBeenCalled();
  });

  test('has no pin where there is no room beside the page', () => {
    show(<PageCard state={IRON} {...on} onPin={undefined} />);
    expect(screen.queryByRole('button', { name: /Pin/ })).toBeNull();
  });

  test('leaves Escape to the page’s own listener', () => {
    open(IRON);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Zinc' }), { key: 'Escape' });
    expect(on.onClose).not.toHaveBeenCalled();
  });
});
