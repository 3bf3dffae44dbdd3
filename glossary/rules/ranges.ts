/** A range is whole and in order, its words fit into its drawing, and all that it names exists. */
import type { Problem } from '../build/read.ts';
import type { Range, SourcedRange } from '../entry/range.ts';
import { crowded } from '../ranges/draw-range.ts';
import type { Rule } from './rule.ts';

export const ranges: Rule = ({ ranges, terms, sources }) => {
  const ids = new Set(terms.map(({ id }) => id));
  return Object.entries(ranges).flatMap(([id, range]) =>
    [...inItself(range), ...named(range, ids, new Set(Object.keys(sources)))].map(([field, message]): Problem => ({
      file: 'ranges.yaml',
      id,
      field,
      message,
    })),
  );
};

/** What has to be mended, by field. */
type Found = [field: string, message: string];

function named({ cards, sources }: SourcedRange, ids: ReadonlySet<string>, known: ReadonlySet<string>): Found[] {
  return [
    ...cards
      .filter((id) => !ids.has(id))
      .map((id): Found => ['cards', `names “${id}”, which has no entry; write it or take it out.`]),
    ...sources
      .filter((id) => !known.has(id))
      .map((id): Found => ['sources', `names “${id}”, which sources.yaml does not have; add it there.`]),
  ];
}

function inItself(range: Range): Found[] {
  const { from, to, bands, spans } = range;
  if (Boolean(bands) === Boolean(spans)) return [['bands', 'needs either `bands` or `spans`.']];
  if (from >= to) return [['from', 'must be less than `to`.']];
  const found = bands ? ofBands(bands, from, to) : ofSpans(spans ?? [], from, to);
  if (found.length > 0) return found;
  return crowded(range).map((text) => [
    bands ? 'bands' : 'spans',
    `“${text}” does not fit; make it shorter, or the scale (\`from\`, \`to\`) longer on its side.`,
  ]);
}

function ofBands(bands: NonNullable<Range['bands']>, from: number, to: number): Found[] {
  const ends = bands.map(({ below, upTo }) => below ?? upTo);
  const inner = ends.slice(0, -1);
  if (bands.some(({ below, upTo }) => below !== undefined && upTo !== undefined)) {
    return [['bands', 'has one with both `below` and `upTo`; give one of them.']];
  }
  if (inner.includes(undefined) || ends.at(-1) !== undefined) {
    return [['bands', 'must each end with `below` or `upTo`, but for the last, which has no end.']];
  }
  const places = [from, ...inner.filter((end) => end !== undefined), to];
  if (places.some((place, at) => at > 0 && place <= (places[at - 1] ?? place))) {
    return [['bands', 'must end one after the other, within `from` and `to`.']];
  }
  return [];
}

function ofSpans(spans: NonNullable<Range['spans']>, from: number, to: number): Found[] {
  return spans.flatMap(({ label, ...span }): Found[] => {
    if (span.from === undefined && span.to === undefined) return [['spans', `“${label}” needs \`from\` or \`to\`.`]];
    const ends = [from, span.from ?? from, span.to ?? to, to];
    const isOrdered = ends.every((end, at) => at === 0 || end >= (ends[at - 1] ?? end));
    return isOrdered ? [] : [['spans', `“${label}” must begin and end within \`from\` and \`to\`.`]];
  });
}
