/** Puts pieces that stand on one line beside each other. */
import { areAlike, isSmall } from './letter-size.ts';
import type { Piece } from '../page-text.ts';

/** Pieces on one line, from left to right. */
export interface Row {
  base: number;
  left: number;
  right: number;
  /** The size of its largest letters. */
  size: number;
  pieces: Piece[];
}

/** Pieces stand on one line where they are at most this much of their size apart. */
const SAME_LINE = 0.25;
/** How far above or below a line its raised and lowered letters stand at most, and how far beside its others, in ems of that line. */
const ABOVE = 0.65;
const BELOW = 0.4;
const BESIDE = 0.35;

/** The lines on a page, or on a part of it, from the top. Raised and lowered letters are in the line that they belong to. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.base - b.base)) {
    const row = rows.findLast(([first]) => first && isSameLine(first, piece));
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return withRaised(rows.map(rowOf)).toSorted((a, b) => a.base - b.base);
}

/** The text of a row, with a space where there is room for one. */
export function rowText({ pieces }: Row): string {
  return pieces.reduce((text, piece, at) => {
    const before = pieces[at - 1];
    return text + (before && hasSpace(before, piece) ? ' ' : '') + piece.text.trim();
  }, '');
}

/** Whether there is room for a space between two pieces, or one of them has it. */
export function hasSpace(before: Piece, after: Piece): boolean {
  const gap = Math.max(after.left - before.right, before.left - after.right);
  return gap > SPACE * Math.min(before.size, after.size) || /\s$/.test(before.text) || /^\s/.test(after.text);
}

/** The narrowest space between two words, in ems. */
const SPACE = 0.12;

function isSameLine(first: Piece, piece: Piece): boolean {
  const isNear = Math.abs(first.base - piece.base) <= SAME_LINE * Math.min(first.size, piece.size);
  return isNear && areAlike(piece.size, first.size);
}

function rowOf(pieces: readonly Piece[]): Row {
  const size = Math.max(...pieces.map((piece) => piece.size));
  const base = pieces.find((piece) => piece.size === size)?.base ?? 0;
  return {
    base,
    size,
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    pieces: pieces.toSorted((a, b) => a.left - b.left),
  };
}

/** Rows of small letters become part of the row whose letters they stand beside. */
function withRaised(rows: readonly Row[]): Row[] {
  const taken = new Map<Row, Piece[]>();
  const left = rows.filter((row) => {
    const owners = row.pieces.map((piece) => rows.find((other) => other !== row && ownsRaised(other, piece)));
    if (owners.some((owner) => !owner)) return true;
    for (const [at, owner] of owners.entries()) {
      const piece = row.pieces[at];
      if (owner && piece) taken.set(owner, [...(taken.get(owner) ?? []), piece]);
    }
    return false;
  });
  return left.map((row) => (taken.has(row) ? rowOf([...row.pieces, ...(taken.get(row) ?? [])]) : row));
}

function ownsRaised({ pieces, base, size }: Row, small: Piece): boolean {
  const above = base - small.base;
  if (!isSmall(small.size, size) || above > ABOVE * size || above < -BELOW * size) return false;
  return pieces.some(
    (piece) =>
      piece.left - small.right < BESIDE * size && small.left - piece.right < BESIDE * size && piece.size > small.size,
  );
}
