/** Places labels over a scale so that none lies over another, or over the line that leads from another to the scale. */

/** Room between two labels beside each other, in the units of the drawing. */
export const GAP = 6;
/** Room between a label and its line. */
export const BESIDE_LINE = 4;

/** A label that begins where its stretch begins. */
export interface Placed {
  text: string;
  x: number;
  /** At most, with the room beside its line. */
  width: number;
  /** Its row, counted from the scale up. From the second row on, a line leads down from `x`. */
  row: number;
}

/**
 * Puts labels into rows, from the last to the first: each into the lowest row above all those that it would lie over. So of several that stand
 * close together the first is the highest, and every line passes to the left of all that is lower.
 *
 * @param labels ordered by `x`
 */
export function placeLabels(labels: readonly { text: string; x: number; size: number }[]): Placed[] {
  const placed: Placed[] = [];
  for (const { text, x, size } of labels.toReversed()) {
    const width = textWidth(text, size) + BESIDE_LINE;
    const under = placed.filter((other) => other.x < x + width + GAP).map(({ row }) => row);
    placed.unshift({ text, x, width, row: Math.max(-1, ...under) + 1 });
  }
  return placed;
}

/** Widths of letters in ems, rather too wide than too narrow, since every system has a font of its own. */
const NARROW = 0.36;
const USUAL = 0.58;
const WIDE = 0.9;

/** How much room a text takes at most, in the units of its size. */
export function textWidth(text: string, size: number): number {
  const ems = Array.from(text, (letter) => {
    if (/[iljtfr1.,:;'’|() -]/.test(letter)) return NARROW;
    return /[mwMW%]/.test(letter) ? WIDE : USUAL;
  });
  return size * ems.reduce((sum, em) => sum + em, 0);
}
