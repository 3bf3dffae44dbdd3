/** The longest task that the extension adds to a page, and how soon the marks in view are there. */
import { RUNS, type Figure } from './figure.ts';
import { differences } from './median.ts';
import { articlePath, type Size } from './pages.ts';
import { load, openTab, settle, type Stage } from './stage.ts';
import { SEEN, traced, type Task, type Trace } from './trace.ts';

const MOST_MS = 50;
const FIRST_MARKS_WITHIN_MS = 100;
const PAGES: readonly (Size | 'elements')[] = ['1 MB', '10 MB', 'elements'];

const LONG_TASK =
  'choosing which of all mentions are marked is one task (some 50 ms for 60,000 passages), and the browser collects the garbage of a page of ' +
  'that size in tasks of 30 to 90 ms.';
const LATE_MARKS =
  'the marks are registered within 130 ms, and seen by the page in the frame after that; each frame of such a page takes over 100 ms, with the ' +
  'extension and without.';

/**
 * Script and frames are told apart: a frame is drawn by the browser, so that what the extension adds to it is what it
 * takes longer than a frame of the same page without it in which one attribute changed.
 */
export async function longestTaskFigures(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of PAGES) {
    const url = stage.url(size === 'elements' ? '/elements' : articlePath(size));
    const script: number[] = [];
    const frames: number[] = [];
    const firstMarks: number[] = [];
    const ownFrames = size === 'elements' ? [] : await framesWithout(stage, url);
    for (let run = 0; run < RUNS; run += 1) {
      const { tasks, firstMarks: first } = await loadTraced(stage, url);
      script.push(longest(tasks.filter((task) => !task.isFrame)));
      frames.push(longest(tasks.filter((task) => task.isFrame && !task.isLayout)));
      firstMarks.push(first ?? Number.POSITIVE_INFINITY);
    }
    const name = size === 'elements' ? '50,000 elements' : `${size} page`;
    figures.push(atMost(`Longest task with script, ${name}`, script, MOST_MS, LONG_TASK));
    if (size === 'elements') continue;
    figures.push(
      atMost(`Longest frame for marks beyond the page’s own, ${name}`, differences(frames, ownFrames), MOST_MS),
      atMost(`First marks in view after injection, ${name}`, firstMarks, FIRST_MARKS_WITHIN_MS, LATE_MARKS),
    );
  }
  return figures;
}

async function loadTraced(stage: Stage, url: string): Promise<Trace> {
  const tab = await openTab(stage.marking);
  await tab.page.evaluateOnNewDocument((seen) => {
    const end = performance.now() + 10_000;
    const look = () => {
      if (CSS.highlights.has('glosswell')) performance.mark(seen);
      else if (performance.now() < end) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, SEEN);
  const trace = await traced(tab, async () => {
    await tab.page.goto(url);
    await settle(tab);
  });
  await tab.close();
  return trace;
}

/** One a run: the longest of a few frames of the page without the extension, in each of which one attribute changes. */
async function framesWithout(stage: Stage, url: string): Promise<number[]> {
  const tab = await load(stage.bare, url);
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { tasks } = await traced(tab, () => tab.page.evaluate(drawFrames));
    values.push(longest(tasks.filter((task) => task.isFrame)));
  }
  await tab.close();
  return values;
}

/** Runs in the page: draws five frames. */
async function drawFrames(): Promise<void> {
  const counter = document.getElementById('counter');
  for (let frame = 0; frame < 5; frame += 1) {
    if (counter) counter.dataset['count'] = String(frame % 2);
    await new Promise(requestAnimationFrame);
  }
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
}

function longest(tasks: readonly Task[]): number {
  return Math.max(0, ...tasks.map(({ ms }) => ms));
}

function atMost(what: string, values: readonly number[], most: number, unmet?: string): Figure {
  return { what, values, unit: 'ms', target: { of: 'median', most, unmet } };
}
