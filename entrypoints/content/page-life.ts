/** What happens to a page as a whole: it is shown again as it was, or another document is written in its place. */

/** Calls back whenever the page is shown again from the browser's back/forward cache, where it hears of nothing, until `signal` aborts. */
export function onReturn(listener: () => void, signal: AbortSignal): void {
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) listener();
  };
  const listen = () => addEventListener('pageshow', onShow, { signal });
  listen();
  onNewDocument(listen, signal);
}

/**
 * Calls back whenever the page's root element is another one, or gone, until `signal` aborts. That is so after `document.open()`, which
 * keeps the script and its observers, but takes all listeners off the window and the document.
 */
export function onNewDocument(listener: () => void, signal: AbortSignal): void {
  let root = document.documentElement as Element | null;
  const observer = new MutationObserver((records) => {
    // Written anew twice between two looks, the root may even be the same: what was taken off in between is gone nevertheless.
    if (document.documentElement === root && !records.some(({ removedNodes }) => hasElement(removedNodes))) return;
    root = document.documentElement;
    listener();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

function hasElement(nodes: NodeList): boolean {
  return Array.from(nodes).some((node) => node instanceof Element);
}
