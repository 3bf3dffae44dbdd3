import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstListener } from '../../../../../entrypoints/content/hover/first-listener.ts';
import { claim, listenFirst, listenTo } from '../../../../../entrypoints/content/hover/listen.ts';

let stop: AbortController;
const order: string[] = [];

beforeEach(() => {
  stop = new AbortController();
  order.length = 0;
  document.body.innerHTML = '<p>text</p><aside></aside>';
});
afterEach(() => stop.abort());

const p = () => document.querySelector('p') as HTMLElement;

/** An event as a person causes it, or as a script of the page makes it. */
function press(target: Element, isTrusted = true, type = 'click') {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  target.dispatchEvent(event);
  return event;
}

function onPage(type = 'click') {
  p().addEventListener(type, () => order.push('page'), { signal: stop.signal });
}

test('what a person does is heard before the page hears it', () => {
  onPage();
  listenTo(window, stop.signal)('click', () => order.push('we'));
  press(p());
  expect(order).toEqual(['we', 'page']);
});

test.each(['click', 'scroll'] as const)('a %s that a script makes up is the page’s alone', (type) => {
  onPage(type);
  listenTo(window, stop.signal)(type, () => order.push('we'));
  press(p(), false, type);
  expect(order).toEqual(['page']);
});

test('nothing is heard any more once the signal has aborted', () => {
  const listener = vi.fn();
  listenFirst('click', listener, stop.signal);
  stop.abort();
  press(p());
  expect(listener).not.toHaveBeenCalled();
});

test('a listener that takes an event for itself keeps it from those after it and from the page', () => {
  onPage();
  listenFirst('click', (event) => event.stopPropagation(), stop.signal);
  listenFirst('click', () => order.push('second'), stop.signal);
  press(p());
  expect(order).toEqual([]);
});

test('what happens on something of ours is delivered there, and the page does not hear of it', () => {
  const host = document.querySelector('aside') as HTMLElement;
  document.body.addEventListener('click', () => order.push('page'), { signal: stop.signal });
  const deliver = vi.fn();
  const release = claim({ host, deliver });
  const event = press(host);
  expect([deliver.mock.calls, order]).toEqual([[[event]], []]);
  release();
  press(host);
  expect([deliver.mock.calls.length, order]).toEqual([1, ['page']]);
});

test('after the page has removed all listeners they are attached anew, each once', () => {
  const add = vi.spyOn(globalThis, 'addEventListener');
  firstListener().attach();
  const kinds = add.mock.calls.map(([kind]) => kind);
  expect(new Set(kinds)).toEqual(firstListener().kinds);
  expect(kinds).toHaveLength(firstListener().kinds.size);
  add.mockRestore();
});
