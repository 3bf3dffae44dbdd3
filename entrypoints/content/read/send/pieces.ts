/** Cuts a very long text into pieces that can be matched one at a time, so that a page of one huge text stays smooth. */

/** UTF-16 units in a piece: one fits into a batch, with what is sent along for its cue words. */
export const PIECE_LENGTH = 26_000;

/** A stretch of a text. */
export interface Piece {
  from: number;
  to: number;
}

/**
 * The pieces of a text in order, each at most `most` units long. They end behind a sentence where one ends in the second half of
 * the piece, else behind a white space, else wherever they must.
 */
export function* piecesOf(text: string, most: number = PIECE_LENGTH): Generator<Piece> {
  for (let from = 0; from < text.length;) {
    const to = from + most >= text.length ? text.length : cutBefore(text, from, from + most);
    yield { from, to };
    from = to;
  }
}

function cutBefore(text: string, from: number, end: number): number {
  const middle = from + (end - from) / 2;
  const sentence = text.lastIndexOf('. ', end - 2);
  if (sentence >= middle) return sentence + 2;
  for (let at = end; at > middle; at -= 1) if (/\s/.test(text.charAt(at - 1))) return at;
  return end;
}
