/** Finds the blocks that the reader is looking at, so that they can be read before the rest of a long page. */
import { readingOf } from '../readable.ts';

/** Places that one look asks for at most, which is enough for what is as large as a paragraph. */
const MOST_PLACES = 48;
/**
 * A look ends after this many milliseconds: for each place the browser goes through all neighbours of what lies there, which takes ten
 * milliseconds where a page has tens of thousands of paragraphs.
 */
const LOOK_MS = 1;
/** After a look no other begins for so many times as long as it took. */
const REST = 50;
/**
 * Steps from place to place, in parts of the viewport: the inverses of the plastic ratio and of its square. Places in this additive
 * recurrence (R2) lie apart from all before, so that looks which end early go on where others have not been.
 */
const STEP_X = 0.754_877_666_2;
const STEP_Y = 0.569_840_290_998;

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
 * Gives a way to find blocks in view that wait to be read though their reader sees them, wherever they stand in the document: a column
 * beside the text, a dialog, a row that a page draws first. Each call is a short look at places where the last ones have not been;
 * none soon after one that took long.
 */
export function lookAround(needs: LookNeeds): () => Set<Element> {
  let place = 0;
  let next = 0;
  return () => {
    const found = new Set<Element>();
    const begin = performance.now();
    if (begin < next) return found;
    let now = begin;
    for (let left = MOST_PLACES; left > 0 && now < begin + LOOK_MS; left -= 1) {
      place += 1;
      const [x, y] = [((place * STEP_X) % 1) * innerWidth, ((place * STEP_Y) % 1) * innerHeight];
      for (const block of unreadAt(x, y, needs)) found.add(block);
      now = performance.now();
    }
    next = now + REST * (now - begin);
    return found;
  };
}

/** The unread blocks at a place, and those beside them that are in view. */
function* unreadAt(x: number, y: number, { isUnread, onShadowRoot, shadowRootOf }: LookNeeds): Generator<Element> {
  let root: Document | ShadowRoot | null = document;
  while (root) {
    const element: Element | null = root.elementFromPoint(x, y);
    // A shadow root without anything at this place gives its host.
    if (!element || (root instanceof ShadowRoot && element.getRootNode() !== root)) return;
    if (isUnread(element)) yield* blocksAround(element, isUnread);
    root = shadowRootOf(element);
    if (root) onShadowRoot(root);
  }
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
