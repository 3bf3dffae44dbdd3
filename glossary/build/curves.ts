/**
 * Smooth outlines through points: quadratic B-splines that pass through every point, written as quadratic Béziers. All but the first
 * need no control point in SVG (`t`), so that an outline takes hardly more room than its points.
 */

/** A place in a picture; at a corner the curve may turn sharply. */
export interface Point {
  x: number;
  y: number;
  isCorner?: boolean;
}

/** Rounds of Gauss–Seidel: each leaves less than a third of the error, so that this many leave nothing to see. */
const ROUNDS = 20;

/** Path data of a curve through points. */
export function curve(points: readonly Point[], isClosed: boolean): string {
  const [first] = points;
  if (!first) return '';
  if (!isClosed) return createPen(first).through(points).path();
  const corner = points.findIndex(({ isCorner }) => isCorner);
  if (corner < 0) return loop(points);
  const turned = [...points.slice(corner), ...points.slice(0, corner + 1)];
  return createPen(turned[0] ?? first)
    .through(turned)
    .close();
}

/**
 * Path data of a tube along a curve, with round ends.
 *
 * @param from its width at the beginning, in the units of the points
 * @param to its width at the end
 */
export function tube(points: readonly Point[], from: number, to: number): string {
  const places = points.map((point, at) => headed(point, points[at - 1] ?? point, points[at + 1] ?? point));
  const wall = (side: number) =>
    places.map((place, at) => beside(place, (side * (from + ((to - from) * at) / (places.length - 1))) / 2));
  const [right, left] = [wall(1), wall(-1).toReversed()];
  const [begin, opposite] = [right[0], left[0]];
  if (!begin || !opposite) return '';
  return createPen(begin)
    .through(right)
    .arc(to / 2, opposite)
    .through(left)
    .arc(from / 2, begin)
    .close();
}

/**
 * Path data of a band along a closed curve: its outer and its inner edge, with the even-odd rule between them.
 *
 * @param width in the units of the points
 */
export function ring(points: readonly Point[], width: number): string {
  const places = points.map((point, at) =>
    headed(point, points.at(at - 1) ?? point, points[(at + 1) % points.length] ?? point),
  );
  const edge = (side: number) => loop(places.map((place) => beside(place, (side * width) / 2)));
  return edge(1) + edge(-1);
}

/** Path data of an oval. @param turned clockwise, in degrees */
export function oval({ x, y }: Point, width: number, height: number, turned: number): string {
  const angle = (turned * Math.PI) / 180;
  const [dx, dy] = [(Math.cos(angle) * width) / 2, (Math.sin(angle) * width) / 2];
  const start = { x: x - dx, y: y - dy };
  return createPen(start)
    .arc(width / 2, { x: x + dx, y: y + dy }, height / 2, turned)
    .arc(width / 2, start, height / 2, turned)
    .close();
}

/** A smooth curve without beginning or end. */
function loop(points: readonly Point[]): string {
  const controls = controlsOf(points, (at, on) => on.at(at % on.length));
  const [first, last] = [controls[0], controls.at(-1)];
  if (!first || !last) return '';
  const start = middle(last, first);
  return createPen(start).bend(controls, start).close();
}

/**
 * The control points of the pieces, of which each has a point in its middle: where a quadratic Bézier is half-way, at a quarter of its ends
 * and half of its control point. Each piece ends half-way between its control point and the next.
 *
 * @param near the point before or behind the pieces, or the control point at this number
 */
function controlsOf(points: readonly Point[], near: (at: number, controls: readonly Point[]) => Point | undefined) {
  const controls: Point[] = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, { x, y }] of points.entries()) {
      const [before, after] = [near(at - 1, controls), near(at + 1, controls)];
      if (before && after) controls[at] = { x: (8 * x - before.x - after.x) / 6, y: (8 * y - before.y - after.y) / 6 };
    }
  }
  return controls;
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** A place on a curve and the direction that the curve runs in there, of length 1. */
interface Place extends Point {
  dx: number;
  dy: number;
}

function headed({ x, y }: Point, from: Point, to: Point): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x, y, dx: (to.x - from.x) / length, dy: (to.y - from.y) / length };
}

/** A point so far to the right of a place, as the curve runs. */
function beside({ x, y, dx, dy }: Place, aside: number): Point {
  return { x: x - dy * aside, y: y + dx * aside };
}

/** Writes path data, in whole units and relative to where it is. */
interface Pen {
  /** A curve through points, the first of which is where the pen is, that may turn at corners. */
  through(points: readonly Point[]): Pen;
  /** Quadratic Béziers with these control points, smoothly joined, to a point. */
  bend(controls: readonly Point[], to: Point): Pen;
  /** Half of an oval, on the left as seen from the pen, to a point. */
  arc(radius: number, to: Point, other?: number, turned?: number): Pen;
  path(): string;
  close(): string;
}

function createPen(start: Point): Pen {
  let { x, y } = whole(start);
  let path = `M${numbers(x, y)}`;
  const step = (command: string, to: Point, control?: Point) => {
    path +=
      command + (control ? numbers(control.x - x, control.y - y, to.x - x, to.y - y) : numbers(to.x - x, to.y - y));
    ({ x, y } = to);
  };
  const pen: Pen = {
    through(points) {
      let from = 0;
      for (let at = 1; at < points.length; at += 1) {
        const end = points[at];
        if (!end || (at < points.length - 1 && !end.isCorner)) continue;
        const inner = points.slice(from + 1, at);
        const begin = points[from] ?? end;
        pen.bend(openControls(begin, inner, end), end);
        from = at;
      }
      return pen;
    },
    bend(controls, to) {
      let control: Point | undefined;
      for (const [at, wanted] of controls.entries()) {
        const isFirst = control === undefined;
        const actual: Point = control ?? whole(wanted);
        const next = controls[at + 1];
        // Measured from the control point as it came out, so that what was rounded off does not add up.
        const end = whole(next ? middle(actual, next) : to);
        step(isFirst ? 'q' : 't', end, isFirst ? actual : undefined);
        control = { x: 2 * end.x - actual.x, y: 2 * end.y - actual.y };
      }
      if (!control) step('l', whole(to));
      return pen;
    },
    arc(radius, to, other = radius, turned = 0) {
      const end = whole(to);
      path += `a${numbers(Math.round(radius), Math.round(other), turned, 1, 0, end.x - x, end.y - y)}`;
      ({ x, y } = end);
      return pen;
    },
    path: () => path,
    close: () => `${path}z`,
  };
  return pen;
}

/** The control points of a curve from one point to another. */
function openControls(begin: Point, inner: readonly Point[], end: Point): Point[] {
  // A piece that ends at a point itself, and not half-way to the next control point, is as if that lay as far behind it.
  const beyond = (point: Point, control: Point | undefined) => control && mirror(control, point);
  return controlsOf(inner, (at, on) =>
    at < 0 ? beyond(begin, on[0]) : at < on.length ? on[at] : beyond(end, on.at(-1)),
  );
}

function mirror({ x, y }: Point, at: Point): Point {
  return { x: 2 * at.x - x, y: 2 * at.y - y };
}

function whole({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

/** Numbers with a space only where the next one has no minus. */
function numbers(...all: number[]): string {
  return all.map((number, at) => (at === 0 || number < 0 ? String(number) : ` ${number}`)).join('');
}
