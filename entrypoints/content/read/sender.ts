/** Sends batches to the background: two at a time at most, and again where it does not answer, as it may stop at any moment. */
import type { Batch, Found } from '../../../glossary/match/batch.ts';
import { untilShown, wait } from './slices.ts';

/** Batches that are on their way at once: while one is matched the next is read. */
const MOST_IN_FLIGHT = 2;
/** After this many milliseconds a batch counts as lost. A background that has to start first takes half a second on a slow machine. */
const ANSWER_WITHIN_MS = 4000;
/** Pause before sending a batch again, in milliseconds; doubled each time, up to the longest. */
const SEND_AGAIN_AFTER_MS = 250;
const LONGEST_PAUSE_MS = 8000;

/** Sends batches; see {@link createSender}. */
export interface Sender {
  /** Resolves when another batch may be sent. Rejects when the signal aborts. */
  ready(): Promise<void>;
  /** Sends a batch until it is answered; none while the tab is hidden. Rejects when the signal aborts. */
  send(batch: Batch): Promise<Found>;
}

/** @param ask carries a batch to the background; rejects or stays silent where there is no answer */
export function createSender(ask: (batch: Batch) => Promise<Found>, signal: AbortSignal): Sender {
  const inFlight = new Set<Promise<unknown>>();
  const sendUntilAnswered = async (batch: Batch): Promise<Found> => {
    for (let pause = SEND_AGAIN_AFTER_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await untilShown(signal);
      signal.throwIfAborted();
      const found = await Promise.race([ask(batch), wait(ANSWER_WITHIN_MS, signal)]).catch(() => undefined);
      signal.throwIfAborted();
      if (found) return found;
      await wait(pause, signal);
    }
  };
  return {
    async ready() {
      while (inFlight.size >= MOST_IN_FLIGHT) await Promise.race(inFlight);
      signal.throwIfAborted();
    },
    send(batch) {
      const answer = sendUntilAnswered(batch);
      // Who waits for room is not to be told of a failure.
      const settled = answer.then(
        () => undefined,
        () => undefined,
      );
      inFlight.add(settled);
      void settled.then(() => inFlight.delete(settled));
      return answer;
    },
  };
}
