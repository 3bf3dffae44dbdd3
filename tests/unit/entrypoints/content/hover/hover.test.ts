import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CLOSE_AFTER_MS } from '../../../../../entrypoints/content/hover/dwell.ts';
import { startHover, type Hover } from '../../../../../entrypoints/content/hover/hover.ts';
import type { Opened, Opening } from '../../../../../entrypoints/content/hover/opened.ts';
import { marksOf } from '../mark/marked-page.ts';

const OPEN_AFTER_MS = 200;
/** Places on the page: on its two words, and on neither. */
const IRON = { x: 10, y: 10 };
const ZINC = { x: 110, y: 10 };
const BESIDE = { x: 300, y: 300 };
let stop: AbortController;
let hover: Hover;
let openOn: 'hover' | 'modifier' | 'click';
/** How far the page has been scrolled. */
let scrolled: number;
const open = vi.fn<(opened: Opened, opening: Opening) => void>();
const place = vi.fn<() => void>();
const close = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('visualViewport', null);
  stop = new AbortController();
  openOn = 'hover';
  scrolled = 0;
  const marks = marksOf('<p>iron <b>zinc</b></p><aside><button>card</button></aside>');
  const boxOf = ({ startContainer }: Range) =>
    new DOMRect(startContainer.parentElement?.localName === 'b' ? 100 : 0, -scrolled, 40, 20);
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    return [boxOf(this)] as unknown as DOMRectList;
  });
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function (this: Range) {
    return boxOf(this);
  });
  vi.spyOn(document, 'elementFromPoint').mockImplementation((x, y) =>
    x < 0 ? null : y < 100 ? at('p') : document.body,
  );
  hover = startHover(
    {
      marks,
      preferences: () => ({ openOn, openAfterMs: OPEN_AFTER_MS }),
      shadowRootOf: () => null,
      isOnCard: ({ target }) => target instanceof Element && target.closest('aside') !== null,
      open,
      place,
      close,
    },
    stop.signal,
  );
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const at = (selector: string) => document.querySelector(selector) as HTMLElement;
/** What a person does, at a place. */
function point(type: string, { x, y }: { x: number; y: number }, init: PointerEventInit = {}, target = at('p')): Event {
  const event = new PointerEvent(type, {
    bubbles: true,
    cancelable: true,
    composed: true,
    pointerType: 'mouse',
    isPrimary: true,
    clientX: x,
    clientY: y,
    ...init,
  });
  return send(event, target);
}
function press(key: string, init: KeyboardEventInit = {}): Event {
  return send(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }), document.body);
}
function send(event: Event, target: EventTarget): Event {
  Object.defineProperty(event, 'isTrusted', { value: true });
  // happy-dom knows these by their older names alone.
  if (event instanceof PointerEvent && event.x === undefined)
    Object.assign(event, { x: event.clientX, y: event.clientY });
  target.dispatchEvent(event);
  return event;
}
const move = (to: { x: number; y: number }, init?: PointerEventInit, target?: HTMLElement) =>
  point('pointermove', to, init, target);
const rest = (ms = OPEN_AFTER_MS) => vi.advanceTimersByTime(ms);
/** What the card is open for. */
const current = () => {
  const opened = hover.current();
  return opened && 'term' in opened ? ['iron', 'zinc'][opened.term] : undefined;
};

describe('a pointer', () => {
  test('that rests on a word opens its card there, and one that goes on does not', () => {
    move(IRON);
    move(ZINC);
    rest(OPEN_AFTER_MS - 1);
    expect(open).not.toHaveBeenCalled();
    rest(1);
    expect(current()).toBe('zinc');
    expect(open).toHaveBeenCalledExactlyOnceWith(hover.current(), { pointer: ZINC, isSheet: false });
  });

  test('that leaves word and card closes it after a while', () => {
    move(IRON);
    rest();
    move(BESIDE, {}, document.body);
    expect(current()).toBe('iron');
    rest(CLOSE_AFTER_MS);
    expect([current(), close.mock.calls.length]).toEqual([undefined, 1]);
  });

  test('that goes on to the card keeps it open', () => {
    move(IRON);
    rest();
    move(BESIDE, {}, document.body);
    move(BESIDE, {}, at('button'));
    rest(10 * CLOSE_AFTER_MS);
    expect(current()).toBe('iron');
  });

  test('that leaves the page is nowhere', () => {
    move(IRON);
    expect(hover.pointed()).toMatchObject({ term: 0 });
    rest();
    point('pointerout', IRON, { relatedTarget: null });
    rest(CLOSE_AFTER_MS);
    expect([current(), hover.pointed()]).toEqual([undefined, undefined]);
  });

  test.each([
    ['goes from one element to another', { relatedTarget: document.body }],
    ['is a finger', { relatedTarget: null, pointerType: 'touch' }],
  ])('that %s has not left the page', (_what, init) => {
    move(IRON);
    point('pointerout', IRON, init);
    expect(hover.pointed()).toMatchObject({ term: 0 });
  });

  test.each([
    ['presses something', { buttons: 1 }],
    ['is a finger', { pointerType: 'touch' }],
  ])('that %s opens nothing by moving', (_what, init) => {
    move(IRON, init);
    rest();
    expect(open).not.toHaveBeenCalled();
  });

  test('opens nothing by resting where the reader wants to ask for cards', () => {
    openOn = 'click';
    move(IRON);
    rest();
    expect(open).not.toHaveBeenCalled();
    point('click', IRON);
    expect(current()).toBe('iron');
  });

  test('that a script makes up is none', () => {
    at('p').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: IRON.x, clientY: IRON.y }));
    rest();
    expect(open).not.toHaveBeenCalled();
  });
});

describe('a finger', () => {
  test('that taps a word opens its card as a sheet', () => {
    point('pointerdown', IRON, { pointerType: 'touch' });
    point('click', IRON, { pointerType: 'touch' });
    expect(open).toHaveBeenCalledExactlyOnceWith(hover.current(), { pointer: IRON, isSheet: true });
  });
});

describe('Alt', () => {
  test('opens the card of the word under the pointer where the reader wants that', () => {
    openOn = 'modifier';
    move(IRON);
    rest();
    expect(open).not.toHaveBeenCalled();
    press('Alt');
    expect(current()).toBe('iron');
    press('Alt');
    expect(open).toHaveBeenCalledOnce();
  });

  test('leaves a card as it is that was asked for, and so stays', () => {
    openOn = 'modifier';
    move(IRON);
    const mark = hover.pointed();
    if (mark) hover.open(mark);
    press('Alt');
    move(BESIDE, {}, document.body);
    rest(10 * CLOSE_AFTER_MS);
    expect(current()).toBe('iron');
  });

  test.each([
    ['as cards open by resting', 'hover', {}],
    ['as the key is held', 'modifier', { repeat: true }],
  ] as const)('opens nothing, %s', (_why, wanted, init) => {
    openOn = wanted;
    move(IRON, {}, document.body);
    press('Alt', init);
    expect(open).not.toHaveBeenCalled();
  });
});

describe('Escape', () => {
  test('closes the card, and is no matter of the page', () => {
    const onPage = vi.fn();
    document.body.addEventListener('keydown', onPage, { signal: stop.signal });
    move(IRON);
    rest();
    const event = press('Escape');
    expect([current(), event.defaultPrevented, onPage.mock.calls.length]).toEqual([undefined, true, 0]);
  });

  test('is the page’s where no card is open', () => {
    expect(press('Escape').defaultPrevented).toBe(false);
  });
});

describe('an open card', () => {
  test('is placed again where the page moves a little, and closes where its word is scrolled away', () => {
    move(IRON);
    rest();
    send(new Event('scroll'), window);
    expect(place).toHaveBeenCalledOnce();
    scrolled = 300;
    send(new Event('scroll'), window);
    expect(current()).toBeUndefined();
  });

  test('can be asked for, and stays until it is closed', () => {
    move(IRON);
    const mark = hover.pointed();
    move(BESIDE, {}, document.body);
    if (mark) hover.open(mark);
    rest(10 * CLOSE_AFTER_MS);
    expect(current()).toBe('iron');
    hover.close();
    expect([current(), close.mock.calls.length]).toEqual([undefined, 1]);
  });

  test.each([
    ['its page is left', () => void send(new Event('pagehide'), window)],
    ['marking ends', () => stop.abort()],
  ])('closes where %s', (_why, act) => {
    move(IRON);
    rest();
    act();
    expect(close).toHaveBeenCalledOnce();
  });

  test('does not come after marking has ended', () => {
    move(IRON);
    stop.abort();
    move(ZINC);
    rest();
    expect(open).not.toHaveBeenCalled();
  });
});
