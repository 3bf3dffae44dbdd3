/** Pictures and entries fit: a `where` names a region, every region is there once and used, and what a card brings stays small. */
import { compilePictures, type WrittenView } from '../build/pictures.ts';
import type { Problem } from '../build/read.ts';
import { drawingOf, type Pictures } from '../entry/pictures.ts';
import { problem, type Rule } from './rule.ts';

/** The most that a picture may add to a card, in characters. */
const MOST_OF_PICTURE = 4000;

/** A region as it is written, and the view whose file holds it. */
interface Placed {
  view: string;
  region: Extract<WrittenView['shapes'][number], { id: string }>;
}

export const pictures: Rule = (glossary) => {
  const placed = Object.entries(glossary.pictures).flatMap(([view, { shapes }]) =>
    shapes.flatMap((region): Placed[] => ('id' in region ? [{ view, region }] : [])),
  );
  const ids = new Set(placed.map(({ region }) => region.id));
  const used = new Set(glossary.terms.flatMap(({ where }) => where ?? []));
  for (const { region } of placed) if (used.has(region.id)) for (const id of region.all ?? []) used.add(id);
  const compiled = compilePictures(glossary.pictures);
  const unknown = glossary.terms.filter(({ where }) => where !== undefined && !ids.has(where));
  return [
    ...unknown.map((term) =>
      problem(term, 'where', `names “${term.where}”, a region that no file in pictures/ has; see docs/drawing.md.`),
    ),
    ...placed.flatMap((one) => wrongWith(one, placed, used, compiled)),
    ...Object.entries(glossary.pictures).flatMap(([view, { shapes }]) =>
      shapes.flatMap((shape) =>
        'opens' in shape && shape.opens ? wrongDoor(view, shape.opens, glossary.pictures) : [],
      ),
    ),
  ];
};

function wrongDoor(view: string, opens: string, views: Readonly<Record<string, WrittenView>>): Problem[] {
  if (opens !== view && Object.hasOwn(views, opens)) return [];
  return [{ file: `pictures/${view}.yaml`, id: opens, message: 'is named by `opens`, and is no other view.' }];
}

function wrongWith({ view, region }: Placed, all: readonly Placed[], used: ReadonlySet<string>, compiled: Pictures) {
  const problems: Problem[] = [];
  const tell = (message: string) => problems.push({ file: `pictures/${view}.yaml`, id: region.id, message });
  const first = all.find((other) => other.region.id === region.id);
  const size = JSON.stringify(drawingOf(compiled, region.id)).length;
  if (first?.region !== region) tell('is drawn twice; keep one of the two.');
  if (!used.has(region.id)) tell('is named by no entry; take it out, or leave its shapes without a name.');
  if (Boolean(region.draw) === Boolean(region.all)) tell('needs `draw` or `all`, and not both.');
  for (const id of region.all ?? []) {
    const isDrawn = all.some((other) => other.view === view && other.region.id === id && other.region.draw);
    if (!isDrawn) tell(`names “${id}” in \`all\`, which this file does not draw.`);
  }
  if (size > MOST_OF_PICTURE) {
    tell(`makes a picture of ${size} characters, more than ${MOST_OF_PICTURE}; draw the view with fewer points.`);
  }
  return problems;
}
