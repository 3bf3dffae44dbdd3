/** Reads the tasks of a page's main thread from a trace, which sees every task, whatever began it. */
import type { Tab } from './stage.ts';

/** A task on the main thread. Times are in milliseconds since injection. */
export interface Task {
  at: number;
  ms: number;
  /** Draws a frame. */
  isFrame: boolean;
  /** Lays the page out for the first time, which is the page's own work. */
  isLayout: boolean;
}

/** What a trace tells. */
export interface Trace {
  /** The tasks from the first run of an extension's script on; from the end of parsing where there is none. */
  tasks: Task[];
  /** When the page's script said that it saw marks; `undefined` where it did not. */
  firstMarks: number | undefined;
}

interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { data?: { url?: string; isMainFrame?: boolean; isOutermostMainFrame?: boolean } };
}

/** The name of the mark with which a page's script says that it sees marks. */
export const SEEN = 'glosswell-seen';
/** A layout from this length on, in milliseconds, is more than a few lines. */
const LAYOUT_MS = 5;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** Traces a tab while something happens in it. */
export async function traced({ page }: Tab, work: () => Promise<unknown>): Promise<Trace> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  return read(traceEvents);
}

function read(events: readonly TraceEvent[]): Trace {
  const start =
    events.find(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.startsWith('chrome-extension://')) ??
    events.find(({ name, args }) => name === 'MarkDOMContent' && args.data?.isOutermostMainFrame) ??
    events.find(({ name }) => name === 'FunctionCall');
  if (!start) return { tasks: [], firstMarks: undefined };
  const { ts: zero, pid, tid } = start;
  const seen = events.find(({ name, cat }) => name === SEEN && cat.includes('user_timing'));
  const onThread = events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: Task[] = [];
  let end = 0;
  for (const { name, ts, dur = 0 } of onThread) {
    if (name === 'RunTask' && ts >= end) {
      end = ts + dur;
      if (end >= zero) tasks.push({ at: (ts - zero) / 1000, ms: dur / 1000, isFrame: false, isLayout: false });
    }
    const task = ts < end && end >= zero ? tasks.at(-1) : undefined;
    // A frame in which nothing has to be painted is one all the same.
    if (task && (name === 'Paint' || name === 'PrePaint')) task.isFrame = true;
    if (task && name === 'Layout' && dur / 1000 >= LAYOUT_MS) task.isLayout = true;
  }
  return { tasks, firstMarks: seen && (seen.ts - zero) / 1000 };
}
