/** How long a PDF may take to open: some are made to take forever. */

/** Far more milliseconds than the largest files take on a slow machine. */
const OPEN_WITHIN_MS = 120_000;

/** A limit that has begun. */
interface TimeLimit {
  /** Aborts when the signal from outside does, and with a `TimeoutError` once the time is over. */
  signal: AbortSignal;
  /** Asks the reader for something, who may take any time. */
  whileAsked<Answer>(ask: () => Promise<Answer>): Promise<Answer>;
  end(): void;
}

/** Begins a limit. */
export function timeLimit(signal: AbortSignal): TimeLimit {
  const late = new AbortController();
  const begin = () =>
    setTimeout(() => late.abort(new DOMException('It takes too long.', 'TimeoutError')), OPEN_WITHIN_MS);
  let timer = begin();
  return {
    signal: AbortSignal.any([signal, late.signal]),
    async whileAsked(ask) {
      clearTimeout(timer);
      const answer = await ask();
      timer = begin();
      return answer;
    },
    end: () => clearTimeout(timer),
  };
}
