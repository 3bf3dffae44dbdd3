/** Asks layout where boxes begin, at the few places where tags do not settle it. */
import { isHeading, readingOf, type Reading } from './readable.ts';
import { rectsOf } from '../dom/rects.ts';

/** Elements that pages lay out as a row of words now and then, though their tags begin a passage. */
const MAY_FLOW = new Set('div p li dt dd ul ol dl address'.split(' '));
/** Controls, each of which is a thing of its own beside another one. */
const CONTROL =
  'button,[role="button"],[role="tab"],[role="option"],[role="menuitem"],[role="radio"],[role="checkbox"],[role="switch"]';
/** Padding, borders and margins that part two boxes, in em: more than a word space, and than what surrounds marked words. */
const MOST_ROOM_EM = 0.5;
/** A wider gap than any between words of one line, in em. */
const WIDEST_GAP_EM = 1;

/** Blocks by their tags that were found to be drawn in line with the text around them when they were last read. */
const inLine = new WeakSet<Element>();

/** How an element takes part in reading, by its tag and by what was found out about how it is drawn. */
export function readingAsDrawn(element: Element): Reading {
  const reading = readingOf(element.localName);
  return reading === 'block' && inLine.has(element) ? 'inline' : reading;
}

/** Takes note that an element is read as a passage of its own again. */
export function readAsBlock(element: Element): void {
  inLine.delete(element);
}

/**
 * Gives a function that tells whether a block is drawn in line. What it finds out holds for all blocks of the same tag and class in such a
 * parent, as a style is not to be asked for at every block of a page.
 */
export function createInlineLook(): (block: Element) => boolean {
  const known = new Map<string, boolean>();
  const ask = (block: Element) => {
    if (block.hasAttribute('style')) return isInline(getComputedStyle(block).display);
    const parent = block.parentElement;
    const key = `${block.localName}.${block.getAttribute('class') ?? ''}<${parent?.localName}.${parent?.getAttribute('class') ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const is = isInline(getComputedStyle(block).display);
    known.set(key, is);
    return is;
  };
  return (block) => {
    const is = MAY_FLOW.has(block.localName) && !isHeading(block) && ask(block);
    if (is) inLine.add(block);
    return is;
  };
}

/**
 * Whether two texts that follow each other in the DOM are drawn as two things: in boxes of their own, in two controls, or far apart.
 *
 * @param isInWord whether they meet inside a word: drop caps float, and belong to the word beside them
 */
export function isDrawnApart(before: Text, after: Text, isInWord: boolean): boolean {
  const { left, entered } = between(before, after);
  if (left.some((element) => element.matches(CONTROL)) && entered.some((element) => element.matches(CONTROL)))
    return true;
  let room = 0;
  let isAtomic = false;
  for (const [elements, side] of [
    [left, 'End'],
    [entered, 'Start'],
  ] as const) {
    for (const element of elements) {
      if (element.localName === 'sub' || element.localName === 'sup') continue;
      const style = getComputedStyle(element);
      if (isInWord && style.float !== 'none') continue;
      if (!isInline(style.display)) return true;
      if (style.display.startsWith('inline-')) isAtomic = true;
      room += roomAt(style, side);
    }
  }
  return room > MOST_ROOM_EM || (isAtomic && gapBetween(before, after) > WIDEST_GAP_EM);
}

/** Whether a value of `display` has an element drawn in line with what is around it. */
function isInline(display: string): boolean {
  return display.startsWith('inline') || display.startsWith('ruby') || display === 'contents';
}

/** The elements that end between two texts, and those that begin there. */
function between(before: Text, after: Text): { left: Element[]; entered: Element[] } {
  const around = new Set<Node>();
  for (let at: Node | null = before; at; at = at.parentNode) around.add(at);
  const entered: Element[] = [];
  let shared: Node | null = after;
  for (; shared && !around.has(shared); shared = shared.parentNode) if (shared instanceof Element) entered.push(shared);
  const left: Element[] = [];
  for (let at: Node | null = before; at && at !== shared; at = at.parentNode) if (at instanceof Element) left.push(at);
  return { left, entered };
}

/** What lies between an element's content and its outer edge at one of its ends, in em. */
function roomAt(style: CSSStyleDeclaration, side: 'Start' | 'End'): number {
  const sum =
    px(style[`paddingInline${side}`]) + px(style[`borderInline${side}Width`]) + px(style[`marginInline${side}`]);
  return sum / (px(style.fontSize) || 1);
}

/** The gap between two texts that stand in one line, in parts of their height; 0 where they do not. */
function gapBetween(before: Text, after: Text): number {
  const [from, to] = [before.data.trimEnd().length, after.length - after.data.trimStart().length];
  const last = rectsOf(rangeIn(before, from - 1)).at(-1);
  const [first] = rectsOf(rangeIn(after, to));
  if (!last || !first || last.top >= first.bottom || first.top >= last.bottom) return 0;
  return Math.max(first.left - last.right, last.left - first.right) / Math.min(first.height, last.height);
}

function rangeIn(node: Text, at: number): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + 1 });
}

function px(value: string): number {
  return Number.parseFloat(value) || 0;
}
