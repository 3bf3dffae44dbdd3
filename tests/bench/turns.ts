/** Measures in turns, so that whatever else the machine does meanwhile falls on all ways alike, and a ratio between them holds anywhere. */
import { RUNS } from './figure.ts';

/** One measurement. */
type Way = () => Promise<number>;

/** One value a run for each way, measured one after another in every run; none for a way that is not there. */
export async function inTurns<Name extends string>(
  ways: Readonly<Record<Name, Way | undefined>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(ways) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of names) {
      const value = await ways[name]?.();
      if (value !== undefined) values[name].push(value);
    }
  }
  return values;
}
