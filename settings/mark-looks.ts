/** How marks may look. Readers choose among the names, and marks are drawn by what stands behind them. Views may import this file. */

/**
 * The line of each style, the fainter one of words that were read about, and whether the colour is laid over the words too. What is
 * fainter is thinner or has gaps, and keeps its colour, so that it can still be seen.
 */
export const MARK_STYLES = {
  dotted: { line: 'underline dotted 2px', readLine: 'underline dotted 1px', isTinted: false },
  solid: { line: 'underline solid 2px', readLine: 'underline dotted 1px', isTinted: false },
  // It has a line too, as a tint is too pale by itself for some eyes and gone where the system's colours are forced.
  tint: { line: 'underline solid 1px', readLine: 'underline dotted 1px', isTinted: true },
  none: { line: 'none', readLine: 'none', isTinted: false },
} as const;

/** Each keeps 3:1 against white and against black, since a page's own colours are not known. */
export const MARK_COLOURS = {
  teal: '#0b8f87',
  blue: '#2f7de1',
  violet: '#9a5fe0',
  amber: '#b4690e',
} as const;

/** What marks look like until the reader chooses otherwise; the build writes `marks.css` from it. */
export const DEFAULT_LOOK = { markStyle: 'dotted', markColour: 'teal' } as const;

/** How marks are drawn. */
export type MarkStyle = keyof typeof MARK_STYLES;
/** What they are drawn in. */
export type MarkColour = keyof typeof MARK_COLOURS;
