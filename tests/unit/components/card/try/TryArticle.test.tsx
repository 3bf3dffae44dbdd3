import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
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
const onSave = vi.fn<(on: boolean) => Promise<void>>();
const needs = {
  cardOf: (id: string) => CARDS.get(id),
  theme: 'dark',
  actionsFor: () => ({
    isSaved: false,
    isKnown: false,
    myWords: '#/my-words',
    onSave,
    onKnow: () => Promise.resolve(),
    onCopy: () => Promise.resolve(),
  }),
};
const open = (first?: string) =>
  show(
    <TryArticle
      title="Metals"
      paragraphs={[['Take ', { word: 'zinc', id: 'zinc' }, ' or ', { word: 'iron', id: 'iron' }, '.']]}
      first={first}
      {...needs}
    />,
  );
const word = (name: string) => screen.getByRole('button', { name });
/** What stands around the card: it is in the page, where the card itself is in a root of its own. */
const box = () => screen.queryByRole('group');
const card = () => box()?.getAttribute('aria-label') ?? undefined;
/** What is rendered into a frame: that of the card, or of what is pinned. */
const inFrame = (frames: string) => {
  const frame = document.querySelector(`${frames} .card-frame`)?.shadowRoot?.querySelector<HTMLElement>('.frame');
  if (!frame) throw new Error(`There is no frame in ${frames}.`);
  return within(frame);
};
const inCard = () => inFrame('.try-card');
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
    expect(document.activeElement).toBe(box());
    expect(inCard().getByRole('dialog', { name: 'What “zinc” means' })).toBeDefined();
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
    fireEvent.click(inCard().getByRole('button', { name: 'Close' }));
    expect(card()).toBeUndefined();
  });

  test('leads on to related terms, and back', () => {
    open();
    fireEvent.click(word('zinc'));
    fireEvent.click(inCard().getByRole('button', { name: 'More' }));
    fireEvent.click(inCard().getAllByRole('button', { name: 'iron' }).at(-1) as HTMLElement);
    expect(card()).toBe('What “iron” means');
    fireEvent.click(inCard().getByRole('button', { name: 'Back to zinc' }));
    expect(card()).toBe('What “zinc” means');
  });

  test('is announced with its meaning', () => {
    open();
    fireEvent.click(word('zinc'));
    wait(1000);
    expect(inCard().getAllByRole('status')[0]?.textContent).toBe('zinc: What zinc is.');
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
    enter(box() as HTMLElement);
    wait(1000);
    expect(card()).toBe('What “zinc” means');
    leave(box() as HTMLElement);
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

describe('the card is the one of pages', () => {
  test('light or dark as the reader has chosen', () => {
    open();
    fireEvent.click(word('zinc'));
    const { shadowRoot } = document.querySelector('.try-card .card-frame') as HTMLElement;
    expect(shadowRoot?.querySelector<HTMLElement>('.frame')?.dataset['theme']).toBe('dark');
    expect(shadowRoot?.adoptedStyleSheets).toHaveLength(1);
  });

  test('its word can be saved', () => {
    onSave.mockResolvedValue(undefined);
    open();
    fireEvent.click(word('zinc'));
    fireEvent.click(inCard().getByRole('button', { name: 'Save' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('it can be pinned, opened there, and unpinned', () => {
    open();
    fireEvent.click(word('zinc'));
    fireEvent.click(inCard().getByRole('button', { name: 'Pin this card to the side' }));
    expect(card()).toBeUndefined();
    expect(document.activeElement).toBe(word('zinc'));
    fireEvent.click(inFrame('.try-dock').getByRole('button', { name: 'zinc' }));
    fireEvent.click(inFrame('.try-dock').getAllByRole('button', { name: 'iron' }).at(-1) as HTMLElement);
    fireEvent.click(inFrame('.try-dock').getByRole('button', { name: 'Unpin “iron”' }));
    expect(document.querySelector('.try-dock')).toBeNull();
  });
});

describe('the first word', () => {
  let see: ((isIntersecting: boolean) => void) | undefined;
  beforeEach(() => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(onSeen: (entries: { isIntersecting: boolean }[]) => void) {
          see = (isIntersecting) => void act(() => onSeen([{ isIntersecting }]));
        }
        observe() {}
        disconnect() {
          see = undefined;
        }
      },
    );
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('opens its card by itself once it is in sight, and takes no focus', () => {
    open('iron');
    see?.(false);
    expect(card()).toBeUndefined();
    see?.(true);
    expect(card()).toBe('What “iron” means');
    expect(document.activeElement).toBe(document.body);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(card()).toBeUndefined();
    expect(see).toBeUndefined();
  });

  test('opens none where the reader has opened a card before', () => {
    open('iron');
    fireEvent.click(word('zinc'));
    see?.(true);
    expect(card()).toBe('What “zinc” means');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(card()).toBeUndefined();
  });

  test('has to have a card', () => {
    open('gold');
    expect(see).toBeUndefined();
  });
});

test('a word without a card opens none', () => {
  show(
    <TryArticle title="Metals" paragraphs={[['', { word: 'gold', id: 'gold' }]]} {...needs} cardOf={() => undefined} />,
  );
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
