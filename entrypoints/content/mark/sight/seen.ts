/** Asks layout whether readers can see a piece of text now, or by scrolling to it. */
import { parentAcrossRoots } from '../../read/readable.ts';
import { rectsOf } from '../../dom/rects.ts';
import {
  clippedBy,
  clippedByPath,
  isEnough,
  overlap,
  scrollableEdges,
  seenThrough,
  type Edges,
} from './visible-part.ts';

/** `skipped`: in a part that the browser lays out only when it comes near (`content-visibility: auto`); it will be seen there. */
export type Sight = 'seen' | 'unseen' | 'skipped';

/** One look at the page as it is laid out at this moment; what it finds out of an element holds for all text in it. */
export interface Look {
  /** @param isMeasured whether the rectangles of the text itself are asked for, and not only where its element shows content */
  at(range: StaticRange, isMeasured?: boolean): Sight;
}

const NOTHING: Edges = { left: 0, top: 0, right: 0, bottom: 0 };

/** Begins a look. It must end before the page may change. */
export function createLook(): Look {
  const areas = new Map<Element, Edges>();
  const sights = new Map<Element, Exclude<Sight, 'seen'> | Edges>();

  /** Where content of an element can be seen, as far as boxes around it clip. */
  const areaOf = (element: Element): Edges => {
    const known = areas.get(element);
    if (known) return known;
    const area = element === document.body || element === document.documentElement ? pageArea() : innerArea(element);
    areas.set(element, area);
    return area;
  };
  const innerArea = (element: Element): Edges => {
    const style = getComputedStyle(element);
    const isOut = style.position === 'absolute' || style.position === 'fixed';
    const around = isOut && element instanceof HTMLElement ? element.offsetParent : boxAround(element);
    const outer = around ? areaOf(around) : style.position === 'fixed' ? windowArea() : areaOf(document.body);
    return ownArea(element, style, isOut, outer);
  };
  const sightOf = (element: Element): Exclude<Sight, 'seen'> | Edges => {
    const known = sights.get(element);
    if (known) return known;
    const sight =
      !isShown(element) || isEditor(element)
        ? 'unseen'
        : element.checkVisibility({ contentVisibilityAuto: true })
          ? areaOf(element)
          : 'skipped';
    sights.set(element, sight);
    return sight;
  };

  return {
    at(range, isMeasured = true) {
      const element = elementAround(range.startContainer);
      if (!element) return 'unseen';
      // Text directly in an element without a box of its own is shown with what is around it.
      if (!element.checkVisibility() && rectsOf(range).length === 0) return 'unseen';
      const sight = sightOf(withBox(element));
      if (typeof sight === 'string') return sight;
      if (!isEnough(sight)) return 'unseen';
      const isSeen = !isMeasured || rectsOf(range).some((rect) => isEnough(overlap(rect, sight)));
      return isSeen ? 'seen' : 'unseen';
    },
  };
}

/** Whether text in an element can be typed into, whatever makes it so: attributes, `designMode` or an EditContext. */
export function isEditor(element: Element): boolean {
  if ((element as Partial<HTMLElement>).isContentEditable === true || element.ownerDocument.designMode === 'on')
    return true;
  if (!('EditContext' in globalThis)) return false;
  for (let at: Element | null = element; at; at = parentAcrossRoots(at)) if (isEditContext(at)) return true;
  return false;
}

/** Whether an element draws what is typed into it by itself, by way of an EditContext. */
export function isEditContext(element: Element): boolean {
  return Boolean((element as { editContext?: object | null }).editContext);
}

/** The element that a text lies in, or the host of the shadow root that it lies directly in. */
export function elementAround(node: Node): Element | null {
  if (node.nodeType === Node.ELEMENT_NODE) return node as Element;
  return node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** The nearest element around, itself included, that is not `display: contents`. */
export function withBox(element: Element): Element {
  let at = element;
  while (!at.checkVisibility() && getComputedStyle(at).display === 'contents') {
    const parent = boxAround(at);
    if (!parent) break;
    at = parent;
  }
  return at;
}

/** The element whose box an element is laid out in: its slot's, where it has one. */
function boxAround(element: Element): Element | null {
  return element.assignedSlot ?? parentAcrossRoots(element);
}

/** Where an element's content can be seen, where the element itself can be in `outer`. */
function ownArea(element: Element, style: CSSStyleDeclaration, isOut: boolean, outer: Edges): Edges {
  const { display, overflowX, overflowY, clip, clipPath, direction } = style;
  if (display === 'inline' || display === 'contents') return outer;
  const isClipped = (isOut && clip.startsWith('rect')) || clipPath !== 'none';
  if (!isClipped && overflowX === 'visible' && overflowY === 'visible') return outer;
  const box = element.getBoundingClientRect();
  let area = outer;
  if (isOut) area = clip.startsWith('rect') ? overlap(area, clippedBy(clip, box)) : area;
  if (clipPath !== 'none') {
    const part = clippedByPath(clipPath, box);
    // A path that leaves all of the box says nothing about what overflows it.
    if (!isEnough(part)) return NOTHING;
    if (part.left > box.left || part.right < box.right || part.top > box.top || part.bottom < box.bottom)
      area = overlap(area, part);
  }
  const scrolled = () =>
    scrollableEdges(
      box,
      { x: element.scrollLeft, y: element.scrollTop, width: element.scrollWidth, height: element.scrollHeight },
      direction === 'rtl',
    );
  return seenThrough(area, box, overflowX, overflowY, scrolled);
}

function windowArea(): Edges {
  return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
}

/** What of the page can be seen by scrolling. What hides its overflow downwards is mostly locked for a moment, under a dialog. */
function pageArea(): Edges {
  const root = document.scrollingElement ?? document.documentElement;
  const { direction } = getComputedStyle(document.documentElement);
  const { scrollWidth, scrollHeight } = root;
  const size = { width: Math.max(scrollWidth, innerWidth), height: Math.max(scrollHeight, innerHeight) };
  const area = scrollableEdges(windowArea(), { x: scrollX, y: scrollY, ...size }, direction === 'rtl');
  const hidesSides = [document.documentElement, document.body].some(
    (element) => element && /hidden|clip/.test(getComputedStyle(element).overflowX),
  );
  return hidesSides ? { ...area, left: 0, right: innerWidth } : area;
}
