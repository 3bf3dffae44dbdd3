/** Main-thread time that the extension adds to loading a page: the browser's TaskDuration with it minus without, in pairs. */
import type { Browser } from 'puppeteer-core';
import { besideEarlier } from '../beside-earlier.ts';
import { timesMedian, type Figure } from '../figure.ts';
import { markJsMs } from '../matcher/mark-js.ts';
import { differences } from '../median.ts';
import { articlePath, type Size } from '../pages.ts';
import { load, taskMs, type Stage } from '../stage.ts';
import { inTurns } from '../turns.ts';

/** The most that may be added, as so many times what the earlier version adds. */
const MOST: readonly (readonly [Size, number])[] = [
  ['10 kB', 0.4],
  ['100 kB', 0.35],
  ['1 MB', 0.3],
];

/** Loads each page in turns with the extension, with its earlier version and without; the smallest also with an empty extension. */
export async function taskDurationFigures(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [size, most] of MOST) {
    const url = stage.url(articlePath(size));
    const loading = (browser: Browser | undefined) => browser && (() => msOfLoad(browser, url));
    const { marking, earlier, bare, idle, markJs } = await inTurns({
      marking: loading(stage.marking),
      earlier: loading(stage.earlier),
      bare: loading(stage.bare),
      idle: size === '10 kB' ? loading(stage.idle) : undefined,
      markJs: size === '1 MB' ? () => markJsMs(stage, url) : undefined,
    });
    if (idle.length > 0) {
      figures.push({ what: 'Zero: an empty extension, 10 kB page', values: differences(idle, bare), unit: 'ms' });
    }
    const added = differences(marking, bare);
    figures.push(
      ...besideEarlier({
        what: `Main-thread time added, ${size} page`,
        unit: 'ms',
        values: added,
        earlier: differences(earlier, bare),
        target: { of: 'ratio', most },
      }),
    );
    if (markJs.length > 0) figures.push(markJsFigure(markJs, added));
  }
  return figures;
}

function markJsFigure(values: readonly number[], added: readonly number[]): Figure {
  return {
    what: 'mark.js, one RegExp, 1 MB page',
    values,
    unit: 'ms',
    ratio: { of: timesMedian(values, added), to: 'times ours' },
    target: { of: 'ratio', least: 1 },
  };
}

async function msOfLoad(browser: Browser, url: string): Promise<number> {
  const tab = await load(browser, url);
  const ms = await taskMs(tab);
  await tab.close();
  return ms;
}
