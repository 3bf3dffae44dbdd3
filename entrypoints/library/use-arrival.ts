/** What happens when a view comes into sight: the window is named after it, and its heading takes the focus. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A view that comes into sight. */
interface Arrival {
  /** The view's own, so that it is arrived at once; `undefined` while there is nothing to see. */
  key: string | undefined;
  /** What the window is called from now on. */
  title: string;
  /** The view has put the focus itself, where it helps more than at the heading. */
  hasFocus: boolean;
}

/** Names the window and moves the focus whenever another view comes into sight. */
export function useArrival(page: RefObject<HTMLElement | null>, { key, title, hasFocus }: Arrival): void {
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (page.current) page.current.ownerDocument.title = title;
  }, [page, title]);
  useEffect(() => {
    const isFirst = last.current === undefined;
    last.current = key;
    if (key === undefined || hasFocus) return;
    // A term, and a place of the body, has its own heading, below the page's. A page that opens otherwise begins at its top, as pages do.
    const term = page.current?.querySelector<HTMLElement>('.open-term h2, .region h2');
    const heading = isFirst ? term : (term ?? page.current?.querySelector('h1'));
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [page, key, hasFocus]);
}
