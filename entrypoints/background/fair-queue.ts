/** Works through what several senders ask for, one piece of work of each in turn, so that none of them waits for all of another's. */

/** More work of one sender than this waits in vain: pages send two batches at a time, and what sends more floods. */
const MOST_WAITING = 4;

/** The queue; see {@link createFairQueue}. */
export interface FairQueue {
  /**
   * Does some work when it is its sender's turn.
   *
   * @throws where too much of this sender's work is waiting, or as the work does
   */
  enqueue<T>(sender: string, work: () => T | Promise<T>): Promise<T>;
}

/** @param turn lets others have their turn between two pieces of work */
export function createFairQueue(turn: () => Promise<void> = nextTask): FairQueue {
  const waiting = new Map<string, (() => Promise<void>)[]>();
  let isWorking = false;

  const workThrough = async () => {
    if (isWorking) return;
    isWorking = true;
    // What is asked for in the same moment is there before the first of it is done.
    await Promise.resolve();
    for (let [next] = waiting; next; [next] = waiting) {
      const [sender, jobs] = next;
      const job = jobs.shift();
      // To the end of the line, behind all other senders.
      waiting.delete(sender);
      if (jobs.length > 0) waiting.set(sender, jobs);
      await job?.();
      await turn();
    }
    isWorking = false;
  };
  return {
    enqueue(sender, work) {
      const jobs = waiting.get(sender) ?? [];
      if (jobs.length >= MOST_WAITING) return Promise.reject(new Error('Too much is waiting for this page.'));
      return new Promise((resolve, reject) => {
        jobs.push(async () => {
          try {
            resolve(await work());
          } catch (error) {
            reject(error);
          }
        });
        waiting.set(sender, jobs);
        void workThrough();
      });
    },
  };
}

/** By a message to itself: browsers hold timers that follow each other back for some milliseconds. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}
