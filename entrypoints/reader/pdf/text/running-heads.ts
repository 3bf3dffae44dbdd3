/** Finds what stands at the top and the foot of every page and is none of the text: running heads, page numbers. */
import type { PageText, Piece } from './page-text.ts';
import { rowsOf, rowText } from './lines/rows.ts';

/** So many lines at the top of a page, and as many at its foot, may be such. */
const OUTERMOST = 3;
/** On other pages they stand in the same place, give or take so many points. */
const SAME_PLACE = 3;
/** Pages apart: one for all pages, two for left and right ones. */
const APART = 2;
/** `7`, `- 7 -`, `Page 7 of 9`, `7/9`. */
const PAGE_NUMBER =
  /^(?:[-–—]\s*)?(?:(?:page|página|pág\.|p\.)\s*)?(\d{1,4})(?:\s*(?:of|de|\/)\s*\d{1,4})?(?:\s*[-–—])?$/i;

interface Edge {
  text: string;
  base: number;
  pieces: readonly Piece[];
}

/**
 * A page without its running heads and page numbers: lines at its edges that stand in the same place on a page near it, with the same words,
 * and with numbers that count the pages or stay as they are.
 *
 * @param near pages near it, without itself
 */
export function withoutRunningHeads(page: PageText, near: readonly PageText[]): PageText {
  const others = near
    .filter(({ number }) => Math.abs(number - page.number) <= APART)
    .map((other) => ({ number: other.number, edges: edgesOf(other) }));
  const running = new Set<Piece>();
  for (const edge of edgesOf(page)) {
    const isRepeated = others.some(({ number, edges }) =>
      edges.some((other) => repeats(edge, other, number - page.number)),
    );
    if (isRepeated || isLonelyNumber(edge, page)) for (const piece of edge.pieces) running.add(piece);
  }
  return running.size > 0 ? { ...page, pieces: page.pieces.filter((piece) => !running.has(piece)) } : page;
}

/** The lines at the top and the foot of a page. */
function edgesOf(page: PageText): Edge[] {
  const rows = rowsOf(page.pieces);
  const edges = rows.length > OUTERMOST * 2 ? [...rows.slice(0, OUTERMOST), ...rows.slice(-OUTERMOST)] : rows;
  return edges.map((row) => ({ text: rowText(row), base: row.base, pieces: row.pieces }));
}

function repeats(edge: Edge, other: Edge, pagesOn: number): boolean {
  if (Math.abs(edge.base - other.base) > SAME_PLACE) return false;
  if (edge.text.replaceAll(/\d+/g, '#') !== other.text.replaceAll(/\d+/g, '#')) return false;
  const numbers = edge.text.match(/\d+/g) ?? [];
  const others = other.text.match(/\d+/g) ?? [];
  return numbers.every((number, at) => [0, pagesOn].includes(Number(others[at]) - Number(number)));
}

/** A page number, also on a page that no other can be compared with. */
function isLonelyNumber({ text, base }: Edge, { number, height }: PageText): boolean {
  const [, found] = PAGE_NUMBER.exec(text) ?? [];
  const isAtEdge = base < height * 0.1 || base > height * 0.9;
  return isAtEdge && found !== undefined && Number(found) === number;
}
