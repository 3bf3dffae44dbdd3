/** What is said of several measurements of one thing. */

/** The median; the mean of the two in the middle where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** The differences of two series that were measured in turns. */
export function differences(one: readonly number[], other: readonly number[]): number[] {
  return one.map((value, at) => value - (other[at] ?? Number.NaN));
}
