/** Reads the tasks of a page's main thread from a trace, which sees every task, whatever began it. */
import type { Tab } from '../stage.ts';

/** A task on the main thread. */
export interface Task {
  /** How long it takes, in milliseconds. */
  ms: number;
  /** Draws a frame. */
  isFrame: boolean;
  /** Lays the page out for the first time, which is the page's own work. */
  isLayout: boolean;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { data?: { url?: string; isMainFrame?: boolean; isOutermostMainFrame?: boolean } };
}

/** A layout from this length on, in milliseconds, is more than a few lines. */
const LAYOUT_MS = 5;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** The content script's address, here and in earlier versions. The script at the start of every page is another: after it the page is still being parsed. */
const CONTENT_SCRIPT = /^chrome-extension:.*\/content\.js$/;

/** The tasks of a tab while something happens in it, from the content script's first run on; from the end of parsing where there is none. */
export async function traced({ page }: Tab, work: () => Promise<unknown>): Promise<Task[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  return read(traceEvents);
}

function read(events: readonly TraceEvent[]): Task[] {
  const start =
    events.find(({ name, args }) => name === 'EvaluateScript' && CONTENT_SCRIPT.test(args.data?.url ?? '')) ??
    events.find(({ name, args }) => name === 'MarkDOMContent' && args.data?.isOutermostMainFrame) ??
    events.find(({ name }) => name === 'FunctionCall');
  if (!start) return [];
  const { ts: zero, pid, tid } = start;
  const onThread = events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: Task[] = [];
  let end = 0;
  for (const { name, ts, dur = 0 } of onThread) {
    if (name === 'RunTask' && ts >= end) {
      end = ts + dur;
      if (end >= zero) tasks.push({ ms: dur / 1000, isFrame: false, isLayout: false });
    }
    const task = ts < end && end >= zero ? tasks.at(-1) : undefined;
    // A frame in which nothing has to be painted is one all the same.
    if (task && (name === 'Paint' || name === 'PrePaint')) task.isFrame = true;
    if (task && name === 'Layout' && dur / 1000 >= LAYOUT_MS) task.isLayout = true;
  }
  return tasks;
}
