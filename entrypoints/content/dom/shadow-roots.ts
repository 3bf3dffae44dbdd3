/** Reaches the shadow roots of a page, open and closed. */

/** The ways in which browsers let a content script see a closed root. */
interface OpenOrClosed {
  dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };
}

/** The elements of HTML that can have a shadow root, besides custom ones. */
const CAN_HOST = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);
/** Those in which a closed one is looked for. */
const MAY_HOST_CLOSED = new Set(['div', 'span', 'section']);

/** An element's shadow root. Closed ones are asked for only where one can be: custom elements, and boxes without content. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { localName } = element;
  const isCustom = localName.includes('-');
  if (!isCustom && !CAN_HOST.has(localName)) return null;
  if (element.shadowRoot) return element.shadowRoot;
  const mayHide = isCustom || (element.firstChild === null && MAY_HOST_CLOSED.has(localName));
  if (!mayHide || localName === 'glosswell-card') return null;
  const { dom } = (globalThis as { chrome?: OpenOrClosed }).chrome ?? {};
  if (dom?.openOrClosedShadowRoot) return element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null;
  return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
}
