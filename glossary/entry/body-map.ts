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
  const doors = shown.shapes.flatMap(({ opens, path }) =>
    opens === undefined ? [] : [{ place: { opens, path }, order: -1 }],
  );
  const own = Object.entries(regions)
    .filter(([, region]) => region.view === view)
    .map(([id, region]) => ({ place: placeOf(id, region, shown), order: orderOf(id, region, shown) }));
  return [...doors, ...own].toSorted((a, b) => a.order - b.order).map(({ place }) => place);
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
  const own = view.shapes.filter(({ of }) => of !== undefined && ids.includes(of));
  const seen = own.find(({ drawn }) => drawn !== 'hidden');
  if (seen) return view.shapes.indexOf(seen);
  return own.every(({ isThin }) => isThin) ? -2 * LARGE : -areaOf(own.map(({ path }) => path).join(''));
}

/** Larger than any view, in square units. */
const LARGE = 1e7;

/** About how large what a path encloses is: by straight lines between the ends of its curves. */
function areaOf(path: string): number {
  let [area, x, y, turned] = [0, 0, 0, 0];
  for (const [, command = '', text = ''] of path.matchAll(/([MlqtazZ])([-\d. ]*)/g)) {
    const numbers = Array.from(text.matchAll(/-?\d+/g), ([number]) => Number(number));
    const [dx = 0, dy = 0] = numbers.slice(-2);
    if (command === 'M') {
      area += Math.abs(turned) / 2;
      [x, y, turned] = [dx, dy, 0];
      continue;
    }
    const [rx = 0, ry = 0] = numbers;
    // Half an oval, which has no corners between its ends.
    if (command === 'a') area += (Math.PI * rx * ry) / 2;
    else turned += x * (y + dy) - (x + dx) * y;
    [x, y] = [x + dx, y + dy];
  }
  return area + Math.abs(turned) / 2;
}
