/** Parts a page into columns, in the order in which they are read. */
import { usualSize, type Piece } from '../page-text.ts';
import { rowsOf, type Row } from './rows.ts';

/** The narrowest gap between two columns, in ems. */
const GUTTER = 0.9;
/** Fewer lines than this on either side are no column. */
const FEWEST_LINES = 4;
/** A column is wider than this many ems, and its lines fill at least this much of it: a table has short cells. */
const NARROWEST = 9;
const FILLED = 0.6;
/** Lines further apart than this many ems do not go on in the same column. */
const FAR = 2.4;

interface Gutter {
  /** The rows beside it. */
  from: number;
  to: number;
  x: number;
}

/** Parts of a page, in reading order; each has one column. */
export function columnsOf(pieces: readonly Piece[]): Piece[][] {
  if (pieces.length === 0) return [];
  const em = usualSize(pieces);
  const rows = rowsOf(pieces);
  const gutter = bestGutter(rows, em);
  if (!gutter) return [[...pieces]];
  const { from, to, x } = gutter;
  const inside = rows.slice(from, to).flatMap((row) => row.pieces);
  return [
    rows.slice(0, from).flatMap((row) => row.pieces),
    ...sidesOf(inside, x),
    rows.slice(to).flatMap((row) => row.pieces),
  ].flatMap(columnsOf);
}

/** Left and right of a gutter; the other way round where most of it is read from right to left. */
function sidesOf(pieces: readonly Piece[], x: number): Piece[][] {
  const sides = [pieces.filter(({ left }) => left < x), pieces.filter(({ left }) => left >= x)];
  const rightToLeft = pieces.filter((piece) => piece.isRightToLeft).length;
  return rightToLeft * 2 > pieces.length ? sides.toReversed() : sides;
}

/** The gutter with the most lines beside it. */
function bestGutter(rows: readonly Row[], em: number): Gutter | undefined {
  let best: Gutter | undefined;
  for (const x of gapMiddles(rows, em)) {
    for (const gutter of gutters(rows, x, em)) {
      const isLonger = !best || gutter.to - gutter.from > best.to - best.from;
      if (isLonger && isBetweenColumns(rows.slice(gutter.from, gutter.to), x, em)) best = gutter;
    }
  }
  return best;
}

/** The middles of gaps between pieces, each once. */
function gapMiddles(rows: readonly Row[], em: number): number[] {
  const middles = new Set<number>();
  for (const { pieces } of rows) {
    let end = pieces[0]?.right ?? 0;
    for (const { left, right } of pieces) {
      if (left - end >= GUTTER * em) {
        // The right column begins where its lines do, so its left edge is surer than the middle of a ragged gap.
        middles.add(Math.round(left - (GUTTER * em) / 2));
      }
      end = Math.max(end, right);
    }
  }
  return Array.from(middles);
}

/** Runs of rows that leave a strip free. */
function gutters(rows: readonly Row[], x: number, em: number): Gutter[] {
  const half = (GUTTER * em) / 2 - 1;
  const found: Gutter[] = [];
  let from = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const isFree = rows[at]?.pieces.every(({ left, right }) => right <= x - half || left >= x + half) ?? false;
    if (isFree) continue;
    if (at > from) found.push({ x, ...withoutRest(rows, from, at, x, em) });
    from = at + 1;
  }
  return found;
}

/** Leaves lines at the end out that stand on the left only and far below: they come after both columns. */
function withoutRest(rows: readonly Row[], from: number, end: number, x: number, em: number) {
  const lastRight = rows.slice(from, end).findLastIndex(({ right }) => right > x) + from;
  for (let to = lastRight + 1; to < end; to += 1) {
    if ((rows[to]?.base ?? 0) - (rows[to - 1]?.base ?? 0) > FAR * em) return { from, to };
  }
  return { from, to: end };
}

/** Whether what stands left and right of a gutter is text in columns. */
function isBetweenColumns(rows: readonly Row[], x: number, em: number): boolean {
  const pieces = rows.flatMap((row) => row.pieces);
  return [pieces.filter(({ left }) => left < x), pieces.filter(({ left }) => left >= x)].every((side) => {
    const lines = rowsOf(side);
    if (lines.length < FEWEST_LINES) return false;
    const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
    // Gaps between cells are not filled.
    const filled = side.reduce((sum, { left, right }) => sum + (right - left), 0) / lines.length;
    return width > NARROWEST * em && filled > FILLED * width;
  });
}
