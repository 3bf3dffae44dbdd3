/** Finds the blocks that the reader is looking at, so that they can be read before the rest of a long page. */
import { readingOf } from '../readable.ts';

/** Columns and rows of the places that are looked at while a part of the page waits: asked in an idle moment, they take less than a millisecond. */
const COLUMNS = 6;
const ROWS = 8;
/** Each look moves its places by these parts of their distance, which no look repeats (of the golden ratio and of √2), so that a few find what is small. */
const MOVED_X = 0.618;
const MOVED_Y = 0.414;

/** The blocks in view where the page is scrolled down, in reading order; none at its top, where reading begins anyway. */
export function blocksInView(): Element[] {
  if (scrollY < innerHeight) return [];
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  return middle ? blocksAround(middle) : [];
}

/** What a look at the page needs. */
interface LookNeeds {
  /** Whether an element waits to be read. */
  isUnread(element: Element): boolean;
  /** A shadow root that is in view. */
  onShadowRoot(root: ShadowRoot): void;
  /** An element's shadow root, open or closed. */
  shadowRootOf(element: Element): ShadowRoot | null;
}

/**
 * Finds blocks in view that wait to be read though their reader sees them, wherever they stand in the document: a column beside the text, a
 * dialog, a row that a page draws first.
 *
 * @param look counts the looks
 */
export function unreadInView(look: number, { isUnread, onShadowRoot, shadowRootOf }: LookNeeds): Set<Element> {
  const found = new Set<Element>();
  for (let place = 0; place < COLUMNS * ROWS; place += 1) {
    const x = (((place % COLUMNS) + ((look * MOVED_X) % 1)) / COLUMNS) * innerWidth;
    const y = ((Math.floor(place / COLUMNS) + ((look * MOVED_Y) % 1)) / ROWS) * innerHeight;
    let root: Document | ShadowRoot | null = document;
    while (root) {
      const element: Element | null = root.elementFromPoint(x, y);
      // A shadow root without anything at this place gives its host.
      if (!element || (root instanceof ShadowRoot && element.getRootNode() !== root)) break;
      if (isUnread(element)) for (const block of blocksAround(element, isUnread)) found.add(block);
      root = shadowRootOf(element);
      if (root) onShadowRoot(root);
    }
  }
  return found;
}

/** The block around an element, and those beside it that are in view, in reading order, as far as they are wanted. */
function blocksAround(element: Element, isWanted: (block: Element) => boolean = () => true): Element[] {
  const block = widestInView(element, isWanted);
  if (!block) return [];
  return [
    ...siblingsInView(block, 'previousElementSibling').toReversed(),
    block,
    ...siblingsInView(block, 'nextElementSibling'),
  ].filter(isWanted);
}

/** The outermost block around an element that is wanted, and not much larger than the viewport. */
function widestInView(element: Element, isWanted: (block: Element) => boolean): Element | undefined {
  let widest: Element | undefined;
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    if (readingOf(at.localName) !== 'block') continue;
    if (!isWanted(at)) break;
    if (widest && at.getBoundingClientRect().height > 2 * innerHeight) break;
    widest = at;
  }
  return widest;
}

/** The neighbours of a block on one side, nearest first, as far as the viewport reaches. */
function siblingsInView(block: Element, side: 'previousElementSibling' | 'nextElementSibling'): Element[] {
  const siblings: Element[] = [];
  for (let at = block[side]; at; at = at[side]) {
    const { top, bottom } = at.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) break;
    if (readingOf(at.localName) === 'block') siblings.push(at);
  }
  return siblings;
}
