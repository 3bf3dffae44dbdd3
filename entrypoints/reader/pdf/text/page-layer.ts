/** What lies over the picture of a page, so that its words can be marked and selected: its lines in reading order, in the places that they have. */
import { blocksOf } from './blocks.ts';
import { columnsOf } from './lines/columns.ts';
import { joinLines, wordsOf } from './lines/hyphens.ts';
import { linesOf, type Line } from './lines/lines.ts';
import { usualSize, type PageText, type Piece } from './page-text.ts';
import { hasSpace, rowsOf, rowText } from './lines/rows.ts';

/** A piece as it lies there. */
export interface LayerPiece extends Pick<Piece, 'left' | 'right' | 'base' | 'size' | 'family' | 'isRightToLeft'> {
  /** With the space behind it. */
  text: string;
  endsLine: boolean;
  /** What it is of the page. */
  of: Piece;
}

/** What is read as one. */
export type LayerBlock = LayerPiece[];

/** A gap wider than this, in ems, lies between cells of a table; a mark does not reach over it. The space in it is as wide as a usual one. */
const WIDE_GAP = 1;
const SPACE = 0.25;

/** What stands in the place of a hyphen that is none of the word; nobody sees or reads it. */
const SOFT_HYPHEN = '\u00AD';

/** The blocks on a page, running heads included, as they are in the picture. */
export function pageLayer(page: PageText): LayerBlock[] {
  // What lies beyond an edge of the page is not in the picture.
  const shown = page.pieces.filter(({ base, size }) => base > 0 && base - size < page.height);
  const known = new Set(rowsOf(shown).flatMap((row) => wordsOf(rowText(row))));
  const size = usualSize(shown);
  return columnsOf(shown)
    .flatMap((column) => blocksOf(linesOf(column), size, known))
    .map(({ lines }) => lines.flatMap((line, at) => piecesOf(line, lines[at + 1], known)));
}

/** The pieces of a line. Where a hyphen ends it that is none of the word, there is one that nobody reads. */
function piecesOf(line: Line, next: Line | undefined, known: ReadonlySet<string>): LayerPiece[] {
  return line.pieces.map((piece, at) => {
    const { left, base, size, family, isRightToLeft } = piece;
    const here = { left, base, size, family, isRightToLeft, of: piece };
    const after = line.pieces[at + 1];
    const text = piece.text.trim();
    if (after) {
      if (!hasSpace(piece, after)) return { ...here, right: piece.right, text, endsLine: false };
      return { ...here, right: spaceEnd(piece, after), text: `${text} `, endsLine: false };
    }
    const start = next?.pieces[0];
    return {
      ...here,
      right: piece.right,
      text: start ? lineEnd(text, start.text, known) : text,
      endsLine: Boolean(start),
    };
  });
}

/** Where the space between two pieces ends. */
function spaceEnd({ right, size }: Piece, after: Piece): number {
  const isWide = after.left - right > WIDE_GAP * size;
  return isWide ? right + SPACE * size : Math.max(right, after.left);
}

/** The end of a line before another one: with a space, or in the midst of a word. */
export function lineEnd(text: string, next: string, known: ReadonlySet<string>): string {
  if (!/[-\u2010\u00AD]$/.test(text)) return `${text} `;
  const joined = joinLines(text, next, known);
  if (joined.startsWith(`${text} `)) return `${text} `;
  return joined.startsWith(text) && !text.endsWith(SOFT_HYPHEN) ? text : text.slice(0, -1) + SOFT_HYPHEN;
}
