/** Lays a figure beside the same figure of the earlier version, which was measured in turns with it. */
import { EARLIER } from './earlier-build.ts';
import { timesMedian, type Figure, type Target } from './figure.ts';

/** What both have in common. */
interface Measured {
  what: string;
  unit: Figure['unit'];
  values: readonly number[];
  /** The values of the earlier version; none where it could not be measured. */
  earlier: readonly number[];
  target: Target;
}

/** A row for each version, the later one's with how often it holds the earlier one's. */
export function besideEarlier({ what, unit, values, earlier, target }: Measured): Figure[] {
  if (earlier.length === 0) return [{ what, unit, values, ...(target.of === 'median' && { target }) }];
  const ratio = { of: timesMedian(values, earlier), to: `times ${EARLIER}` };
  return [
    { what, unit, values, ratio, target },
    { what: `${what}: ${EARLIER}`, unit, values: earlier },
  ];
}
