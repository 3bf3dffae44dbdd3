/** Reads the views of the body and compiles them: from lines such as `area 10,20 14,30 8,26` to paths. See docs/drawing.md. */
import * as v from 'valibot';
import type { Pictures, Region, View, ViewShape } from '../entry/pictures.ts';
import { curve, oval, ring, tube, type Point } from './curves.ts';

const Sentence = v.pipe(
  v.string('must be text'),
  v.regex(/^[A-Z].*\.$/, 'must be a sentence'),
  v.maxLength(120, 'is longer than 120 characters'),
);
const Id = v.pipe(
  v.string('must be text'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);
/** A shape: `both` or `whole`, what is drawn, its numbers, its points. */
const WRITTEN =
  /^(?:(both|whole) )?(area|line|tube|ring|oval) (?:([\d.]+(?:[>x/][-\d.]+)*) )?((?:-?[\d.]+,-?[\d.]+!? ?)+)$/;
/** Shapes with semicolons between them. */
const Lines = v.pipe(
  v.string('must be text'),
  v.transform((text) => text.split(';').map((shape) => shape.trim())),
  v.check(
    (shapes) => shapes.every((shape) => WRITTEN.test(shape)),
    'must be area, line, tube, ring or oval with points such as “10,20 14,30!”, several of them with “;” between; see docs/drawing.md',
  ),
);

/** What is drawn and named by an entry's `where`. */
const RegionSchema = v.strictObject({
  id: Id,
  name: v.optional(v.pipe(v.string('must be text'), v.regex(/^\S.*\S$/, 'must be a name'), v.maxLength(40))),
  says: Sentence,
  draw: v.optional(Lines),
  drawn: v.optional(v.picklist(['hidden', 'top'], 'must be hidden or top')),
  all: v.optional(v.array(Id, 'must be a list')),
  opens: v.optional(Id),
});

/** Where a map of the body leads to another view, and no region is named. */
const DoorSchema = v.strictObject({ opens: Id, draw: Lines });

/** One file of `data/pictures/`. */
export const ViewSchema = v.strictObject({
  width: v.pipe(v.number('must be a number'), v.minValue(1), v.maxValue(200, 'is too large')),
  height: v.pipe(v.number('must be a number'), v.minValue(1), v.maxValue(200, 'is too large')),
  /** The lowest first: lines and areas that are no region, and regions. */
  shapes: v.array(
    v.union([Lines, RegionSchema, DoorSchema], 'must be a line to draw, or a region with `id`, `says` and `draw`'),
  ),
});

/** A view as it is written. */
export type WrittenView = v.InferOutput<typeof ViewSchema>;

/** Paths hold whole numbers: tenths of the unit that views are written in, which is a pixel where they are smallest. */
const FINE = 10;

/** The views by their ids, each shape as a path. */
export function compilePictures(written: Readonly<Record<string, WrittenView>>): Pictures {
  const views: Record<string, View> = {};
  const regions: Record<string, Region> = {};
  for (const [view, { width, height, shapes }] of Object.entries(written)) {
    const drawn: ViewShape[] = [];
    for (const shape of shapes) {
      if (Array.isArray(shape)) {
        drawn.push(...shape.map((line) => drawnLine(line, width)));
        continue;
      }
      if (!('id' in shape)) {
        const { opens } = shape;
        drawn.push(...shape.draw.map((line): ViewShape => ({ ...drawnLine(line, width), drawn: 'hidden', opens })));
        continue;
      }
      const { id, name, says, draw = [], all, opens } = shape;
      regions[id] = { view, ...(name && { name }), says, ...(all && { all }), ...(opens && { opens }) };
      const how = shape.drawn && { drawn: shape.drawn };
      for (const line of draw) {
        const thin = shape.drawn === 'hidden' && isThin(line) && { isThin: true as const };
        drawn.push({ ...drawnLine(line, width), of: id, ...how, ...thin });
      }
    }
    views[view] = { width: width * FINE, height: height * FINE, shapes: drawn };
  }
  return { views, regions };
}

/** Whether a shape is drawn with a pen, so that little of it can be pointed at. */
function isThin(line: string): boolean {
  return ['line', 'tube', 'ring'].includes(WRITTEN.exec(line)?.[2] ?? '');
}

function drawnLine(line: string, width: number): ViewShape {
  const [, sides, what = '', numbers = '', places = ''] = WRITTEN.exec(line) ?? [];
  const points = places.trim().split(' ').map(pointOf);
  const mirrored = points.map((point) => ({ ...point, x: width * FINE - point.x }));
  const path =
    sides === 'whole'
      ? drawPath(what, numbers, [...points, ...mirrored.filter(({ x }) => x !== (width * FINE) / 2).toReversed()])
      : drawPath(what, numbers, points) + (sides === 'both' ? drawPath(what, mirroredTurn(numbers), mirrored) : '');
  return { role: what === 'line' ? 'line' : 'near', path };
}

/** The numbers of an oval's mirror image, which is turned the other way. */
function mirroredTurn(numbers: string): string {
  const [size = '', angle] = numbers.split('/');
  return angle === undefined ? size : `${size}/${-Number(angle)}`;
}

/** Path data of a shape: `area` and `line` through points, a `tube` of one width or two (`4>2`), an `oval` (`8x6`, or turned, `8x6/30`). */
function drawPath(what: string, numbers: string, points: Point[]): string {
  const [first = 1, second = first, angle = 0] = numbers.split(/[>x/]/).map(Number);
  const [width, other] = [first * FINE, second * FINE];
  if (what === 'tube') return tube(points, width, other);
  if (what === 'ring') return ring(points, width);
  if (what === 'oval') return points.map((middle) => oval(middle, width, other, angle)).join('');
  return curve(points, what === 'area');
}

function pointOf(written: string): Point {
  const [x = 0, y = 0] = written
    .replace('!', '')
    .split(',')
    .map((part) => Number(part) * FINE);
  return written.endsWith('!') ? { x, y, isCorner: true } : { x, y };
}
