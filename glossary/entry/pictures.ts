/** The pictures of the body as the build writes them, each shape once, and the drawing that a region makes of its view. */
import type { Card } from './card.ts';
import type { Drawing, PathShape } from './drawing.ts';

/** A shape of a view: part of a region, or of what is drawn around all of them. */
export interface ViewShape extends PathShape {
  role: 'near' | 'line';
  /** The region that it belongs to. */
  of?: string;
  /** `hidden`: only drawn where it is meant. `top`: drawn above all others there, as it lies behind them. */
  drawn?: 'hidden' | 'top';
  /** Of what is hidden: a line, a tube or a ring, and no area. */
  isThin?: true;
  /** Of what is no region: the view that it leads to on a map of the body; it is `hidden` then. */
  opens?: string;
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
  /** What it is called, where that is not its id. */
  name?: string;
  /** Where it is, as a sentence. */
  says: string;
  /** The ids of the regions that make it up, where it has no shape of its own. */
  all?: string[];
  /** The view that shows it from nearby. */
  opens?: string;
}

/** All views and regions by their ids. */
export interface Pictures {
  views: Record<string, View>;
  regions: Record<string, Region>;
}

/** These cards, each that names a region with its picture; cards of one region share it. */
export function withPictures(cards: readonly Card[], pictures: Pictures): Card[] {
  const drawings = new Map<string, Drawing | undefined>();
  return cards.map((card) => {
    if (!card.where) return card;
    if (!drawings.has(card.where)) drawings.set(card.where, drawingOf(pictures, card.where));
    const picture = drawings.get(card.where);
    return picture ? { ...card, picture } : card;
  });
}

/** A region filled in the view that shows it best, with what lies around it; nothing for an id that is none. */
export function drawingOf({ views, regions }: Pictures, id: string): Drawing | undefined {
  const region = regions[id];
  const view = region && views[region.view];
  if (!view) return undefined;
  const meant = new Set(region.all ?? [id]);
  const below: PathShape[] = [];
  const above: PathShape[] = [];
  for (const shape of view.shapes) {
    if (shape.of !== undefined && meant.has(shape.of)) {
      (shape.drawn ? above : below).push({ role: 'part', path: shape.path });
    } else if (shape.drawn !== 'hidden') {
      below.push({ role: shape.role, path: shape.path });
    }
  }
  return { width: view.width, height: view.height, alt: region.says, shapes: [...below, ...above] };
}
