/** How many words are marked: the steps, and what each marks. A table without schemas, so that pages and views may carry it. */
import type { Level } from '../glossary/entry/term.ts';

/** By step, the fewest first: the lowest level that is marked. */
const LOWEST_LEVEL = { fewer: 2, usual: 1, everything: 0 } as const satisfies Record<string, Level>;

/** How many words a reader wants marked. */
export type Amount = keyof typeof LOWEST_LEVEL;

/** The steps, the fewest first. */
export const AMOUNTS = Object.keys(LOWEST_LEVEL) as readonly Amount[];

/** Whether a word of the glossary that comes with the extension is marked; words from packs are, whatever the step. */
export function isMarkedAt(amount: Amount, level: Level): boolean {
  return level >= LOWEST_LEVEL[amount];
}

/** What versions before 0.3 ask instead: which levels are marked, each by itself. */
export interface MarkedLevels {
  everyday: boolean;
  common: boolean;
  specialist: boolean;
}

/** The levels that come nearest to a step. */
export function levelsOf(amount: Amount): MarkedLevels {
  return { everyday: amount !== 'fewer', common: true, specialist: true };
}

/**
 * The step that is meant where both were stored. This program writes levels that agree with the step, so where they do not, an
 * older one has written them, and they were chosen last.
 */
export function amountMeant(amount: Amount, levels: MarkedLevels): Amount {
  const meant = !levels.everyday && levels.specialist ? 'fewer' : 'usual';
  // Older programs know no more than all levels, which is what they are left with at the last step.
  return amount === 'everything' && meant === 'usual' ? amount : meant;
}
