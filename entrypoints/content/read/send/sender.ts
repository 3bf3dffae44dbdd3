/** Sends batches to the background: two at a time at most, and again where it does not answer, as it may stop at any moment. */
import type { Batch } from '../../../../glossary/match/batch.ts';
import type { Found } from '../../../../glossary/match/found.ts';
import { askUntilAnswered } from './ask-again.ts';
import { untilShown } from '../slices.ts';

/** Batches that are on their way at once: while one is matched the next is read. */
const MOST_IN_FLIGHT = 2;

/** Sends batches; see {@link createSender}. */
export interface Sender {
  /** Resolves when another batch may be sent. Rejects when the signal aborts. */
  ready(): Promise<void>;
  /** Sends a batch until it is answered, `undefined` where it is refused; none while the tab is hidden. Rejects when the signal aborts. */
  send(batch: Batch): Promise<Found | undefined>;
}

/** @param ask carries a batch to the background; its outcomes are those of {@link askUntilAnswered} */
export function createSender(ask: (batch: Batch) => Promise<Found | undefined>, signal: AbortSignal): Sender {
  const inFlight = new Set<Promise<unknown>>();
  return {
    async ready() {
      while (inFlight.size >= MOST_IN_FLIGHT) await Promise.race(inFlight);
      signal.throwIfAborted();
    },
    send(batch) {
      const answer = askUntilAnswered(
        () => ask(batch),
        signal,
        () => untilShown(signal),
      );
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
