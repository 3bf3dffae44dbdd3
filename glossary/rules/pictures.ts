/** Pictures and entries fit: a `where` names a region, every region is there once and used, and what a card brings stays small. */
import { compilePictures, type WrittenView } from '../build/pictures.ts';
import type { Problem } from '../build/read.ts';
import { drawingOf } from '../entry/pictures.ts';
import { problem, type Rule } from './rule.ts';

/** The most that a picture may add to a card, in characters. */
const MOST_OF_PICTURE = 4000;

/** A region as it is written, and the view whose file holds it. */
interface Placed {
  view: string;
  region: Exclude<WrittenView['shapes'][number], string[]>;
}

export const pictures: Rule = (glossary) => {
  const placed = Object.entries(glossary.pictures).flatMap(([view, { shapes }]) =>
    shapes.flatMap((region): Placed[] => (Array.isArray(region) ? [] : [{ view, region }])),
  );
  const ids = new Set(placed.map(({ region }) => region.id));
  const used = new Set(glossary.terms.flatMap(({ where }) => where ?? []));
  const inUse = new Set([...used, ...placed.flatMap(({ region }) => (used.has(region.id) ? (region.all ?? []) : []))]);
  const compiled = compilePictures(glossary.pictures);
  return [
    ...glossary.terms
      .filter(({ where }) => where !== undefined && !ids.has(where))
      .map((term) =>
        problem(term, 'where', `names “${term.where}”, a region that no file in pictures/ has; see docs/drawing.md.`),
      ),
    ...placed.flatMap(({ view, region }, at) => {
      const told = (message: string): Problem => ({ file: `pictures/${view}.yaml`, id: region.id, message });
      const size = JSON.stringify(drawingOf(compiled, region.id)).length;
      return [
        ...(placed.findIndex((other) => other.region.id === region.id) < at
          ? [told('is drawn twice; keep one of the two.')]
          : []),
        ...(inUse.has(region.id)
          ? []
          : [told('is named by no entry; take it out, or leave its shapes without a name.')]),
        ...(Boolean(region.draw) === Boolean(region.all) ? [told('needs `draw` or `all`, and not both.')] : []),
        ...(region.all ?? [])
          .filter((id) => !placed.some((other) => other.view === view && other.region.id === id && other.region.draw))
          .map((id) => told(`names “${id}” in \`all\`, which this file does not draw.`)),
        ...(size > MOST_OF_PICTURE
          ? [
              told(
                `makes a picture of ${size} characters, more than ${MOST_OF_PICTURE}; draw the view with fewer points.`,
              ),
            ]
          : []),
      ];
    }),
  ];
};
