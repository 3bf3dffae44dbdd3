/** Does in one pass what several causes ask for: answers, sightings and changes come in bursts, and one pass is enough for all of them. */

/** What a pass has to do. `choose` includes `paint`. */
export type Task = 'paint' | 'choose';

/** Asks for a pass at the end of the current task, before the page is drawn. */
export interface Update {
  (task: Task): void;
  /** Does at once what was asked for, and this. */
  now(task: Task): void;
}

/** An update that nobody has asked for. Nothing is done any more when `signal` has aborted. */
export function createUpdate(run: (task: Task) => void, signal: AbortSignal): Update {
  let asked: Task | undefined;
  const pass = () => {
    const task = asked;
    asked = undefined;
    if (task && !signal.aborted) run(task);
  };
  const ask = (task: Task) => {
    if (asked === undefined) queueMicrotask(pass);
    if (asked !== 'choose') asked = task;
  };
  return Object.assign(ask, {
    now(task: Task) {
      asked = asked === 'choose' ? asked : task;
      pass();
    },
  });
}
