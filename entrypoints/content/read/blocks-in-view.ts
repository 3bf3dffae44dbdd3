/** Finds the blocks that the reader is looking at, so that they can be read before the rest of a long page. */
import { readingOf } from './readable.ts';

/** The blocks in view where the page is scrolled down, in reading order; none at its top, where reading begins anyway. */
export function blocksInView(): Element[] {
  if (scrollY < innerHeight) return [];
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const block = middle && widestInView(middle);
  if (!block) return [];
  return [
    ...siblingsInView(block, 'previousElementSibling').toReversed(),
    block,
    ...siblingsInView(block, 'nextElementSibling'),
  ];
}

/** The outermost block around an element that is not much larger than the viewport. */
function widestInView(element: Element): Element | undefined {
  let widest: Element | undefined;
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    if (readingOf(at.localName) !== 'block') continue;
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
