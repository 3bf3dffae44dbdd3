/** Smooth outlines through points: centripetal Catmull–Rom splines, which neither loop nor swing out, written as cubic Béziers. */

/** A place in a picture; at a corner the curve may turn sharply. */
export interface Point {
  x: number;
  y: number;
  isCorner?: boolean;
}

/** The knots of the spline lie apart by this power of the distance between points; a half is what “centripetal” means. */
const CENTRIPETAL = 0.5;
/** Tubes narrower than this, in units, end in a tip; the round joins of the pen hide that it is none. */
const NARROW = 3;

/** One piece of a curve: where it begins, its two control points, where it ends. */
type Piece = readonly [Point, Point, Point, Point];

/** Path data of a curve through points. */
export function curve(points: readonly Point[], isClosed: boolean): string {
  return pathOf(pieces(points, isClosed), isClosed);
}

/**
 * Path data of a tube along a curve, with round ends.
 *
 * @param from its width at the beginning, in the units of the points
 * @param to its width at the end
 */
export function tube(points: readonly Point[], from: number, to: number): string {
  const places = placesOn(pieces(points, false));
  const widthAt = (at: number) => from + ((to - from) * at) / (places.length - 1);
  const wall = (side: number) => places.map((place, at) => beside(place, 0, (side * widthAt(at)) / 2));
  const outline = [...wall(1), ...end(places.at(-1), to / 2), ...wall(-1).toReversed(), ...end(places[0], -from / 2)];
  return curve(outline, true);
}

/** The round end of a tube, between its walls. @param reach half its width, negative at its beginning */
function end(place: Place | undefined, reach: number): Point[] {
  if (!place) return [];
  const tip = beside(place, reach, 0);
  if (Math.abs(reach) < NARROW / 2) return [tip];
  const slant = reach * Math.SQRT1_2;
  return [beside(place, slant, slant), tip, beside(place, slant, -slant)];
}

/**
 * Path data of a band along a closed curve: its outer and its inner edge, with the even-odd rule between them.
 *
 * @param width in the units of the points
 */
export function ring(points: readonly Point[], width: number): string {
  const places = placesOn(pieces(points, true)).slice(0, -1);
  const edge = (side: number) => curve(places.map((place) => beside(place, 0, (side * width) / 2)), true);
  return edge(1) + edge(-1);
}

/** Path data of an oval. @param turned clockwise, in degrees */
export function oval({ x, y }: Point, width: number, height: number, turned: number): string {
  const angle = (turned * Math.PI) / 180;
  const across = { x: (Math.cos(angle) * width) / 2, y: (Math.sin(angle) * width) / 2 };
  const start = tenths({ x: x - across.x, y: y - across.y });
  const far = tenths({ x: x + across.x, y: y + across.y });
  const half = (to: number[], from: number[]) => {
    const radii = joined(tenths({ x: width / 2, y: height / 2 }));
    return `a${radii} ${turned} 1 0 ${joined(to.map((value, at) => value - (from[at] ?? 0)))}`;
  };
  return `M${joined(start)}${half(far, start)}${half(start, far)}z`;
}

function pieces(points: readonly Point[], isClosed: boolean): Piece[] {
  const count = points.length;
  const point = (at: number) => points[isClosed ? (at + count) % count : at];
  return points.flatMap((begin, at): Piece[] => {
    const end = point(at + 1);
    if (!end) return [];
    const before = begin.isCorner ? undefined : point(at - 1);
    const after = end.isCorner ? undefined : point(at + 2);
    return [[begin, control(before, begin, end), control(after, end, begin), end]];
  });
}

/** The control point beside a point, towards another. Without one on its far side the curve leaves straight. */
function control(far: Point | undefined, point: Point, towards: Point): Point {
  const next = gap(point, towards);
  const past = far ? gap(far, point) : 0;
  if (!far || past === 0) return { x: point.x + (towards.x - point.x) / 3, y: point.y + (towards.y - point.y) / 3 };
  const blend = (of: (at: Point) => number) =>
    (past ** 2 * of(towards) - next ** 2 * of(far) + (2 * past ** 2 + 3 * past * next + next ** 2) * of(point)) /
    (3 * past * (past + next));
  return { x: blend(({ x }) => x), y: blend(({ y }) => y) };
}

function gap(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y) ** CENTRIPETAL;
}

/** A place on a curve and the direction that the curve runs in there, of length 1. */
interface Place extends Point {
  dx: number;
  dy: number;
}

/** Where the pieces of a curve begin, and where the last one ends. */
function placesOn(line: readonly Piece[]): Place[] {
  const last = line.at(-1);
  const begins = line.map(([begin, control]) => headed(begin, begin, control));
  return last ? [...begins, headed(last[3], last[2], last[3])] : begins;
}

function headed({ x, y }: Point, from: Point, to: Point): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x, y, dx: (to.x - from.x) / length, dy: (to.y - from.y) / length };
}

/** A point so far ahead of a place, and so far to the right of it, as the curve runs. */
function beside({ x, y, dx, dy }: Place, ahead: number, aside: number): Point {
  return { x: x + dx * ahead - dy * aside, y: y + dy * ahead + dx * aside };
}

/** Path data in tenths of a unit, relative, as short as SVG allows. */
function pathOf(parts: readonly Piece[], isClosed: boolean): string {
  const [first] = parts;
  if (!first) return '';
  let [x, y] = tenths(first[0]);
  let path = `M${joined([x, y])}`;
  for (const [begin, one, two, end] of parts) {
    const isStraight = isOn(begin, one, end) && isOn(begin, two, end);
    const steps = (isStraight ? [end] : [one, two, end]).flatMap((point) => {
      const [toX, toY] = tenths(point);
      return [toX - x, toY - y];
    });
    path += `${isStraight ? 'l' : 'c'}${joined(steps)}`;
    [x, y] = tenths(end);
  }
  return isClosed ? `${path}z` : path;
}

/** Whether a control point lies on the straight line between two points, to a twentieth of a unit. */
function isOn(a: Point, control: Point, b: Point): boolean {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return true;
  return Math.abs((control.x - a.x) * (b.y - a.y) - (control.y - a.y) * (b.x - a.x)) / length < 0.05;
}

function tenths({ x, y }: Point): [x: number, y: number] {
  return [Math.round(x * 10), Math.round(y * 10)];
}

/** Numbers given in tenths, with a space only where the next one has no minus. */
function joined(numbers: readonly number[]): string {
  return numbers
    .map((number, at) => {
      const text = String(number / 10).replace(/^(-?)0\./, '$1.');
      return at === 0 || text.startsWith('-') ? text : ` ${text}`;
    })
    .join('');
}
