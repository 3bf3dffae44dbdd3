/** What boxes that clip leave of what lies in them: rectangles and values of CSS in, rectangles out. */

/** The edges of a rectangle, in CSS pixels of the viewport. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is lower or narrower than this, in CSS pixels, shows nothing that can be read: text for screen readers alone is clipped so. */
const LEAST_PX = 2;

/** Whether enough of a rectangle is left to be seen. */
export function isEnough({ left, top, right, bottom }: Edges): boolean {
  return right - left >= LEAST_PX && bottom - top >= LEAST_PX;
}

/** What two rectangles have in common. */
export function overlap(one: Edges, other: Edges): Edges {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** How a box treats what lies beyond its edges in one direction: `overflow-x` or `overflow-y`. */
type Overflow = string;

/**
 * Where content of a box can be seen. Beyond the edges of one that scrolls it can be scrolled into view, as far as that goes; not so
 * in one that hides what overflows, which only scripts scroll.
 *
 * @param outer where the box itself can be seen
 * @param scrolled what can be scrolled into the box, at its current place
 */
export function seenThrough(outer: Edges, box: Edges, x: Overflow, y: Overflow, scrolled: () => Edges): Edges {
  if (x === 'visible' && y === 'visible') return outer;
  const clipped = overlap(outer, {
    left: x === 'visible' ? outer.left : box.left,
    right: x === 'visible' ? outer.right : box.right,
    top: y === 'visible' ? outer.top : box.top,
    bottom: y === 'visible' ? outer.bottom : box.bottom,
  });
  const scrollsX = x === 'auto' || x === 'scroll';
  const scrollsY = y === 'auto' || y === 'scroll';
  if (!(scrollsX || scrollsY) || !isEnough(clipped)) return clipped;
  const { left, right, top, bottom } = scrolled();
  return { ...clipped, ...(scrollsX && { left, right }), ...(scrollsY && { top, bottom }) };
}

/** The edges of what can be scrolled to; from right to left the origin lies on the right, and what is scrolled counts below 0. */
export function scrollableEdges(
  box: Edges,
  at: { x: number; y: number; width: number; height: number },
  isRightToLeft: boolean,
): Edges {
  const left = isRightToLeft ? box.right - at.x - at.width : box.left - at.x;
  const top = box.top - at.y;
  return { left, top, right: left + at.width, bottom: top + at.height };
}

/** What `clip` leaves of a box that is out of the flow: `rect(1px, 1px, 1px, 1px)` and the like. */
export function clippedBy(clip: string, box: Edges): Edges {
  const found = /^rect\((.*)\)$/.exec(clip)?.[1];
  if (found === undefined) return box;
  const [top, right, bottom, left] = found.split(/[\s,]+/).map((value) => Number.parseFloat(value));
  return overlap(box, {
    top: edge(box.top, top, box.top),
    right: edge(box.left, right, box.right),
    bottom: edge(box.top, bottom, box.bottom),
    left: edge(box.left, left, box.left),
  });
}

/** An edge so far from where a box begins; `auto`, which is no number, leaves the box’s own. */
function edge(start: number, by: number | undefined, own: number): number {
  return by === undefined || Number.isNaN(by) ? own : start + by;
}

/** What `clip-path` leaves of a box, as far as the shapes go that pages hide or uncover text with; all of it by any other. */
export function clippedByPath(path: string, box: Edges): Edges {
  const [, shape, values = ''] = /^(inset|polygon|circle|ellipse)\((.*?)\)/.exec(path) ?? [];
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (shape === 'inset') {
    const [top = 0, right = top, bottom = top, left = right] = (values.split(' round ')[0] ?? '')
      .trim()
      .split(/\s+/)
      .map((value, at) => lengthOf(value, at % 2 === 0 ? height : width));
    return { top: box.top + top, right: box.right - right, bottom: box.bottom - bottom, left: box.left + left };
  }
  if (shape === 'polygon') {
    const points = values
      .replace(/^(evenodd|nonzero),/, '')
      .split(',')
      .map((point) => point.trim().split(/\s+/));
    const xs = points.map(([x = '']) => lengthOf(x, width));
    const ys = points.map(([, y = '']) => lengthOf(y, height));
    return {
      left: box.left + Math.min(...xs),
      right: box.left + Math.max(...xs),
      top: box.top + Math.min(...ys),
      bottom: box.top + Math.max(...ys),
    };
  }
  const isPoint = shape !== undefined && /^0(px|%)?(\s|$)/.test(values);
  return isPoint ? { ...box, right: box.left, bottom: box.top } : box;
}

/** A length in pixels; one that mixes pixels and parts of the box counts by its first number. */
function lengthOf(value: string, whole: number): number {
  const number = Number.parseFloat(value.replace(/^calc\(/, ''));
  if (Number.isNaN(number)) return 0;
  return value.includes('%') ? (number / 100) * whole : number;
}
