/** How often a property is tried. The one place that decides it, for every property test. */

/** Tries in `npm test`: enough to meet a mistake within a day or two of work, in a second or two a property. */
const RUNS = 1000;

/** The options of a property: a thousand tries, or as many as `GLOSSWELL_RUNS` says (`npm run fuzz` says 100,000). */
export function runs(share = 1): { numRuns: number } {
  return { numRuns: Math.ceil(Number(process.env['GLOSSWELL_RUNS'] ?? RUNS) * share) };
}
