/** The memory of a tab with the extension minus without, and whether a feed that replaces itself leaves anything behind. */
import type { Browser } from 'puppeteer-core';
import { pause } from '../../../scripts/browser/wait.ts';
import { besideEarlier } from '../beside-earlier.ts';
import type { Figure } from '../figure.ts';
import { heapMb, heapOfPage } from './heap.ts';
import { differences } from '../median.ts';
import { articlePath, type Size } from '../pages.ts';
import { load, metric, settle, type Stage, type Tab } from '../stage.ts';
import { inTurns } from '../turns.ts';

/** The most that may be added, in MB. */
const MOST_MB: readonly (readonly [Size, number])[] = [
  ['100 kB', 0.8],
  ['1 MB', 2],
];
const REPLACEMENTS = 100;
const REPLACE_EVERY_MS = 80;
/** Replacements before the feed is first measured, so that everything is compiled and every cache is filled. */
const WARM_UP = 20;
/** What may remain after all replacements, in MB: compiled code and cards of terms that had not come before. */
const MOST_GROWTH_MB = 0.2;
/** Ranges that may be registered in any frame. */
const MOST_RANGES = 100;

/** Loads articles in turns with and without, then lets the feed run in both. */
export async function memoryFigures(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [size, most] of MOST_MB) {
    const url = stage.url(articlePath(size));
    const loading = (browser: Browser | undefined) => browser && (() => heapOfPage(browser, url));
    const { marking, earlier, bare, idle } = await inTurns({
      marking: loading(stage.marking),
      earlier: loading(stage.earlier),
      bare: loading(stage.bare),
      idle: size === '100 kB' ? loading(stage.idle) : undefined,
    });
    if (idle.length > 0) {
      figures.push({ what: 'Zero: memory of an empty extension', values: differences(idle, bare), unit: 'MB' });
    }
    figures.push(
      ...besideEarlier({
        what: `Memory added, ${size} page`,
        unit: 'MB',
        values: differences(marking, bare),
        earlier: differences(earlier, bare),
        target: { of: 'median', most },
      }),
    );
  }
  return [...figures, ...(await feedFigures(stage))];
}

async function feedFigures(stage: Stage): Promise<Figure[]> {
  const url = stage.url('/feed');
  const feed = await replaceFeed(stage.marking, url);
  const bare = await replaceFeed(stage.bare, url);
  const atMost = (what: string, value: number, unit: Figure['unit'], most: number): Figure => ({
    what: `Feed replaced ${REPLACEMENTS} times: ${what}`,
    values: [value],
    unit,
    target: { of: 'median', most },
  });
  return [
    atMost('memory grown, beyond the page’s own', feed.grownMb - bare.grownMb, 'MB', MOST_GROWTH_MB),
    atMost('nodes kept alive, beyond the page’s own', feed.grownNodes - bare.grownNodes, '', 0),
    atMost('ranges registered at the end', feed.ranges, '', MOST_RANGES),
  ];
}

async function replaceFeed(
  browser: Browser,
  url: string,
): Promise<{ grownMb: number; grownNodes: number; ranges: number }> {
  const tab = await load(browser, url);
  await replace(tab, WARM_UP);
  const before = await heapMb(tab.session);
  const nodes = await metric(tab, 'Nodes');
  await replace(tab, REPLACEMENTS);
  const grownMb = (await heapMb(tab.session)) - before;
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
