/** Cuts a text that is far longer than any line or paragraph, so that the room never has to lay it out as a whole. */

/** The parts of a text, each with so many letters at most; they end behind `sign` wherever that stands in them. */
export function* cutUp(text: string, most: number, sign: string): Generator<string> {
  let from = 0;
  while (text.length - from > most) {
    const last = text.lastIndexOf(sign, from + most - 1);
    const to = last >= from ? last + 1 : from + most;
    yield text.slice(from, to);
    from = to;
  }
  yield text.slice(from);
}
