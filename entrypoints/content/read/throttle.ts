/** Keeps work that many small causes ask for from being done too often: at once the first time, then in even steps. */

/**
 * Gives a function that asks for the work. It is done at once where it was not done for `ms` milliseconds, and otherwise
 * once that time is over, however often it was asked for meanwhile. Nothing is done any more when `signal` aborts.
 */
export function throttle(ms: number, work: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const doIt = () => {
    timer = undefined;
    last = performance.now();
    work();
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (timer !== undefined || signal.aborted) return;
    const left = last + ms - performance.now();
    if (left <= 0) doIt();
    else timer = setTimeout(doIt, left);
  };
}
