import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstListener, type FirstListener } from '../../../../../entrypoints/content/hover/first-listener.ts';

let listener: FirstListener;
let handleBefore: FirstListener['handle'];
beforeEach(() => {
  listener = firstListener();
  handleBefore = listener.handle;
});
afterEach(() => {
  listener.handle = handleBefore;
  vi.restoreAllMocks();
});
const fire = (type: string, target: EventTarget = document.body) => target.dispatchEvent(new Event(type));

test('all scripts of a frame share one listener', () => {
  expect(firstListener()).toBe(listener);
});

test('it hears events on their way to an element, also those that do not bubble', () => {
  const handle = vi.fn<(event: Event) => void>();
  listener.handle = handle;
  listener.attach();
  for (const type of ['click', 'focus', 'wheel', 'keydown']) fire(type);
  expect(handle.mock.calls.map(([{ type }]) => type)).toEqual(['click', 'focus', 'wheel', 'keydown']);
});

test('attached again, it hears each event once', () => {
  const handle = vi.fn<(event: Event) => void>();
  listener.handle = handle;
  listener.attach();
  listener.attach();
  fire('click');
  expect(handle).toHaveBeenCalledOnce();
});

test('does nothing while nobody has said what to do', () => {
  listener.handle = undefined;
  listener.attach();
  expect(fire('click')).toBe(true);
});

test('makes no scrolling wait: what scrolls is heard passively, all else so that it can be kept from the page', () => {
  const add = vi.spyOn(globalThis, 'addEventListener');
  listener.attach();
  const passive = add.mock.calls.flatMap(([kind, , options]) =>
    typeof options === 'object' && options.passive === true && options.capture === true ? [kind] : [],
  );
  const active = add.mock.calls.flatMap(([kind, , options]) => (options === true ? [kind] : []));
  for (const kind of ['touchstart', 'touchmove', 'wheel', 'mousewheel']) expect(passive).toContain(kind);
  for (const kind of ['click', 'pointerdown', 'keydown', 'copy']) expect(active).toContain(kind);
  expect(new Set([...passive, ...active])).toEqual(listener.kinds);
});

test.each(['pointerrawupdate', 'scroll', 'slotchange'])('leaves %s alone', (kind) => {
  expect(listener.kinds.has(kind)).toBe(false);
});
