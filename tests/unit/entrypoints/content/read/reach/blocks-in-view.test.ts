import { afterEach, expect, test, vi } from 'vitest';
import { unreadInView } from '../../../../../../entrypoints/content/read/reach/blocks-in-view.ts';

const WIDTH = 800;
const HEIGHT = 600;
afterEach(() => vi.unstubAllGlobals());

/** The ids of what is found where everything but `read` is unread and each element covers a part of the viewport, given by its left edge. */
function found(html: string, read: string, look = 0): string[] {
  document.body.innerHTML = html;
  vi.stubGlobal('innerWidth', WIDTH);
  vi.stubGlobal('innerHeight', HEIGHT);
  document.elementFromPoint = (x) =>
    Array.from(document.querySelectorAll('[data-from]')).findLast((at) => Number(at.getAttribute('data-from')) <= x) ??
    null;
  const blocks = unreadInView(look, {
    isUnread: (element) => !element.matches(read),
    onShadowRoot: () => undefined,
    shadowRootOf: (element) => element.shadowRoot,
  });
  return Array.from(blocks, ({ id }) => id);
}

test('a column beside the text is found', () => {
  expect(found('<main id="main" data-from="0"></main><aside id="side" data-from="600"></aside>', 'main')).toEqual([
    'side',
  ]);
});

test('nothing is found where all is read', () => {
  expect(found('<main id="main" data-from="0"></main><aside id="side" data-from="600"></aside>', 'main,aside')).toEqual(
    [],
  );
});

test('of a container that is read in part the part is found that is not', () => {
  const html = '<main id="main"><div id="box"><p id="text" data-from="0"></p></div></main>';
  expect(found(html, 'main')).toEqual(['box']);
  expect(found(html, 'main,div')).toEqual(['text']);
});

test('what falls between the places of one look is found by one of the next', () => {
  const html = '<main id="main" data-from="0"></main><p id="note" data-from="785"></p>';
  expect(found(html, 'main', 0)).toEqual([]);
  expect(Array.from({ length: 20 }, (_, look) => found(html, 'main', look)).flat()).toContain('note');
});

test('shadow roots in view are told of, and looked into', () => {
  document.body.innerHTML = '<x-app></x-app>';
  const [host] = document.body.children;
  const root = host?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('No shadow root.');
  root.innerHTML = '<p id="inside"></p>';
  document.elementFromPoint = () => host ?? null;
  root.elementFromPoint = () => root.firstElementChild;
  const onShadowRoot = vi.fn<(root: ShadowRoot) => void>();
  const blocks = unreadInView(0, {
    isUnread: (element) => element.id === 'inside',
    onShadowRoot,
    shadowRootOf: (element) => element.shadowRoot,
  });
  expect(onShadowRoot).toHaveBeenCalledWith(root);
  expect(Array.from(blocks, ({ id }) => id)).toEqual(['inside']);
});
