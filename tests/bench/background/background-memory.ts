/** The memory of the background after it has matched a page: with the real glossary, and with one of 10,000 entries in its place. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { BUILT, launchBrowser } from '../../../scripts/browser/launch.ts';
import { cardFiles, CARDS_FOLDER, INDEX_FILE } from '../../../glossary/entry/bundled-files.ts';
import { background } from './background.ts';
import { RUNS, type Figure } from '../figure.ts';
import { heapMb } from '../page/heap.ts';
import { articlePath } from '../pages.ts';
import { load, type Stage } from '../stage.ts';
import { manyTerms } from '../matcher/synthetic.ts';

const MOST_MB = 40;

/** Loads the page of 1 MB again and again in both. */
export async function backgroundMemoryFigures(stage: Stage): Promise<Figure[]> {
  const url = stage.url(articlePath('1 MB'));
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-bench-'));
  try {
    writeLargeExtension(folder);
    const large = await launchBrowser('chromium', { extension: folder });
    try {
      return [
        { what: 'Memory of the background, the real glossary', values: await heaps(stage.marking, url), unit: 'MB' },
        {
          what: 'Memory of the background, 10,000 entries',
          values: await heaps(large, url),
          unit: 'MB',
          target: { of: 'median', most: MOST_MB },
        },
      ];
    } finally {
      await large.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Needs no build of its own: index and cards are files beside the scripts. */
function writeLargeExtension(folder: string): void {
  cpSync(BUILT.chromium, folder, { recursive: true });
  const { index, cards } = manyTerms(10_000);
  writeFileSync(join(folder, INDEX_FILE), new Uint8Array(index));
  for (const { name, contents } of cardFiles(cards)) writeFileSync(join(folder, CARDS_FOLDER, name), contents);
}

/** The heap after each load, in MB. */
async function heaps(browser: Browser, url: string): Promise<number[]> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const tab = await load(browser, url);
    const session = await (await background(browser)).createCDPSession();
    values.push(await heapMb(session));
    await session.detach();
    await tab.close();
  }
  return values;
}
