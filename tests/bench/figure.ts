/** One figure of the table: what was measured, and whether it is as good as it must be. */
import { median } from './median.ts';

/** A row of the table. */
export interface Figure {
  what: string;
  /** One value a run. */
  values: readonly number[];
  unit: 'ms' | 'MB' | 'kB' | '';
  /** How often the median holds another one, and what that other one is. */
  ratio?: { of: number; to: string };
  target?: Target;
}

/** What the median, or the ratio, must not exceed; or what the ratio must not fall below. */
export type Target = ({ of: 'median' | 'ratio'; most: number } | { of: 'ratio'; least: number }) & {
  /** Why it is not reached, where it is not: a profile's answer, not a guess. */
  unmet?: string | undefined;
};

/** Runs of everything; the table gives their median. */
export const RUNS = 7;

/** The processor's time that some work takes, in milliseconds: other programs may take it from this one in between. */
export function msOf(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** How often one median holds another; `NaN`, which no target takes, where the other is lost in the noise. */
export function timesMedian(values: readonly number[], others: readonly number[]): number {
  const other = median(others);
  return other > 0 ? median(values) / other : Number.NaN;
}

/** A figure that holds the median of one series against that of another. */
export function compared(
  what: string,
  values: readonly number[],
  to: string,
  others: readonly number[],
  target?: Target,
): Figure {
  return { what, values, unit: 'ms', ratio: { of: timesMedian(values, others), to }, ...(target && { target }) };
}

/** Whether the figure is as good as it must be; `undefined` where nothing is asked of it. */
export function isReached({ values, ratio, target }: Figure): boolean | undefined {
  if (!target) return undefined;
  const value = target.of === 'median' ? median(values) : (ratio?.of ?? Number.NaN);
  return 'most' in target ? value <= target.most : value >= target.least;
}
