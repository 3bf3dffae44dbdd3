/** The pictures of the body as the build writes them, each shape once, and the drawing that a region makes of its view. */
import type { Drawing, PathShape, Shape } from './drawing.ts';

/** A shape of a view. */
export interface ViewShape {
  role: 'near' | 'line';
  path: string;
  /** The region that it is. */
  of?: string;
  /** `hidden`: only drawn where it is meant. `top`: drawn above all others there, as it lies behind them. */
  drawn?: 'hidden' | 'top';
}

/** One view of the body, or of a part of it. */
export interface View {
  width: number;
  height: number;
  /** The lowest first. */
  shapes: ViewShape[];
}

/** A place in the body. */
export interface Region {
  /** The id of the view that shows it best. */
  view: string;
  /** Where it is, as a sentence. */
  says: string;
  /** The ids of the regions that make it up, where it has no shape of its own. */
  all?: string[];
}

/** All views and regions by their ids. */
export interface Pictures {
  views: Record<string, View>;
  regions: Record<string, Region>;
}

/** The region filled in the view that shows it best, with what lies around it; nothing for an id that is none. */
export function drawingOf({ views, regions }: Pictures, id: string): Drawing | undefined {
  const region = regions[id];
  const view = region && views[region.view];
  if (!view) return undefined;
  const meant = new Set(region.all ?? [id]);
  const below: Shape[] = [];
  const above: Shape[] = [];
  for (const shape of view.shapes) {
    if (shape.of === undefined || !meant.has(shape.of)) {
      if (shape.drawn !== 'hidden') below.push(drawnAs(shape.role, shape));
    } else (shape.drawn ? above : below).push(drawnAs(shape.role === 'line' ? 'line' : 'part', shape));
  }
  return { width: view.width, height: view.height, alt: region.says, shapes: [...below, ...above] };
}

function drawnAs(role: PathShape['role'], { path }: ViewShape): PathShape {
  return { role, path };
}
