/** What pages hold after everything that can go has gone. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../scripts/browser/driver.ts';
import { inFirefoxWindow } from '../../scripts/browser/firefox-window.ts';

const MB = 1_000_000;

/** What pages hold. */
export interface Held {
  /** In Chromium: JavaScript of the page and the extension, and the browser's own objects for them. In Firefox: all that its processes for
   * pages have allocated. In MB. */
  heapMb: number;
  /** Nodes of the page that are kept alive; only Chromium counts them. */
  nodes?: number;
}

/** Collects garbage, then measures: one page in Chromium, all pages together in Firefox. */
export function heldBy(driver: Driver, page: Page): Promise<Held> {
  return driver.kind === 'chromium' ? heldInChromium(page) : heldInFirefox(driver);
}

async function heldInChromium(page: Page): Promise<Held> {
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

/** As the browser's page about its memory has it, after “Minimize memory usage”. */
async function heldInFirefox({ browser }: Driver): Promise<Held> {
  const bytes = await inFirefoxWindow(
    browser,
    `new Promise((resolve) => {
      const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
      let bytes = 0;
      const add = (process, path, kind, units, amount) => {
        const isHeap = path === 'heap-allocated' || path.startsWith('js-main-runtime-gc-heap-committed/used/');
        if (process.startsWith('web') && isHeap) bytes += amount;
      };
      manager.getReportsExtended(add, null, () => resolve(bytes), null, false, true, '');
    })`,
  );
  return { heapMb: Number(bytes) / MB };
}
