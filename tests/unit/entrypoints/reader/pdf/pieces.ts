/** Pages for tests, written as lines of text in their places. */
import type { PageText, Piece } from '../../../../../entrypoints/reader/pdf/text/page-text.ts';

/** A piece of text; its letters are half as wide as they are high. */
export function piece(text: string, left: number, base: number, more: Partial<Piece> = {}): Piece {
  const size = more.size ?? 10;
  const width = text.length * size * 0.5;
  return { text, left, right: left + width, base, size, isBold: false, family: 'serif', isRightToLeft: false, ...more };
}

/** Lines below each other. */
export function column(lines: readonly string[], left: number, top: number, more: Partial<Piece> = {}): Piece[] {
  return lines.map((line, at) => piece(line, left, top + at * 12, more));
}

/** A page of these pieces. */
export function page(pieces: readonly Piece[], number = 1): PageText {
  return { number, width: 400, height: 600, pieces };
}

/** Pages one after the other, as a document gives them. */
export async function* following(...pages: readonly PageText[]): AsyncGenerator<PageText> {
  yield* pages;
}
