/** Asks the background until it answers, as it may stop at any moment. */
import { wait } from '../slices.ts';

/** After this many milliseconds a question counts as lost. A background that has to start first takes half a second on a slow machine. */
const ANSWER_WITHIN_MS = 4000;
/** Pause before asking again, in milliseconds; doubled each time, up to the longest. */
const ASK_AGAIN_AFTER_MS = 250;
const LONGEST_PAUSE_MS = 8000;

/**
 * Asks again and again, with growing pauses. Rejects when `signal` aborts.
 *
 * @param ask rejects or stays silent where there is no answer
 * @param ready resolves when it may be asked, each time
 */
export async function askUntilAnswered<T extends object>(
  ask: () => Promise<T>,
  signal: AbortSignal,
  ready: () => Promise<void> = () => Promise.resolve(),
): Promise<T> {
  for (let pause = ASK_AGAIN_AFTER_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    await ready();
    signal.throwIfAborted();
    const answer = await Promise.race([ask(), wait(ANSWER_WITHIN_MS, signal)]).catch(() => undefined);
    signal.throwIfAborted();
    if (answer) return answer;
    await wait(pause, signal);
  }
}
