/** Asks a worker one question, for as long as somebody wants the answer and not forever. */

/** A file of the largest size takes some ten seconds on a slow machine; what takes this many milliseconds is made to do so. */
const ANSWER_WITHIN_MS = 120_000;

/**
 * Ends the worker, whatever comes of it.
 *
 * @param question may hold buffers, listed in `handed`, which are then gone here
 * @throws a `TimeoutError` where it takes too long, an `AbortError` when `signal` aborts
 */
export async function askWorker<Answer>(
  worker: Worker,
  question: unknown,
  handed: Transferable[],
  signal: AbortSignal,
): Promise<Answer> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      end.addEventListener('abort', () => reject(end.reason));
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('The worker has failed.')));
      worker.postMessage(question, handed);
    });
  } finally {
    worker.terminate();
  }
}
