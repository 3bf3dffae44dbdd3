/** A view of the body as a map: which places in it can be gone to, by name, and which of them can be pressed in the picture. */
import type { Pictures, Region, View } from './pictures.ts';

/** A place on the map. */
export interface Place {
  /** The id of its region; none where it only leads to another view. */
  region?: string;
  /** What it is called; none where it only leads to another view, which has a name. */
  name?: string;
  /** The view that shows it from nearby. */
  opens?: string;
  /** What is pressed, as path data. */
  path: string;
  /** Several others make it up, so that it is in the list of places alone. */
  isWhole?: true;
}

/** What a region is called. */
export function regionName(id: string, { name }: Pick<Region, 'name'>): string {
  return name ?? id.replaceAll('-', ' ');
}

/** The places of a view in the order in which they are painted: a pointer finds the last of those that lie over each other. */
export function placesOf({ views, regions }: Pictures, view: string): Place[] {
  const shown = views[view];
  if (!shown) return [];
  const own = Object.entries(regions).filter(([, region]) => region.view === view);
  const places = own.map(([id, region]) => ({ ...placeOf(id, region, shown), order: orderOf(id, region, shown) }));
  const doors = shown.shapes.flatMap(({ opens, path }) => (opens === undefined ? [] : [{ opens, path, order: -Infinity }]));
  return [...doors, ...places].toSorted((a, b) => a.order - b.order).map(({ order: _order, ...place }) => place);
}

function placeOf(id: string, region: Region, view: View): Place {
  const { all, opens } = region;
  return {
    region: id,
    name: regionName(id, region),
    ...(opens !== undefined && { opens }),
    path: pathOf(all ?? [id], view),
    ...(all && { isWhole: true }),
  };
}

function pathOf(ids: readonly string[], { shapes }: View): string {
  return shapes.flatMap(({ of, path }) => (of !== undefined && ids.includes(of) ? [path] : [])).join('');
}

/**
 * What can be seen lies above what cannot, in its own order. Of what cannot be seen the small lies above the large, and what is thin, such
 * as a vein, below all: else hardly anything of an arm could be pressed beside its bones and vessels.
 */
function orderOf(id: string, { all }: Region, view: View): number {
  const ids = all ?? [id];
  const at = view.shapes.findIndex(({ of, drawn }) => of !== undefined && ids.includes(of) && drawn !== 'hidden');
  if (at >= 0) return at;
  const { area, outline } = sizeOf(pathOf(ids, view));
  return (2 * area) / outline < THIN ? -2 * HUGE : -area;
}

/** Below this width a shape is thin, in the units of paths: three pixels on a card. */
const THIN = 30;
/** Larger than any view. */
const HUGE = 1e7;

/** About how large what a path encloses is, and how long its outline: by straight lines between the ends of its curves. */
function sizeOf(path: string): { area: number; outline: number } {
  let [area, outline, x, y, turned] = [0, 0, 0, 0, 0];
  for (const [, command = '', text = ''] of path.matchAll(/([MlqtazZ])([-\d. ]*)/g)) {
    const numbers = Array.from(text.matchAll(/-?\d+/g), ([number]) => Number(number));
    const [dx = 0, dy = 0] = numbers.slice(-2);
    if (command === 'M') {
      area += Math.abs(turned) / 2;
      [x, y, turned] = [dx, dy, 0];
    } else if (command === 'a') {
      const [rx = 0, ry = 0] = numbers;
      area += (Math.PI * rx * ry) / 2;
      outline += (Math.PI * (rx + ry)) / 2;
      [x, y] = [x + dx, y + dy];
    } else if (numbers.length > 1) {
      turned += x * (y + dy) - (x + dx) * y;
      outline += Math.hypot(dx, dy);
      [x, y] = [x + dx, y + dy];
    }
  }
  return { area: area + Math.abs(turned) / 2, outline: Math.max(outline, 1) };
}
