/** Sends messages from pages to the background. */
import type { AnswerOf, Given } from './message.ts';
import { send } from './messaging.ts';
import type { TO_BACKGROUND } from './table.ts';

type ToBackground = typeof TO_BACKGROUND;

/** Asks the background. Rejects with {@link Refused} where it refuses or fails at it, and else where it does not answer. */
export function askBackground<K extends keyof ToBackground>(
  name: K,
  ...[data]: Given<ToBackground[K]>
): Promise<AnswerOf<ToBackground[K]>> {
  return send(name, data) as Promise<AnswerOf<ToBackground[K]>>;
}
