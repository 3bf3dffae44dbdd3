/** What JavaScript holds in memory: in a tab, or in the extension's background. */
import type { Browser, CDPSession } from 'puppeteer-core';
import { load } from '../stage.ts';

const MB = 1_000_000;

/** Everything that is reachable, typed arrays and the browser's own objects for it included, in MB. */
export async function heapMb(session: CDPSession): Promise<number> {
  // What the first collection lets go of may hold more, which only the second finds.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  return (usage.usedSize + usage.backingStorageSize + usage.embedderHeapUsedSize) / MB;
}

/** The heap of a tab that has loaded a page and is quiet, in MB. */
export async function heapOfPage(browser: Browser, url: string): Promise<number> {
  const tab = await load(browser, url);
  const heap = await heapMb(tab.session);
  await tab.close();
  return heap;
}
