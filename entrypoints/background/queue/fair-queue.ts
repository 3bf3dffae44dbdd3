/**
 * Works through what pages ask for. Each tab does one thing after another, and tabs take turns, so that none of them waits for all of
 * another's. Within a tab its frames take turns: a page with hundreds of them has the share of one tab.
 */
import type { Sender } from '../../../messages/senders.ts';
import { nextTurn } from './turns.ts';

/** Work of one frame that waits: two batches, and cards and texts to be looked up beside them. What asks for more floods. */
const MOST_OF_FRAME = 8;
/** Work that waits for one tab, beyond one piece for each of its frames: 4 MB at most, where all of it is full batches. */
const MOST_OF_TAB = 64;

/** The queue; see {@link createFairQueue}. */
export interface FairQueue {
  /**
   * Does some work when it is its sender's turn.
   *
   * @returns `undefined`, at once, where too much is waiting for the sender's frame or tab: it may ask again
   * @throws as the work does
   */
  enqueue<T>(sender: Pick<Sender, 'tab' | 'frameId'>, work: () => T | Promise<T>): Promise<T | undefined>;
}

/** Work that gives its answer, or its failure, to who asked for it. */
type Job = () => Promise<void>;

/** What waits for one tab. */
interface Line {
  /** By frame, the frame whose turn it is first. */
  frames: Map<number | undefined, Job[]>;
  /** How much waits in all frames together. */
  waiting: number;
}

/** @param turn lets others have their turn between two pieces of work of a tab */
export function createFairQueue(turn: () => Promise<void> = nextTurn): FairQueue {
  const lines = new Map<number | undefined, Line>();
  const workThrough = async (tab: number | undefined, line: Line) => {
    for (let job = takeJob(line); job; job = takeJob(line)) {
      await job();
      await turn();
    }
    lines.delete(tab);
  };
  return {
    enqueue({ tab, frameId }, work) {
      const known = lines.get(tab?.id);
      const line = known ?? { frames: new Map(), waiting: 0 };
      return new Promise((resolve, reject) => {
        const isTaken = addJob(line, frameId, async () => {
          try {
            resolve(await work());
          } catch (error) {
            reject(error);
          }
        });
        if (!isTaken) resolve(undefined);
        if (known) return;
        lines.set(tab?.id, line);
        void workThrough(tab?.id, line);
      });
    },
  };
}

/** Adds a job. Gives whether there was room for it; each frame may have one, so that others of its tab never keep it out. */
function addJob(line: Line, frame: number | undefined, job: Job): boolean {
  const jobs = line.frames.get(frame) ?? [];
  if (jobs.length >= MOST_OF_FRAME || (jobs.length > 0 && line.waiting >= MOST_OF_TAB)) return false;
  jobs.push(job);
  line.frames.set(frame, jobs);
  line.waiting += 1;
  return true;
}

/** Takes the first job of the frame whose turn it is, which then stands behind all others. */
function takeJob(line: Line): Job | undefined {
  const [next] = line.frames;
  if (!next) return undefined;
  const [frame, jobs] = next;
  const job = jobs.shift();
  line.frames.delete(frame);
  if (jobs.length > 0) line.frames.set(frame, jobs);
  line.waiting -= 1;
  return job;
}
