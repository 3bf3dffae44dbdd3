import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { seenInTab } from '../../../../../../entrypoints/content/mark/sight/seen-in-tab.ts';

/** What the tab shows of each element; the observer tells nothing of a frame that is not drawn. */
let shown: Map<Element, DOMRect> | undefined;
let observers: number;
/** A word in an element of its own, which begins so far down. */
function wordAt(top: number) {
  const element = document.body.appendChild(document.createElement('p'));
  element.append('iron');
  const text = element.firstChild as Text;
  const range = new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 4 });
  boxes.set(text, new DOMRect(0, top, 30, 15));
  return { range, element, top };
}
const boxes = new Map<Node, DOMRect>();

beforeEach(() => {
  document.body.replaceChildren();
  boxes.clear();
  shown = new Map();
  observers = 0;
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    return [boxes.get(this.startContainer)].filter((box) => box !== undefined) as unknown as DOMRectList;
  });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #observed: Element[] = [];
      constructor(tell: (entries: object[]) => void) {
        observers += 1;
        queueMicrotask(() => {
          const entries = this.#observed.map((target) => ({ target, intersectionRect: shown?.get(target) }));
          if (shown) tell(entries);
        });
      }
      observe(element: Element) {
        this.#observed.push(element);
      }
      disconnect() {
        observers -= 1;
      }
    },
  );
  document.body.checkVisibility = () => true;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The test's window as a frame, whose element is shown or not. */
const inFrame = (frameElement: { checkVisibility(): boolean } | null = null) => {
  vi.stubGlobal('top', {});
  vi.stubGlobal('frameElement', frameElement);
  vi.stubGlobal('parent', { frameElement: null });
};
const topsOf = async (words: ReturnType<typeof wordAt>[]) => (await seenInTab(words)).map(({ top }) => top);

describe('words on the screen', () => {
  test('of the page itself are all that are in its viewport', async () => {
    expect(await topsOf([wordAt(10), wordAt(2000)])).toEqual([10, 2000]);
    expect(observers).toBe(0);
  });

  test('of a frame are those in the part of their elements that the tab shows', async () => {
    vi.useFakeTimers();
    inFrame();
    const [whole, begun, gone] = [wordAt(10), wordAt(100), wordAt(200)];
    shown = new Map([
      [whole.element, new DOMRect(0, 0, 300, 60)],
      [begun.element, new DOMRect(0, 60, 300, 20)],
      [gone.element, new DOMRect(0, 0, 0, 0)],
    ]);
    expect(await topsOf([whole, begun, gone])).toEqual([10]);
    expect([observers, vi.getTimerCount()]).toEqual([0, 0]);
  });

  test('of a frame that is not drawn are none, and are not waited for', async () => {
    vi.useFakeTimers();
    inFrame();
    shown = undefined;
    const found = topsOf([wordAt(10)]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await found).toEqual([]);
    expect([observers, vi.getTimerCount()]).toEqual([0, 0]);
  });

  test('of a frame that its page hides are none', async () => {
    const word = wordAt(10);
    shown = new Map([[word.element, new DOMRect(0, 0, 300, 60)]]);
    inFrame({ checkVisibility: () => false });
    expect(await topsOf([word])).toEqual([]);
    inFrame({ checkVisibility: () => true });
    expect(await topsOf([word])).toEqual([10]);
  });
});
