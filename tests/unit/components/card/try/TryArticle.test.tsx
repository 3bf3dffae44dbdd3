import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TryArticle } from '../../../../../components/card/try/TryArticle.tsx';
import { cardOf, show, violations } from '../../tiny.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

const CARDS = new Map(
  [cardOf('zinc', { see: [{ id: 'iron', term: 'iron' }] }), cardOf('iron')].map((card) => [card.id, card]),
);
const open = () =>
  show(
    <TryArticle
      title="Metals"
      paragraphs={[['Take ', { word: 'zinc', id: 'zinc' }, ' or ', { word: 'iron', id: 'iron' }, '.']]}
      cardOf={(id) => CARDS.get(id)}
    />,
  );
const word = (name: string) => screen.getByRole('button', { name });
const card = () => screen.queryByRole('dialog')?.getAttribute('aria-label');
/** Lets so many milliseconds pass. */
const wait = (ms: number) =>
  void act(() => {
    vi.advanceTimersByTime(ms);
  });
const enter = (element: Element, pointerType = 'mouse') =>
  fireEvent(element, Object.assign(new Event('pointerenter'), { pointerType }));
const leave = (element: Element) => fireEvent(element, new Event('pointerleave'));

describe('a word pressed, by pointer or key,', () => {
  test('opens its card, which takes the focus; Escape closes it and gives the focus back', () => {
    open();
    fireEvent.click(word('zinc'));
    expect(card()).toBe('What “zinc” means');
    expect(document.activeElement).toBe(screen.getByRole('dialog'));
    expect(word('zinc').getAttribute('aria-expanded')).toBe('true');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(card()).toBeUndefined();
    expect(document.activeElement).toBe(word('zinc'));
  });

  test('keeps its card when the pointer leaves', () => {
    open();
    fireEvent.click(word('zinc'));
    leave(word('zinc'));
    wait(10_000);
    expect(card()).toBe('What “zinc” means');
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(card()).toBeUndefined();
  });

  test('leads on to related terms, and back', () => {
    open();
    fireEvent.click(word('zinc'));
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(screen.getAllByRole('button', { name: 'iron' }).at(-1) as HTMLElement);
    expect(card()).toBe('What “iron” means');
    fireEvent.click(screen.getByRole('button', { name: 'Back to zinc' }));
    expect(card()).toBe('What “zinc” means');
  });

  test('is announced with its meaning', () => {
    open();
    fireEvent.click(word('zinc'));
    wait(1000);
    expect(screen.getByRole('status').textContent).toBe('zinc: What zinc is.');
  });
});

describe('a word that the pointer rests on', () => {
  test('opens its card after a moment, without taking the focus, and closes it when the pointer has left', () => {
    open();
    enter(word('zinc'));
    expect(card()).toBeUndefined();
    wait(1000);
    expect(card()).toBe('What “zinc” means');
    expect(document.activeElement).toBe(document.body);
    leave(word('zinc'));
    wait(1000);
    expect(card()).toBeUndefined();
  });

  test('keeps its card while the pointer is on the card', () => {
    open();
    enter(word('zinc'));
    wait(1000);
    leave(word('zinc'));
    enter(screen.getByRole('dialog'));
    wait(1000);
    expect(card()).toBe('What “zinc” means');
    leave(screen.getByRole('dialog'));
    wait(1000);
    expect(card()).toBeUndefined();
  });

  test('opens nothing in passing, nor under a finger that scrolls', () => {
    open();
    enter(word('zinc'));
    leave(word('zinc'));
    wait(1000);
    enter(word('iron'), 'touch');
    wait(1000);
    expect(card()).toBeUndefined();
  });
});

test('a word without a card opens none', () => {
  show(<TryArticle title="Metals" paragraphs={[['', { word: 'gold', id: 'gold' }]]} cardOf={() => undefined} />);
  fireEvent.click(word('gold'));
  expect(card()).toBeUndefined();
});

test('axe finds nothing wrong, with a card and without', async () => {
  vi.useRealTimers();
  open();
  // The page around it has the headings above this one.
  const own = async () => (await violations()).filter((violation) => !violation.startsWith('heading-order'));
  expect(await own()).toEqual([]);
  fireEvent.click(word('zinc'));
  expect(await own()).toEqual([]);
});
