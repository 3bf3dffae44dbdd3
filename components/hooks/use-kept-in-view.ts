/** Brings what is to be read into view, and keeps it there while what lies around it is still being filled. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** What readers do with a page; from then on it is theirs, and is not moved any more. */
const ACTS = ['wheel', 'pointerdown', 'keydown', 'touchstart'];

/** Keeps an element in view until the reader acts. @param what another value brings it into view again; nothing leaves it alone */
export function useKeptInView(element: RefObject<HTMLElement | null>, what: unknown): void {
  useEffect(() => {
    const { current } = element;
    if (!current || !what) return undefined;
    const show = () => current.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const stop = new AbortController();
    const { signal } = stop;
    // A list above that grows pushes it away, and does so after it was shown.
    const sizes = new ResizeObserver(show);
    sizes.observe(current.ownerDocument.body);
    signal.addEventListener('abort', () => sizes.disconnect());
    for (const act of ACTS) {
      current.ownerDocument.addEventListener(act, () => stop.abort(), { signal, capture: true, passive: true });
    }
    show();
    return () => stop.abort();
  }, [element, what]);
}
