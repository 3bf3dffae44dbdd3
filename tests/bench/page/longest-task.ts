/** The longest task that the extension adds to a page. */
import { RUNS, type Figure } from '../figure.ts';
import { differences } from '../median.ts';
import { articlePath, type Size } from '../pages.ts';
import { load, openTab, settle, type Stage } from '../stage.ts';
import { traced, type Task } from './trace.ts';

const MOST_MS = 50;
const PAGES: readonly (Size | 'elements')[] = ['1 MB', '10 MB', 'elements'];

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
    const ownFrames = size === 'elements' ? [] : await framesWithout(stage, url);
    for (let run = 0; run < RUNS; run += 1) {
      const tasks = await loadTraced(stage, url);
      script.push(longest(tasks.filter((task) => !task.isFrame)));
      frames.push(longest(tasks.filter((task) => task.isFrame && !task.isLayout)));
    }
    const name = size === 'elements' ? '50,000 elements' : `${size} page`;
    figures.push(atMost(`Longest task with script, ${name}`, script));
    if (size === 'elements') continue;
    figures.push(atMost(`Longest frame for marks beyond the page’s own, ${name}`, differences(frames, ownFrames)));
  }
  return figures;
}

async function loadTraced(stage: Stage, url: string): Promise<Task[]> {
  const tab = await openTab(stage.marking);
  const tasks = await traced(tab, async () => {
    await tab.page.goto(url);
    await settle(tab);
  });
  await tab.close();
  return tasks;
}

/** One a run: the longest of a few frames of the page without the extension, in each of which one attribute changes. */
async function framesWithout(stage: Stage, url: string): Promise<number[]> {
  const tab = await load(stage.bare, url);
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const tasks = await traced(tab, () => tab.page.evaluate(drawFrames));
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

function atMost(what: string, values: readonly number[]): Figure {
  return { what, values, unit: 'ms', target: { of: 'median', most: MOST_MS } };
}
