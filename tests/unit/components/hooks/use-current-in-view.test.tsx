import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useCurrentInView } from '../../../../components/hooks/use-current-in-view.ts';

/** The rows that are watched for their size, with what is told then. */
let watched: Map<Element, () => void>;
let room: number;
beforeEach(() => {
  watched = new Map();
  room = 200;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #tell: () => void;
      constructor(tell: () => void) {
        this.#tell = tell;
      }
      observe(element: Element) {
        watched.set(element, this.#tell);
      }
      disconnect() {
        watched.clear();
      }
    },
  );
  // Each way is as wide as 100, one behind the other.
  vi.spyOn(HTMLElement.prototype, 'offsetLeft', 'get').mockImplementation(function (this: HTMLElement) {
    return 100 * Array.from(this.parentElement?.querySelectorAll('a') ?? []).indexOf(this as HTMLAnchorElement);
  });
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(100);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => room);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Row({ current }: { current: string }) {
  const row = useCurrentInView(current);
  return (
    <div>
      <nav ref={row}>
        {['a', 'b', 'c', 'd'].map((way) => (
          <a key={way} href={way} aria-current={way === current ? 'page' : undefined}>
            {way}
          </a>
        ))}
      </nav>
    </div>
  );
}

test('the way that the reader is on stands in the middle of its row, also when that has more or less room', () => {
  const { container, rerender, unmount } = render(<Row current="b" />);
  const row = container.querySelector('nav') as HTMLElement;
  const start = row.offsetLeft;
  expect(row.scrollLeft + start).toBe(50);
  rerender(<Row current="d" />);
  expect(row.scrollLeft + start).toBe(250);
  room = 100;
  watched.get(row)?.();
  expect(row.scrollLeft + start).toBe(300);
  unmount();
  expect(watched.size).toBe(0);
});
