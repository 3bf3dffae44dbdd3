/** How slow this machine is just now, so that bounds can grow with it: a laptop under load is no failure. */

/** Rounds of the benchmark; they take `REFERENCE_MS` on the quiet machine that the bounds were set on. */
const ROUNDS = 40_000_000;
const REFERENCE_MS = 60;
/** No machine is expected to be more than this many times slower; a test that needs longer has failed. */
const MOST = 6;
const VARIABLE = 'GLOSSWELL_SLOWNESS';

/**
 * The factor by which bounds in time are to be multiplied, 1 to 6. Measured once, when first asked for, and handed to
 * child processes in the environment, so that all parts of one run agree.
 */
export function slowness(): number {
  return Number((process.env[VARIABLE] ??= String(measure())));
}

/** Runs of the benchmark: other programs take their turns for many milliseconds, so that a short look may miss them. */
const RUNS = 12;

/** The mean time of integer arithmetic against the reference. */
function measure(): number {
  let total = 0;
  for (let run = 0; run < RUNS; run += 1) total += timeOnce();
  const factor = total / RUNS / REFERENCE_MS;
  return Math.min(MOST, Math.max(1, Math.round(factor * 10) / 10));
}

function timeOnce(): number {
  const begin = performance.now();
  let hash = 1;
  for (let round = 0; round < ROUNDS; round += 1) hash = Math.imul(hash ^ round, 16_777_619);
  // The result is used, so that the loop cannot be optimized away.
  return hash === 0 ? 0 : performance.now() - begin;
}
