/** Tells how far below what its reader sees a part of the page lies, in screens: one is as high as the viewport. */
import { rectsOf } from '../../dom/rects.ts';

/**
 * Reading stops where the next text lies more than so many screens below the viewport. Somebody who presses Page Down again and again gets
 * through them in half a second, in which what follows is read and matched.
 */
export const STOP_BEYOND = 3;
/** It goes on once the place where it stopped is as near as this, so that each time there is more than a few lines to read. */
export const GO_ON_WITHIN = 2;

/**
 * Whether a node begins more than some screens below the viewport. What has no box does not, since it may be shown anywhere, nor does what
 * lies above: what stands before the reader's place decides what is marked there.
 */
export function isFarBelow(node: Node, screens: number): boolean {
  return (topOf(node) ?? 0) > innerHeight * (1 + screens);
}

/** The upper edge in CSS pixels of the viewport; none without a box. */
function topOf(node: Node): number | undefined {
  if (node instanceof ShadowRoot) return topOf(node.host);
  if (node instanceof Element) {
    const { top, width, height } = node.getBoundingClientRect();
    return width === 0 && height === 0 ? undefined : top;
  }
  const endOffset = node.nodeValue?.length ?? 0;
  return rectsOf({ startContainer: node, startOffset: 0, endContainer: node, endOffset })[0]?.top;
}
