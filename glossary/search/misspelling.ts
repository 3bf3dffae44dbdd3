/** How far a word is from what was typed, in letters left out, put in, taken for others or in the wrong order. */

/** How many letters may be wrong in a typed word: none in *gout*, one in *asthma*, up to three in *rheumatiod*. */
export function mistakesAllowed(typed: string): number {
  if (typed.length < 4) return 0;
  if (typed.length < 6) return 1;
  return typed.length < 10 ? 2 : 3;
}

/** Which of 32 groups of letters a word holds, one a bit: enough to pass over most words that are too far off. */
export function letterGroups(word: string): number {
  let groups = 0;
  for (let at = 0; at < word.length; at += 1) groups |= 1 << (word.charCodeAt(at) & 31);
  return groups;
}

/** Whether so many groups of letters are missing that a word cannot be near enough. */
export function isTooFar(typedGroups: number, wordGroups: number, most: number): boolean {
  let missing = typedGroups & ~wordGroups;
  for (let left = most; missing !== 0; left -= 1) {
    if (left === 0) return true;
    missing &= missing - 1;
  }
  return false;
}

/** Beyond this a word is compared by its beginning only; no term has a longer one. */
const LONGEST = 48;
/** Three rows of the table of distances: two are looked back at where neighbours have changed places. */
const ROWS = [new Uint8Array(LONGEST + 4), new Uint8Array(LONGEST + 4), new Uint8Array(LONGEST + 4)] as const;

/** What it counts that a word is not finished; less than a mistake, since it may be on its way. */
const UNFINISHED = 0.5;

/**
 * The fewest mistakes that lead from a word to what was typed, or from a beginning of it and {@link UNFINISHED} more;
 * `undefined` if they are more than `most`.
 */
export function mistakes(typed: string, word: string, most: number): number | undefined {
  const height = Math.min(typed.length, LONGEST);
  const width = Math.min(word.length, height + most, LONGEST);
  let [twoBefore, before, row] = ROWS as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= most; column += 1) before[column] = column;
  let least = 0;
  for (let line = 1; line <= height; line += 1) {
    const letter = typed.charCodeAt(line - 1);
    const from = Math.max(1, line - most);
    const to = Math.min(width, line + most);
    // Left of the band, too, this is more than `most`.
    row[from - 1] = least = line;
    for (let column = from; column <= to; column += 1) {
      const other = word.charCodeAt(column - 1);
      let cost = (before[column - 1] ?? 0) + (letter === other ? 0 : 1);
      // The cell above lies outside the band at its right edge.
      if (column < line + most) cost = Math.min(cost, (before[column] ?? 0) + 1);
      cost = Math.min(cost, (row[column - 1] ?? 0) + 1);
      if (line > 1 && column > 1 && letter === word.charCodeAt(column - 2) && typed.charCodeAt(line - 2) === other) {
        cost = Math.min(cost, (twoBefore[column - 2] ?? 0) + 1);
      }
      row[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return undefined;
    [twoBefore, before, row] = [before, row, twoBefore];
  }
  const begun = least + UNFINISHED;
  return width === word.length ? Math.min(before[width] ?? begun, begun) : begun;
}
