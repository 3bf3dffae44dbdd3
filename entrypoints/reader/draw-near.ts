/** Draws the pages that are near the viewport, and lets go of those that are not any more: a drawn page takes megabytes. */
import type { PageSize, PageView } from './read/opened.ts';

/** Pages within so much of the window's height are drawn before they are seen. */
const NEAR = '150%';

/** Draws pages into their hosts, in their order, until `signal` aborts; then none is drawn. */
export function drawNear(hosts: readonly HTMLElement[], pages: PageView, size: PageSize, signal: AbortSignal): void {
  const drawn = new Map<Element, AbortController>();
  const letGo = (host: HTMLElement) => {
    drawn.get(host)?.abort();
    drawn.delete(host);
    // The place stays as large as it was, so that nothing on the screen moves.
    if (host.childElementCount > 0) host.style.minBlockSize = `${host.offsetHeight}px`;
    host.replaceChildren();
  };
  const draw = (host: HTMLElement) => {
    const own = new AbortController();
    drawn.set(host, own);
    const drawing = pages.draw(hosts.indexOf(host) + 1, host, size, AbortSignal.any([signal, own.signal]));
    // A page that cannot be drawn stays empty; it can still be read as text.
    drawing.catch(() => undefined);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting === drawn.has(target)) continue;
        if (isIntersecting) draw(target as HTMLElement);
        else letGo(target as HTMLElement);
      }
    },
    { rootMargin: `${NEAR} 0px` },
  );
  for (const host of hosts) observer.observe(host);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const host of hosts) letGo(host);
  });
}
