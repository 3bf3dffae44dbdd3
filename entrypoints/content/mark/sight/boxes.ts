/** Which element's box shows where a passage is. */
import type { Passage } from '../../read/passages.ts';

/** Passages by that element, in their order. */
export function groupByBox<P extends Pick<Passage, 'block'>>(passages: readonly P[]): Map<Element, P[]> {
  const byElement = new Map<Element, P[]>();
  for (const passage of passages) {
    const element = boxOf(passage.block);
    const known = byElement.get(element);
    if (known) known.push(passage);
    else byElement.set(element, [passage]);
  }
  return byElement;
}

/** What was found for each block: asking for a style takes its time, and blocks are asked about again and again. */
const BOXES = new WeakMap<Node, WeakRef<Element>>();

function boxOf(block: Element | ShadowRoot): Element {
  if (block instanceof Element && !mayLackBox(block)) return block;
  const known = BOXES.get(block)?.deref();
  if (known?.isConnected) return known;
  let element = block instanceof Element ? block : block.host;
  while (element.parentElement && mayLackBox(element) && getComputedStyle(element).display === 'contents') {
    element = element.parentElement;
  }
  BOXES.set(block, new WeakRef(element));
  return element;
}

/** Whether an element may be `display: contents`: a wrapper, and no paragraph, heading, list item or cell. */
function mayLackBox({ localName }: Element): boolean {
  return !HAVE_BOXES.has(localName);
}

const HAVE_BOXES = new Set('p li td th dd dt h1 h2 h3 h4 h5 h6 figcaption caption summary blockquote'.split(' '));
