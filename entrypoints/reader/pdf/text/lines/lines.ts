/** The lines of a column: each with its words, and where it begins and ends. */
import type { Run } from '../block.ts';
import { joinLines, type Vocabulary } from './hyphens.ts';
import { isSmall } from './letter-size.ts';
import type { Piece } from '../page-text.ts';
import { hasSpace, rowsOf, type Row } from './rows.ts';

/** What stands together on a line: all of it, or a cell of a table. */
export interface Cell {
  left: number;
  right: number;
  runs: Run[];
}

/** A line of a column. */
export interface Line extends Cell {
  base: number;
  size: number;
  isBold: boolean;
  /** What it is made of, in reading order. */
  pieces: readonly Piece[];
  /** Its parts between wide gaps. */
  cells: Cell[];
}

/** A gap as wide as this, in ems, is more than a space between words, also in lines that are stretched. */
const WIDE_GAP = 1;
/** Letters that stand this much of a line's size above it, or below it, are raised or lowered. */
const RAISED = 0.15;
const LOWERED = 0.06;

/** The lines of a column, from its top. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  return rowsOf(pieces).map(lineOf);
}

function lineOf(row: Row): Line {
  const pieces = inReadingOrder(row.pieces);
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const gap = before ? Math.max(piece.left - before.right, before.left - piece.right) : Infinity;
    if (group && gap < WIDE_GAP * row.size) group.push(piece);
    else groups.push([piece]);
  }
  const cells = groups.map((group) => ({
    left: Math.min(...group.map(({ left }) => left)),
    right: Math.max(...group.map(({ right }) => right)),
    runs: runsOf(group, row),
  }));
  const bold = row.pieces.reduce((sum, { isBold, text }) => sum + (isBold ? text.length : -text.length), 0);
  return {
    base: row.base,
    size: row.size,
    left: row.left,
    right: row.right,
    isBold: bold > 0,
    pieces,
    runs: runsOf(pieces, row),
    cells,
  };
}

/** From right to left where most of it is; numbers and names in between keep their own order. */
function inReadingOrder(pieces: readonly Piece[]): Piece[] {
  const rightToLeft = pieces.filter((piece) => piece.isRightToLeft).length;
  if (rightToLeft * 2 <= pieces.length) return [...pieces];
  const ordered: Piece[] = [];
  let others: Piece[] = [];
  for (const piece of pieces.toReversed()) {
    if (!piece.isRightToLeft) others.unshift(piece);
    else {
      ordered.push(...others, piece);
      others = [];
    }
  }
  return [...ordered, ...others];
}

function runsOf(pieces: readonly Piece[], row: Row): Run[] {
  const runs: Run[] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    const raised = raisedIn(row, piece);
    const space = before && hasSpace(before, piece) ? ' ' : '';
    add(runs, {
      text: before ? space + piece.text.trim() : piece.text.trimStart().trimEnd(),
      raised,
      href: piece.href,
    });
    before = piece;
  }
  return runs;
}

function raisedIn({ base, size }: Row, piece: Piece): Run['raised'] {
  if (!isSmall(piece.size, size)) return undefined;
  if (base - piece.base > RAISED * size) return 'sup';
  return piece.base - base > LOWERED * size ? 'sub' : undefined;
}

/** Adds a run to others, as part of the last one where it is written like it. A space between two is in neither raised letters nor a link. */
function add(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const space = /^\s*/.exec(run.text)?.[0] ?? '';
  if (last && space && !isAlike(last, run) && (run.raised ?? run.href) !== undefined) {
    last.text += space;
    runs.push(cleared({ ...run, text: run.text.slice(space.length) }));
  } else if (last && isAlike(last, run)) last.text += run.text;
  else runs.push(cleared(run));
}

function isAlike(a: Run, b: Run): boolean {
  return a.raised === b.raised && a.href === b.href;
}

/** Without fields that say nothing. */
function cleared({ text, raised, href }: Run): Run {
  return { text, ...(raised && { raised }), ...(href && { href }) };
}

/** Runs of a line and of the next one as one text, with the word between them joined. */
export function joinRuns(first: readonly Run[], second: readonly Run[], known: Vocabulary): Run[] {
  const last = first.at(-1);
  const next = second[0];
  if (!last || !next) return [...first, ...second];
  if (last.raised && !next.raised) return joinRuns([...first, { text: '' }], second, known);
  const text = joinLines(last.text, next.text, known);
  if (isAlike(last, next)) return [...first.slice(0, -1), { ...last, text }, ...second.slice(1)];
  // Where the text is only parted by a space, or the hyphen stays, the end of the first line stays as it is or loses its hyphen.
  const kept = text.length - next.text.trimStart().length;
  return [
    ...first.slice(0, -1),
    { ...last, text: text.slice(0, kept) },
    { ...next, text: text.slice(kept) },
    ...second.slice(1),
  ].filter((run) => run.text !== '');
}
