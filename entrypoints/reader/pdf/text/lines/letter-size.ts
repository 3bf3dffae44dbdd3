/** Compares the sizes of letters. */

/** Letters differ in size where the larger ones are larger by more than this; less comes of rounding. */
const OTHER_SIZE = 1.07;
/** Raised and lowered letters are at most this large beside those of their line. */
const SMALL = 0.85;

/** Whether two sizes are not the same. */
export function differ(one: number, other: number): boolean {
  return Math.max(one, other) > Math.min(one, other) * OTHER_SIZE;
}

/** Whether letters are as small as raised or lowered ones, in a line of this size. */
export function isSmall(size: number, lineSize: number): boolean {
  return size <= lineSize * SMALL;
}

/** Whether the letters of two pieces are so alike in size that neither is raised or lowered beside the other. */
export function areAlike(one: number, other: number): boolean {
  return Math.min(one, other) > Math.max(one, other) * SMALL * SMALL;
}
