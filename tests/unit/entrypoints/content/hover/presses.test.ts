import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PRESS_MS } from '../../../../../entrypoints/content/hover/long-press.ts';
import { listenForPresses } from '../../../../../entrypoints/content/hover/presses.ts';
import type { Mark } from '../../../../../entrypoints/content/mark/marked-passage.ts';

const IRON = { term: 1 } as unknown as Mark;
const open = vi.fn<(mark: Mark) => void>();
const close = vi.fn<() => void>();
let stop: AbortController;
let listeners: Map<string, (event: Event) => void>;
/** What lies under the pointer. */
let under: { target: Element; mark: Mark | undefined };
let current: Mark | undefined;
let isHeld = false;
let isOnCard = false;
let openOn: 'hover' | 'modifier' = 'hover';

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  stop = new AbortController();
  listeners = new Map();
  document.body.innerHTML = '<p>iron</p><button>iron</button>';
  [current, isHeld, isOnCard, openOn] = [undefined, false, false, 'hover'];
  on('p');
  listenForPresses(
    {
      on: (type, listener) => void listeners.set(type, listener as (event: Event) => void),
      markUnder: () => under,
      open,
      close,
      current: () => current,
      isHeld: () => isHeld,
      isOnCard: () => isOnCard,
      preferences: () => ({ openOn, openAfterMs: 0 }),
    },
    stop.signal,
  );
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Puts the pointer on an element, at its word or beside it. */
function on(selector: string, mark: Mark | undefined = IRON) {
  under = { target: document.querySelector(selector) as Element, mark };
}

function send(type: string, init: PointerEventInit = {}): PointerEvent {
  const event = new PointerEvent(type, { cancelable: true, isPrimary: true, pointerType: 'mouse', ...init });
  listeners.get(type)?.(event);
  return event;
}

const beside = () => {
  under = { target: document.body, mark: undefined };
};

describe('a click', () => {
  test('on a word opens its card', () => {
    send('click');
    expect(open).toHaveBeenCalledExactlyOnceWith(IRON);
  });

  test.each([
    ['beside all words', beside],
    ['on a button with a word', () => on('button')],
    ['on the card', () => void (isOnCard = true)],
    [
      'that ends a selection',
      () => void vi.spyOn(globalThis, 'getSelection').mockReturnValue({ type: 'Range' } as Selection),
    ],
    ['without Alt, where that is asked for', () => void (openOn = 'modifier')],
  ])('%s opens none', (_, arrange) => {
    arrange();
    send('click');
    expect(open).not.toHaveBeenCalled();
  });

  test('with Alt opens the card where that is asked for', () => {
    openOn = 'modifier';
    send('click', { altKey: true });
    expect(open).toHaveBeenCalledOnce();
  });

  test('that a key made says nothing of a place', () => {
    send('click', { pointerType: '' });
    expect(open).not.toHaveBeenCalled();
  });

  test('on the word of a card that stays closes it, and on one of a card that only hovers makes it stay', () => {
    current = IRON;
    isHeld = true;
    send('click');
    expect([open.mock.calls.length, close.mock.calls.length]).toEqual([0, 1]);
    isHeld = false;
    send('click');
    expect(open).toHaveBeenCalledOnce();
  });
});

describe('pressing the button of a mouse', () => {
  test.each([
    ['beside the words closes the card', beside, 1],
    ['on its word leaves it', () => on('p'), 0],
    ['on another word closes it', () => on('p', { term: 2 } as unknown as Mark), 1],
    ['on something of the page that is pressed closes it', () => on('button'), 1],
  ])('%s', (_, arrange, closed) => {
    current = IRON;
    arrange();
    send('pointerdown');
    expect(close).toHaveBeenCalledTimes(closed);
  });

  test('on the card is the card’s alone', () => {
    isOnCard = true;
    send('pointerdown');
    expect(close).not.toHaveBeenCalled();
  });
});

describe('a finger', () => {
  const touch = { pointerType: 'touch' };

  test('that taps beside the words closes the card, but not before it is lifted', () => {
    beside();
    send('pointerdown', touch);
    expect(close).not.toHaveBeenCalled();
    send('click', touch);
    expect(close).toHaveBeenCalledOnce();
  });

  test('that rests on a word in a link opens its card, and the link is not followed', () => {
    on('button');
    send('pointerdown', touch);
    vi.advanceTimersByTime(PRESS_MS - 1);
    expect(open).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(open).toHaveBeenCalledExactlyOnceWith(IRON);
    send('pointerup', touch);
    expect(send('click', touch).defaultPrevented).toBe(true);
  });

  test.each([
    ['moves away', () => send('pointermove', { ...touch, clientX: 200, clientY: 200 })],
    ['is lifted', () => send('pointerup', touch)],
    ['scrolls', () => send('scroll', touch)],
  ])('that %s meanwhile opens nothing', (_, act) => {
    on('button');
    send('pointerdown', touch);
    act();
    vi.advanceTimersByTime(PRESS_MS);
    expect(open).not.toHaveBeenCalled();
  });

  test('that rests is not waited for any more once marking has ended', () => {
    on('button');
    send('pointerdown', touch);
    stop.abort();
    vi.advanceTimersByTime(PRESS_MS);
    expect(open).not.toHaveBeenCalled();
  });

  test('a second one opens nothing', () => {
    on('button');
    send('pointerdown', { ...touch, isPrimary: false });
    vi.advanceTimersByTime(PRESS_MS);
    expect(open).not.toHaveBeenCalled();
  });
});

test.each([
  ['a mouse', 'mouse', false],
  ['a finger that rests on a word in a button', 'touch', true],
])('the menu that %s asks for is kept back: %s', (_, pointerType, isKept) => {
  on('button');
  send('pointerdown', { pointerType });
  vi.advanceTimersByTime(PRESS_MS);
  expect(send('contextmenu', { pointerType }).defaultPrevented).toBe(isKept);
});
