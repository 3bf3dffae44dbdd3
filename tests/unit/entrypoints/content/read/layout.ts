/** A stand-in for layout, which happy-dom has none of: paragraphs lie below each other, in a page that can be scrolled. */
import { vi } from 'vitest';

/** How high the viewport is, and each paragraph, in CSS pixels. */
export const SCREEN = 1000;
const PARAGRAPH = 100;

/** Puts the stand-in in place. Gives a function that scrolls. An element with `data-hidden` has no box, nor what lies in it; one with `data-top` is fixed there. */
export function standInForLayout(): (top: number) => void {
  let scrolled = 0;
  vi.stubGlobal('innerHeight', SCREEN);
  vi.stubGlobal('innerWidth', SCREEN);
  vi.stubGlobal('scrollY', 0);
  const boxOf = (element: Element): DOMRect => {
    if (element.closest('[data-hidden]')) return new DOMRect(0, 0, 0, 0);
    const fixed = element.closest<HTMLElement>('[data-top]')?.dataset['top'];
    if (fixed !== undefined) return new DOMRect(0, Number(fixed), SCREEN, PARAGRAPH);
    const paragraphs = Array.from(document.querySelectorAll('p'));
    const first = paragraphs.findIndex((paragraph) => element.contains(paragraph) || paragraph.contains(element));
    return new DOMRect(0, Math.max(0, first) * PARAGRAPH - scrolled, SCREEN, PARAGRAPH);
  };
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return boxOf(this);
  });
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const { parentElement } = this.startContainer;
    return (parentElement ? [boxOf(parentElement)] : []) as unknown as DOMRectList;
  });
  return (top) => {
    scrolled = top;
    vi.stubGlobal('scrollY', top);
    dispatchEvent(new Event('scroll'));
  };
}
