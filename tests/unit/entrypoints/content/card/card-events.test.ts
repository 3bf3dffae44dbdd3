import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCardEvents } from '../../../../../entrypoints/content/card/card-events.ts';

let root: ShadowRoot;
let frame: HTMLElement;
let pass: (event: Event) => void;
/** What of the card lies under the pointer. */
let under: Element | null;
/** What the views on the card hear: the kind of event, and on what. */
let heard: { type: string; target: Element; event: Event }[];
const stop = { signal: new AbortController().signal };

beforeEach(() => {
  document.body.innerHTML = '<input><aside></aside>';
  root = (document.querySelector('aside') as HTMLElement).attachShadow({ mode: 'open' });
  root.innerHTML =
    '<div class="frame"><p>text</p><div class="bar"><button><b>Save</b></button></div><a href="#there">there</a></div>';
  frame = at('.frame');
  pass = createCardEvents(root, frame);
  heard = [];
  under = at('b');
  Object.assign(root, { elementFromPoint: () => under });
  for (const type of [
    'click',
    'keydown',
    'mousedown',
    'pointerdown',
    'pointermove',
    'pointerup',
    'pointercancel',
    'wheel',
  ])
    root.addEventListener(type, (event) => heard.push({ type, target: event.target as Element, event }), stop);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const at = (selector: string) => root.querySelector(selector) as HTMLElement;
/** Passes on what a person does with a pointer, and gives the event as the browser goes on with it. */
function point(type: string, init: PointerEventInit = {}): PointerEvent {
  const event = new PointerEvent(type, { cancelable: true, pointerType: 'mouse', buttons: 1, ...init });
  pass(event);
  return event;
}
function mouseDown(): MouseEvent {
  const event = new MouseEvent('mousedown', { cancelable: true });
  pass(event);
  return event;
}
function press(type: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent(type, { cancelable: true, ...init });
  pass(event);
  return event;
}

describe('what is done on a card', () => {
  test('is heard by what lies under the pointer, with all that views ask of it', () => {
    point('pointerdown', { clientX: 5, clientY: 7, pointerId: 3, isPrimary: true });
    expect(heard.map(({ type, target }) => [type, target])).toEqual([['pointerdown', at('b')]]);
    expect(heard[0]?.event).toMatchObject({
      clientX: 5,
      clientY: 7,
      pointerId: 3,
      pointerType: 'mouse',
      isPrimary: true,
    });
  });

  test('is heard by the whole card where nothing lies under the pointer', () => {
    under = null;
    point('pointerdown');
    expect(heard[0]?.target).toBe(frame);
  });

  test('does not leave the card', () => {
    const onPage = vi.fn();
    document.querySelector('aside')?.addEventListener('click', onPage);
    point('click');
    press('keydown', { key: 'a' });
    expect(heard).toHaveLength(2);
    expect(onPage).not.toHaveBeenCalled();
  });

  test.each(['wheel', 'focusin', 'copy'])('is left to the browser where no view listens to it: %s', (type) => {
    pass(new Event(type));
    expect(heard).toEqual([]);
  });

  test('is not looked up for each move of a pointer that presses nothing', () => {
    const look = vi.spyOn(root, 'elementFromPoint');
    point('pointermove', { buttons: 0 });
    expect([heard, look.mock.calls]).toEqual([[], []]);
    point('pointermove');
    expect(heard.map(({ type }) => type)).toEqual(['pointermove']);
  });

  test('is kept from the browser where a view wants that, but for a click, which the browser follows', () => {
    at('b').addEventListener('pointerdown', (event) => event.preventDefault());
    at('b').addEventListener('click', (event) => event.preventDefault());
    expect(point('pointerdown').defaultPrevented).toBe(true);
    expect(point('click').defaultPrevented).toBe(false);
  });

  test('is told to views as kept from the browser where it was before', () => {
    const event = new PointerEvent('pointerdown', { cancelable: true, pointerType: 'mouse' });
    event.preventDefault();
    pass(event);
    expect(heard[0]?.event.defaultPrevented).toBe(true);
  });

  test('does not follow a link a second time', () => {
    under = at('a');
    point('click');
    expect(heard[0]?.event.defaultPrevented).toBe(true);
  });
});

describe('a key', () => {
  test('is heard by what has the focus, with its name and whether it is held', () => {
    at('button').focus();
    press('keydown', { key: 'Enter', repeat: true });
    expect(heard[0]?.target).toBe(at('button'));
    expect(heard[0]?.event).toMatchObject({ key: 'Enter', repeat: true });
    // Firefox lets each KeyboardEvent out of a shadow root.
    expect(heard[0]?.event).not.toBeInstanceOf(KeyboardEvent);
  });

  test('is heard by the whole card where nothing in it has the focus', () => {
    press('keydown', { key: 'a' });
    expect(heard[0]?.target).toBe(frame);
  });

  test('that presses a button has the button clicked, wherever the pointer is', () => {
    at('a').focus();
    point('click', { pointerType: '' });
    expect(heard[0]?.target).toBe(at('a'));
  });
});

describe('a click', () => {
  const click = (from: Element, to: Element) => {
    under = from;
    point('pointerdown');
    under = to;
    point('click');
    return heard.at(-1)?.target;
  };

  test.each([
    ['the innermost thing that it began and ended on', 'b', 'b', 'b'],
    ['what lies around both, where it ended elsewhere', 'b', '.bar', '.bar'],
    ['the whole card, where it began and ended on two things', 'b', 'p', '.frame'],
  ])('is on %s', (_what, from, to, target) => {
    expect(click(at(from), at(to))).toBe(at(target));
  });

  test('is where it ended, where what it began on is gone', () => {
    under = at('b');
    point('pointerdown');
    at('b').remove();
    under = at('button');
    point('click');
    expect(heard.at(-1)?.target).toBe(at('button'));
  });

  test('has nothing to do with the press before the last', () => {
    click(at('b'), at('b'));
    under = at('p');
    point('click');
    expect(heard.at(-1)?.target).toBe(at('p'));
  });
});

test('a pointer that something has captured is heard there, wherever it goes', () => {
  point('pointerdown', { pointerId: 3 });
  at('.bar').setPointerCapture(3);
  under = at('p');
  point('pointermove', { pointerId: 3 });
  point('pointermove', { pointerId: 4 });
  expect(heard.slice(1).map(({ target }) => target)).toEqual([at('.bar'), at('p')]);
});

describe('pressing on a card', () => {
  const pressOn = (selector: string, pointerType: string) => {
    under = at(selector);
    point('pointerdown', { pointerType });
    return mouseDown().defaultPrevented;
  };
  const input = () => document.querySelector('input') as HTMLElement;

  test.each([
    ['a button', 'b', 'mouse', true],
    ['text, which can be selected', 'p', 'mouse', false],
    ['text with a finger', 'p', 'touch', true],
  ])('leaves the focus to a field of the page or takes it: %s', (_what, selector, pointerType, leaves) => {
    input().focus();
    expect(pressOn(selector, pointerType)).toBe(leaves);
  });

  test.each([
    ['nothing of the page has it', () => input().blur()],
    ['the card has it', () => at('button').focus()],
  ])('takes the focus where %s', (_what, arrange) => {
    arrange();
    expect(pressOn('b', 'mouse')).toBe(false);
  });
});
