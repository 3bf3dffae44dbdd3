/** How soon after navigation the marks in view are painted: beside the earlier version, and with the background stopped before. */
import type { Browser } from 'puppeteer-core';
import { startBackground, stopBackground } from '../background/background.ts';
import { besideEarlier } from '../beside-earlier.ts';
import { compared, type Figure } from '../figure.ts';
import { articlePath, type Size } from '../pages.ts';
import { openTab, settle, type Stage, type Tab } from '../stage.ts';
import { inTurns } from '../turns.ts';

const PAGES: readonly Size[] = ['100 kB', '1 MB', '10 MB'];
/** How many times as late as in the earlier version. */
const MOST_TIMES_EARLIER = 1.1;
/** How many times as late as with the background running. */
const MOST_TIMES_RUNNING = 1.5;
const MARKS_WITHIN_MS = 60_000;

/** A window in which {@link lookForMarks} looks. */
type Looking = Window & { firstMarks?: Promise<number> };

/** Loads each page in turns with both versions, then the page that comes late in turns with the background running and stopped. */
export async function firstMarksFigures(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of PAGES) {
    const url = stage.url(articlePath(size));
    const { earlier: browser } = stage;
    const { marking, earlier } = await inTurns({
      marking: () => msWithBackground(stage, url),
      earlier: browser && (() => msInNewTab(browser, url)),
    });
    figures.push(
      ...besideEarlier({
        what: `First marks in view after navigation, ${size} page`,
        unit: 'ms',
        values: marking,
        earlier,
        target: { of: 'ratio', most: MOST_TIMES_EARLIER },
      }),
    );
  }
  return [...figures, ...(await lateFigures(stage))];
}

/** The server sends the last part of this page late, as it is while pages load that a background can start. */
async function lateFigures(stage: Stage): Promise<Figure[]> {
  const url = stage.url('/late');
  const { running, stopped } = await inTurns({
    running: () => msWithBackground(stage, url),
    stopped: () => msInNewTab(stage.marking, url, () => stopBackground(stage.marking)),
  });
  return [
    { what: 'First marks in view, page that comes late', values: running, unit: 'ms' },
    compared('First marks in view, page that comes late, background stopped', stopped, 'times running', running, {
      of: 'ratio',
      most: MOST_TIMES_RUNNING,
    }),
  ];
}

async function msWithBackground({ marking, url }: Stage, address: string): Promise<number> {
  await startBackground(marking, url('/10-kB'));
  return msInNewTab(marking, address);
}

/** @param beforehand done once the tab is open, which may itself wake the background */
async function msInNewTab(browser: Browser, url: string, beforehand?: () => Promise<void>): Promise<number> {
  const tab = await openTab(browser);
  await tab.page.evaluateOnNewDocument(lookForMarks, MARKS_WITHIN_MS);
  await beforehand?.();
  const ms = await firstMarksMs(tab, url);
  await tab.close();
  return ms;
}

async function firstMarksMs(tab: Tab, url: string): Promise<number> {
  await tab.page.goto(url);
  const ms = await tab.page.evaluate(() => (window as Looking).firstMarks ?? Number.NaN);
  // What is left to do is not to fall into the next measurement.
  await settle(tab);
  return ms;
}

/** Runs in the page before its own scripts: looks in each frame whether there are marks, and says when there were. */
function lookForMarks(within: number): void {
  const { promise, resolve } = Promise.withResolvers<number>();
  (window as Looking).firstMarks = promise;
  const look = () => {
    const now = performance.now();
    if (CSS.highlights.has('glosswell')) resolve(now);
    else if (now > within) resolve(Number.POSITIVE_INFINITY);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
