/** Asks the background until it answers, as it may stop at any moment. */
import { Refused } from '../../../../messages/message.ts';
import { wait } from '../slices.ts';

/** After this many milliseconds a question counts as lost. A background that has to start first takes half a second on a slow machine. */
const ANSWER_WITHIN_MS = 4000;
/** Pause before asking again, in milliseconds; doubled each time, up to the longest. */
const ASK_AGAIN_AFTER_MS = 250;
const LONGEST_PAUSE_MS = 8000;
/** What is refused so often is given up: four seconds in which a file that could not be read may be read after all. */
const MOST_REFUSALS = 5;

/**
 * Asks again and again, with growing pauses, where nobody answers or it is told to come again. Rejects when `signal` aborts.
 *
 * @param ask gives `undefined` where it may be asked again; rejects where it was refused; rejects or stays silent where nobody answers
 * @param ready resolves when it may be asked, each time
 * @returns `undefined` where it was refused again and again
 */
export async function askUntilAnswered<T extends object>(
  ask: () => Promise<T | undefined>,
  signal: AbortSignal,
  ready: () => Promise<void> = () => Promise.resolve(),
): Promise<T | undefined> {
  // A busy background may answer an earlier question after a later one was asked.
  const answered = Promise.withResolvers<T>();
  let refusals = 0;
  const askOnce = async () => {
    try {
      const answer = await ask();
      if (answer) answered.resolve(answer);
      return answer;
    } catch (error) {
      if (error instanceof Refused) refusals += 1;
      return undefined;
    }
  };
  for (let pause = ASK_AGAIN_AFTER_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    await ready();
    signal.throwIfAborted();
    const soon = await Promise.race([askOnce(), answered.promise, wait(ANSWER_WITHIN_MS, signal)]);
    if (soon || refusals >= MOST_REFUSALS) return soon;
    const late = await Promise.race([answered.promise, wait(pause, signal)]);
    if (late) return late;
  }
}
