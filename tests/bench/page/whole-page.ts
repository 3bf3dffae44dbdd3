/** What a long page costs once somebody has asked for all of its words, beside the earlier version, which always read all of a page. */
import type { Browser } from 'puppeteer-core';
import { background } from '../background/background.ts';
import { besideEarlier } from '../beside-earlier.ts';
import type { Figure } from '../figure.ts';
import { heapMb } from './heap.ts';
import { differences } from '../median.ts';
import { articlePath } from '../pages.ts';
import { load, settle, taskMs, type Stage, type Tab } from '../stage.ts';
import { inTurns } from '../turns.ts';

/** How many times what the earlier version takes it may take: reading in two goes is to cost no more than reading in one. */
const MOST_TIMES_EARLIER = 1;

/** Main-thread time and memory of the 1 MB page, in turns with the earlier version and without. */
export async function wholePageFigures(stage: Stage): Promise<Figure[]> {
  const url = stage.url(articlePath('1 MB'));
  const figures: Figure[] = [];
  for (const [what, unit, measure] of [
    ['Main-thread time added', 'ms', taskMs],
    ['Memory added', 'MB', ({ session }: Tab) => heapMb(session)],
  ] as const) {
    const loading = (browser: Browser | undefined, act?: (tab: Tab) => Promise<void>) =>
      browser && (() => afterLoad(browser, url, measure, act));
    const { marking, earlier, bare } = await inTurns({
      marking: loading(stage.marking, (tab) => askForAll(stage.marking, tab)),
      earlier: loading(stage.earlier),
      bare: loading(stage.bare),
    });
    figures.push(
      ...besideEarlier({
        what: `${what}, 1 MB page, all of it asked for`,
        unit,
        values: differences(marking, bare),
        earlier: differences(earlier, bare),
        target: { of: 'ratio', most: MOST_TIMES_EARLIER },
      }),
    );
  }
  return figures;
}

async function afterLoad(
  browser: Browser,
  url: string,
  measure: (tab: Tab) => Promise<number>,
  act?: (tab: Tab) => Promise<void>,
): Promise<number> {
  const tab = await load(browser, url);
  await act?.(tab);
  const value = await measure(tab);
  await tab.close();
  return value;
}

/** Asks the tab in front as the popup does, and waits until everything has settled. */
async function askForAll(browser: Browser, tab: Tab): Promise<void> {
  const worker = await (await background(browser)).worker();
  const message = JSON.stringify({ to: 'glosswell', name: 'describePage', data: 'whole' });
  await worker?.evaluate(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => chrome.tabs.sendMessage(tab.id, ${message}, { frameId: 0 }))`,
  );
  await settle(tab);
}
