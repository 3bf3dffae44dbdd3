/** The memory of a tab with the extension minus without, and whether a feed that replaces itself leaves anything behind. */
import type { Browser } from 'puppeteer-core';
import { pause } from '../../scripts/browser/wait.ts';
import { RUNS, type Figure } from './figure.ts';
import { differences } from './median.ts';
import { load, metric, settle, type Stage, type Tab } from './stage.ts';

const MB = 1_000_000;
const MOST_MB = 2;
const UNMET =
  'code that the browser has compiled takes 0.6 MB, the texts of the index 0.4, the script itself 0.3, a world for the script 0.2, what is ' +
  'decoded of forms and guards 0.6 (the text of the benchmark speaks of every topic), tables 0.3, and the browser’s own observers and nodes 0.3.';
const REPLACEMENTS = 100;
const REPLACE_EVERY_MS = 80;
/** Replacements before the feed is first measured, so that everything is compiled and every cache is filled. */
const WARM_UP = 20;
/** What may remain after all replacements, in MB: compiled code and cards of terms that had not come before. */
const MOST_GROWTH_MB = 0.2;
/** Ranges that may be registered in any frame. */
const MOST_RANGES = 100;

/** Loads an ordinary article in turns with and without, then lets the feed run in both. */
export async function memoryFigures(stage: Stage): Promise<Figure[]> {
  const marking: number[] = [];
  const bare: number[] = [];
  const idle: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    marking.push(await heapOfArticle(stage.marking, stage.url('/100-kB')));
    bare.push(await heapOfArticle(stage.bare, stage.url('/100-kB')));
    idle.push(await heapOfArticle(stage.idle, stage.url('/100-kB')));
  }
  const feed = await replaceFeed(stage.marking, stage.url('/feed'));
  const feedBare = await replaceFeed(stage.bare, stage.url('/feed'));
  return [
    { what: 'Zero: memory of an empty extension', values: differences(idle, bare), unit: 'MB' },
    {
      what: 'Memory added, 100 kB page',
      values: differences(marking, bare),
      unit: 'MB',
      target: { of: 'median', most: MOST_MB, unmet: UNMET },
    },
    {
      what: `Feed replaced ${REPLACEMENTS} times: memory grown, beyond the page’s own`,
      values: [feed.grownMb - feedBare.grownMb],
      unit: 'MB',
      target: { of: 'median', most: MOST_GROWTH_MB },
    },
    {
      what: `Feed replaced ${REPLACEMENTS} times: nodes kept alive, beyond the page’s own`,
      values: [feed.grownNodes - feedBare.grownNodes],
      unit: '',
      target: { of: 'median', most: 0 },
    },
    {
      what: `Feed replaced ${REPLACEMENTS} times: ranges registered at the end`,
      values: [feed.ranges],
      unit: '',
      target: { of: 'median', most: MOST_RANGES },
    },
  ];
}

async function heapOfArticle(browser: Browser, url: string): Promise<number> {
  const tab = await load(browser, url);
  const heap = await heapMb(tab);
  await tab.close();
  return heap;
}

/** Everything that JavaScript holds, its typed arrays and the browser's own objects for it included, in MB. */
async function heapMb({ session }: Tab): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  return (usage.usedSize + usage.backingStorageSize + usage.embedderHeapUsedSize) / MB;
}

async function replaceFeed(
  browser: Browser,
  url: string,
): Promise<{ grownMb: number; grownNodes: number; ranges: number }> {
  const tab = await load(browser, url);
  await replace(tab, WARM_UP);
  const before = await heapMb(tab);
  const nodes = await metric(tab, 'Nodes');
  await replace(tab, REPLACEMENTS);
  const grownMb = (await heapMb(tab)) - before;
  const grownNodes = (await metric(tab, 'Nodes')) - nodes;
  const ranges = await tab.page.evaluate(() => CSS.highlights.get('glosswell')?.size ?? 0);
  await tab.close();
  return { grownMb, grownNodes, ranges };
}

async function replace(tab: Tab, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await tab.page.evaluate('nextFeed()');
    await pause(REPLACE_EVERY_MS);
  }
  await settle(tab);
}
