/** What all writers of tables need: letters as numbers, and lists of different lengths in one table. */

/** The UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array<ArrayBuffer> {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** Where each of some lists begins in a table that holds them one behind another, and where the last one ends. */
export function startsOf(lengths: readonly number[]): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return starts;
}
