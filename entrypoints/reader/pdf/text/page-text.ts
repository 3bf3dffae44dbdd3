/** What is written on a page of a PDF, and where: values only, so that all that is made of it can be tested without a browser. */

/** A piece of text that the PDF shows at one place. */
export interface Piece {
  text: string;
  /** In points, from the left and from the top of the page. */
  left: number;
  right: number;
  /** Where its letters stand. */
  base: number;
  /** The size of its letters. */
  size: number;
  isBold: boolean;
  /** The kind of its letters: `serif`, `sans-serif` or `monospace`. */
  family: string;
  isRightToLeft: boolean;
  /** Where a link on it leads; http, https or mailto. */
  href?: string | undefined;
}

/** A page as it is held, after it has been turned. */
export interface PageText {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  pieces: readonly Piece[];
}

/** The size that most letters have. */
export function usualSize(pieces: Iterable<Piece>): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return mostOf(letters) ?? 10;
}

/** The key that counts most. */
export function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  return Array.from(counts).reduce<[Key | undefined, number]>(
    (most, entry) => (entry[1] > most[1] ? entry : most),
    [undefined, 0],
  )[0];
}
