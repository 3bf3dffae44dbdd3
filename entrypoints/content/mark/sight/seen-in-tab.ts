/** Which ranges of a frame lie in what the tab shows of it: its own viewport may be scrolled out of the page around it, or reach below the screen. */
import { rectsOf } from '../../dom/rects.ts';
import { elementAround, withBox } from './seen.ts';
import { isEnough, overlap } from './visible-part.ts';

/** Longer than a frame lasts, in milliseconds: a frame that is not drawn at all is not told what is seen of it. */
const TOLD_WITHIN_MS = 300;

/** Those of the things whose ranges readers can see, as far as the boxes around the frame go; all of them where this is the page itself. */
export async function seenInTab<T extends { range: StaticRange }>(all: readonly T[]): Promise<readonly T[]> {
  if (window === window.top || all.length === 0) return all;
  if (isHiddenFrame(window)) return [];
  const parts = await shownParts(new Set(all.flatMap(({ range }) => boxAround(range) ?? [])));
  return all.filter(({ range }) => {
    const box = boxAround(range);
    const part = box && parts.get(box);
    return part && rectsOf(range).some((line) => isEnough(overlap(line, part)));
  });
}

function boxAround({ startContainer }: StaticRange): Element | undefined {
  const element = elementAround(startContainer);
  return element ? withBox(element) : undefined;
}

/** Whether a frame is hidden by styles of the page around it, as far as that lets them be seen. */
function isHiddenFrame(frame: Window): boolean {
  const element = frame.frameElement;
  if (!element) return false;
  const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return !isShown || isHiddenFrame(frame.parent);
}

/** What can be seen of elements in the tab, in CSS pixels of this frame's viewport. Only an observer looks through all frames around, also those of other sites. */
function shownParts(elements: ReadonlySet<Element>): Promise<ReadonlyMap<Element, DOMRectReadOnly>> {
  return new Promise((resolve) => {
    const finish = (entries: readonly IntersectionObserverEntry[]) => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(new Map(entries.map(({ target, intersectionRect }) => [target, intersectionRect])));
    };
    const observer = new IntersectionObserver(finish);
    const timer = setTimeout(finish, TOLD_WITHIN_MS, []);
    for (const element of elements) observer.observe(element);
  });
}
