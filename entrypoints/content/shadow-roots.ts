/** Reaches the shadow roots of a page, open and closed. */

/** The ways in which browsers let a content script see a closed root. */
interface OpenOrClosed {
  dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };
}

/** An element's shadow root. Closed ones are asked for only where one can be: custom elements, and boxes without content. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const mayHide =
    element.localName.includes('-') || (element.firstChild === null && /^(div|span|section)$/.test(element.localName));
  if (!mayHide || element.localName === 'glosswell-card') return null;
  const { dom } = (globalThis as { chrome?: OpenOrClosed }).chrome ?? {};
  if (dom?.openOrClosedShadowRoot) return element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null;
  return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
}
