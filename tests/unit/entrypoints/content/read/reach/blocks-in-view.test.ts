import { afterEach, expect, test, vi } from 'vitest';
import { lookAround } from '../../../../../../entrypoints/content/read/reach/blocks-in-view.ts';

const WIDTH = 800;
const HEIGHT = 600;
afterEach(() => vi.unstubAllGlobals());

/** The ids of what is found where everything but `read` is unread and each element covers a part of the viewport, given by its left edge. */
function found(html: string, read: string, looks = 1): string[] {
  document.body.innerHTML = html;
  vi.stubGlobal('innerWidth', WIDTH);
  vi.stubGlobal('innerHeight', HEIGHT);
  document.elementFromPoint = (x) =>
    Array.from(document.querySelectorAll('[data-from]')).findLast((at) => Number(at.getAttribute('data-from')) <= x) ??
    null;
  const look = lookAround({
    isUnread: (element) => !element.matches(read),
    onShadowRoot: () => undefined,
    shadowRootOf: (element) => element.shadowRoot,
  });
  // No look takes any time, and a second lies between two.
  return Array.from({ length: looks }, (_, at) => {
    vi.spyOn(performance, 'now').mockReturnValue(1000 * at);
    return Array.from(look(), ({ id }) => id);
  }).flat();
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
  const html = '<main id="main" data-from="0"></main><p id="note" data-from="799"></p>';
  expect(found(html, 'main')).toEqual([]);
  expect(found(html, 'main', 20)).toContain('note');
});

test('where each place takes long, a look asks for one, and after a rest the next goes on elsewhere', () => {
  vi.stubGlobal('innerWidth', WIDTH);
  vi.stubGlobal('innerHeight', HEIGHT);
  document.body.innerHTML = '<aside></aside>';
  let asked = 0;
  let waited = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => 10 * asked + waited);
  document.elementFromPoint = (x, y) => {
    asked += 1;
    return x > 0.8 * WIDTH && y < 0.3 * HEIGHT ? document.querySelector('aside') : null;
  };
  const look = lookAround({ isUnread: () => true, onShadowRoot: () => undefined, shadowRootOf: () => null });
  look();
  look();
  expect(asked).toBe(1);
  const found = Array.from({ length: 30 }, () => {
    waited += 1000;
    return look().size;
  });
  expect(asked).toBe(31);
  expect(found).toContain(1);
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
  const blocks = lookAround({
    isUnread: (element) => element.id === 'inside',
    onShadowRoot,
    shadowRootOf: (element) => element.shadowRoot,
  })();
  expect(onShadowRoot).toHaveBeenCalledWith(root);
  expect(Array.from(blocks, ({ id }) => id)).toEqual(['inside']);
});
