/** Reads a level from a number that was stored or sent. Apart from the schema of terms, which a page need not carry. */
import type { Level } from './term.ts';

/** The level that a number stands for; the highest for anything else. */
export function levelFrom(value: number | undefined): Level {
  return value === 0 || value === 1 || value === 2 ? value : 3;
}
