/** What a page's process holds after everything that can go has gone. Chromium only. */
import type { Page } from 'puppeteer-core';

const MB = 1_000_000;

/** What a page holds. */
export interface Held {
  /** JavaScript of page and extension, and the browser's own objects for them, in MB. */
  heapMb: number;
  nodes: number;
}

/** Collects garbage, then measures. */
export async function heldBy(page: Page): Promise<Held> {
  const session = await page.createCDPSession();
  try {
    await session.send('Performance.enable');
    for (const _time of [1, 2, 3]) await session.send('HeapProfiler.collectGarbage');
    const usage = await session.send('Runtime.getHeapUsage');
    const { metrics } = await session.send('Performance.getMetrics');
    return {
      heapMb: (usage.usedSize + usage.backingStorageSize + usage.embedderHeapUsedSize) / MB,
      nodes: metrics.find(({ name }) => name === 'Nodes')?.value ?? Number.NaN,
    };
  } finally {
    await session.detach();
  }
}
