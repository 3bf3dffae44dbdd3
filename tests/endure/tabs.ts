/** Many tabs of a long article at once: what each holds, and what stays when explaining is switched off everywhere. */
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browser/wait.ts';
import type { Driver } from '../../scripts/browser/driver.ts';
import { openBackRoom } from '../e2e/helpers/lasting.ts';
import { heldBy } from './heap.ts';
import type { Row } from './report.ts';
import { tracesOn } from './restless-page.ts';

/** A page whose marks stay as they are for so long, in milliseconds, has been read. */
const SETTLED_AFTER_MS = 1000;

/** Opens the tabs one after another, as a hidden tab is not read, and leaves them open; gives what was found. */
export async function endureTabs(driver: Driver, url: string, number: number): Promise<Row[]> {
  const backRoom = await openBackRoom(driver);
  const tabs: Page[] = [];
  for (let at = 0; at < number; at += 1) {
    const tab = await driver.open(url);
    await untilSettled(tab);
    tabs.push(tab);
  }
  const on = await Promise.all(tabs.map(async (tab) => (await tracesOn(tab)).marks));
  const heapOn = await heaps(driver, tabs);
  await backRoom.set({ sites: { paused: true, others: 'on', rules: {} } });
  const off: number[] = [];
  for (const tab of tabs) off.push(await untilMarks(tab, (marks) => marks === 0));
  const heapOff = await heaps(driver, tabs);
  await backRoom.set({ sites: { paused: false, others: 'on', rules: {} } });
  const again: number[] = [];
  for (const tab of tabs) {
    await tab.bringToFront();
    again.push(await untilSettled(tab));
  }
  const heapAgain = await heaps(driver, tabs);
  for (const tab of tabs) await tab.close();
  await backRoom.clear();
  const what = `${number} tabs, 100 kB each`;
  const row = (figure: string, before: number[], after: number[]): Row => ({
    browser: driver.kind,
    what,
    figure,
    before: most(before),
    after: most(after),
  });
  const heap = driver.kind === 'chromium' ? 'largest heap of a tab' : 'heap of all tabs together';
  return [
    row('most marks registered in a tab; switched off everywhere', on, off),
    row('most marks registered in a tab; switched on again', on, again),
    row(`${heap}, in MB; switched off everywhere`, heapOn, heapOff),
    row(`${heap}, in MB; switched on again`, heapOn, heapAgain),
  ];
}

function untilMarks(tab: Page, isWanted: (marks: number) => boolean): Promise<number> {
  return until(async () => (await tracesOn(tab)).marks, isWanted);
}

/** Waits until all of the page is known: which words are marked is chosen anew as more of it is read. Gives how many are. */
async function untilSettled(tab: Page): Promise<number> {
  let before = 0;
  let since = performance.now();
  return untilMarks(tab, (marks) => {
    if (marks !== before) since = performance.now();
    before = marks;
    return marks > 0 && performance.now() - since >= SETTLED_AFTER_MS;
  });
}

/** One for each tab; Firefox tells what all of them hold, once. */
async function heaps(driver: Driver, tabs: readonly Page[]): Promise<number[]> {
  const heaps: number[] = [];
  for (const tab of driver.kind === 'chromium' ? tabs : tabs.slice(0, 1)) {
    heaps.push((await heldBy(driver, tab)).heapMb);
  }
  return heaps;
}

function most(values: readonly number[]): number {
  return Math.max(...values);
}
