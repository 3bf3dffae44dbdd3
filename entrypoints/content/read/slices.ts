/** Gives the page its turn: long work runs in short slices, and none of it in a tab that nobody looks at. */

/** The longest that one slice may take, in milliseconds: a third of a frame, so that scrolling and typing stay smooth. */
const SLICE_MS = 5;

/** The browser's own way to come back soon after the page had its turn; newer than the types know. */
interface Scheduler {
  yield?: () => Promise<void>;
  postTask?: (task: () => void, options: { priority: 'background' | 'user-visible' }) => Promise<void>;
}

/** A stretch of work cut into slices. */
export interface Slices {
  /** Whether the current slice has had its time. */
  isOver(): boolean;
  /** Lets the page have its turn and begins the next slice; waits while the tab is hidden. Rejects when `signal` aborts. */
  pause(): Promise<void>;
}

/** Begins a stretch of work with its first slice. */
export function startSlices(signal: AbortSignal): Slices {
  let end = performance.now() + SLICE_MS;
  return {
    isOver: () => performance.now() >= end,
    async pause() {
      await nextTurn();
      await untilShown(signal);
      signal.throwIfAborted();
      end = performance.now() + SLICE_MS;
    },
  };
}

/** Resolves once the tab is shown; at once if it is. Rejects when `signal` aborts. */
export async function untilShown(signal: AbortSignal): Promise<void> {
  while (document.hidden) {
    signal.throwIfAborted();
    await new Promise<void>((resolve) => {
      const done = new AbortController();
      const go = () => {
        done.abort();
        resolve();
      };
      document.addEventListener('visibilitychange', go, { signal: done.signal });
      signal.addEventListener('abort', go, { signal: done.signal });
    });
  }
}

function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask) return scheduler.postTask(() => undefined, { priority: 'user-visible' });
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** Runs work when the page is idle, at the latest after `withinMs`; none any more once `signal` has aborted. */
export function whenIdle(work: () => void, withinMs: number, signal: AbortSignal): void {
  // No listener for the signal: a page that changes all day asks many thousand times, and each would stay.
  requestIdleCallback(() => signal.aborted || work(), { timeout: withinMs });
}

/** Resolves after some milliseconds; rejects when `signal` aborts. */
export function wait(ms: number, signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve(undefined);
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Work that was cut short because this site was switched off, or the extension went away, is no failure. */
export function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
