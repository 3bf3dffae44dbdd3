/** Waiting in tests and scripts that drive browsers: `until` a condition holds, or a `pause` for what must not happen. */
import { slowness } from './machine.ts';

/** How long a condition may take to hold, in milliseconds, on a quiet machine. */
const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 50;
/** Longer answers are cut in messages. */
const MOST_CHARACTERS = 1000;

/**
 * Asks again and again until the answer is as wanted, and gives it. A page that is just being replaced makes `ask` throw;
 * it is asked again like one that answers something else.
 *
 * @param what is waited for, for the message; by default the sources of both functions say it
 * @throws where patience ends first, with what was waited for and the last answer
 */
export async function until<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
  what = `${String(isWanted)} of ${String(ask)}`,
): Promise<T> {
  const patience = PATIENCE_MS * slowness();
  const end = Date.now() + patience;
  for (;;) {
    const last = await attempt(ask);
    if ('answer' in last && isWanted(last.answer)) return last.answer;
    if (Date.now() > end) {
      const answer = 'answer' in last ? shown(last.answer) : String(last.error);
      throw new Error(`Waited ${Math.round(patience / 1000)} s for ${what}; last: ${answer}`, {
        cause: 'error' in last ? last.error : undefined,
      });
    }
    await pause(LOOK_EVERY_MS);
  }
}

/** Waits a fixed time, in milliseconds; only for showing that something does not happen. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

async function attempt<T>(ask: () => Promise<T>): Promise<{ answer: T } | { error: unknown }> {
  try {
    return { answer: await ask() };
  } catch (error) {
    return { error };
  }
}

function shown(answer: unknown): string {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return (text ?? 'undefined').slice(0, MOST_CHARACTERS);
}
