/** What kind of page this is: whether there is anything to read, and which site it belongs to. */
import { siteOf } from '../../settings/site-of.ts';

/** A frame smaller than this on one side, in CSS pixels, is a tracker or a widget without running text. */
const LEAST_FRAME_PX = 40;

/** Whether the document is a page with a body that can be read: HTML or plain text, not an image, a drawing or raw XML. */
export function isReadableDocument(document: Document): boolean {
  return (
    /^(text\/html|application\/xhtml\+xml|text\/plain)$/.test(document.contentType) &&
    document.body instanceof HTMLElement
  );
}

/** Resolves once there is something to read here: the frame is large enough and the body holds text. */
export async function untilWorthReading(signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    if (hasRoom() && document.body?.firstChild) return;
    await nextChange(signal);
  }
}

/** Whether all of the document has come and it holds nothing: there is nothing to wait for. */
export function isEmptyForGood(document: Document): boolean {
  return document.readyState === 'complete' && !document.body?.firstChild;
}

/** Whether the words of a page that can be read are still being looked for, so that there may be more of them than it has now. */
export function isBeingRead(
  choices: { decision: { isOn: boolean } } | undefined,
  reading: { isOver(): boolean } | undefined,
  isEmpty: boolean,
): boolean {
  if (choices && !choices.decision.isOn) return false;
  return reading ? !reading.isOver() : !isEmpty;
}

function hasRoom(): boolean {
  return window === window.top || (innerWidth >= LEAST_FRAME_PX && innerHeight >= LEAST_FRAME_PX);
}

function nextChange(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const observer = new MutationObserver(() => go());
    const go = () => {
      done.abort();
      observer.disconnect();
      resolve();
    };
    observer.observe(document, { childList: true, subtree: true });
    addEventListener('resize', go, { signal: done.signal });
    signal.addEventListener('abort', go, { signal: done.signal });
  });
}

/** The site that the switch works on here. In a frame it is the tab's, which only the background can tell. */
export async function siteOfPage(askBackground: () => Promise<string>): Promise<string> {
  // A window that a page has opened without an address, to write into it, belongs to that page's site.
  const own = siteOf(location.href) || siteOf(window.origin);
  if (window === window.top) return own;
  try {
    return await askBackground();
  } catch {
    return own;
  }
}
