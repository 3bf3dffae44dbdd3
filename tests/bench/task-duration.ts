/** Main-thread time that the extension adds to loading a page: the browser's TaskDuration with it minus without, in pairs. */
import type { Browser } from 'puppeteer-core';
import { RUNS, type Figure } from './figure.ts';
import { markJsMs } from './mark-js.ts';
import { differences, median } from './median.ts';
import { articlePath, type Size } from './pages.ts';
import { load, taskMs, type Stage } from './stage.ts';

/** The most that may be added, in milliseconds. */
const MOST: readonly (readonly [Size, number])[] = [
  ['10 kB', 15],
  ['100 kB', 25],
  ['1 MB', 60],
];

/** What the time goes to, where it is more. */
const FIXED =
  'compiling and running a script of 300 kB for the first time (25 ms), making the index ready (7 ms), and starting up take this long ' +
  'before a word is read';
const UNMET: Partial<Record<Size, string>> = {
  '10 kB': `${FIXED}.`,
  '100 kB': `${FIXED}; the text of the benchmark speaks of every topic, so that nearly all forms and guards are then decoded once.`,
  '1 MB':
    'matching takes most of it (see own JavaScript), collecting its garbage a tenth; drawing adds next to nothing.',
};

/** Loads each page in turns with and without the extension. */
export async function taskDurationFigures(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [size, most] of MOST) {
    const url = stage.url(articlePath(size));
    const marking: number[] = [];
    const bare: number[] = [];
    const idle: number[] = [];
    const markJs: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      marking.push(await msOfLoad(stage.marking, url));
      bare.push(await msOfLoad(stage.bare, url));
      if (size === '10 kB') idle.push(await msOfLoad(stage.idle, url));
      if (size === '1 MB') markJs.push(await markJsMs(stage, url));
    }
    const added = differences(marking, bare);
    if (idle.length > 0) {
      figures.push({ what: 'Zero: an empty extension, 10 kB page', values: differences(idle, bare), unit: 'ms' });
    }
    figures.push({
      what: `Main-thread time added, ${size} page`,
      values: added,
      unit: 'ms',
      target: { of: 'median', most, unmet: UNMET[size] },
    });
    if (markJs.length > 0) {
      const ratio = { of: median(markJs) / median(added), to: 'times ours' };
      figures.push({
        what: 'mark.js, one RegExp, 1 MB page',
        values: markJs,
        unit: 'ms',
        ratio,
        target: { of: 'ratio', least: 1 },
      });
    }
  }
  return figures;
}

async function msOfLoad(browser: Browser, url: string): Promise<number> {
  const tab = await load(browser, url);
  const ms = await taskMs(tab);
  await tab.close();
  return ms;
}
