/** What a page costs while a pack of 50,000 terms is on, against what it costs without packs: the pack lies in the background alone. */
import type { Browser } from 'puppeteer-core';
import { startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { chooseFile, openPacks, press } from '../../../scripts/browser/packs.ts';
import { packAsJson } from '../../../glossary/packs/write-pack.ts';
import { RUNS, timesMedian, type Figure } from '../figure.ts';
import { heapMb } from './heap.ts';
import { largePack } from '../background/large-pack.ts';
import { differences } from '../median.ts';
import { articlePath } from '../pages.ts';
import { load, taskMs, type Stage } from '../stage.ts';

/** What counts as the same, as runs differ. */
const MOST_TIMES = 1.1;

/** How long reading, compiling and keeping the pack may take on a busy machine, in milliseconds. */
const ADDED_WITHIN_MS = 300_000;
const LOOK_EVERY_MS = 500;

/** What a page has cost: main-thread time and heap, one value a run. */
interface Costs {
  ms: number[];
  mb: number[];
}

/** Loads the page of 100 kB in turns with the pack on, with the extension alone, in a browser as new as that, and without it. */
export async function withPackFigures(stage: Stage): Promise<Figure[]> {
  const url = stage.url(articlePath('100 kB'));
  const drivers = [await startDriver('chromium'), await startDriver('chromium')] as const;
  const [{ browser: withPack }, { browser: withNone }] = drivers;
  try {
    await addPack(drivers[0]);
    // The first load has the pack read into the background.
    for (const browser of [withPack, withNone]) await (await load(browser, url)).close();
    const [packed, alone, bare] = [costs(), costs(), costs()];
    for (let run = 0; run < RUNS; run += 1) {
      await measure(withPack, url, packed);
      await measure(withNone, url, alone);
      await measure(stage.bare, url, bare);
    }
    return [
      added('Main-thread time added, 100 kB page', 'ms', packed.ms, alone.ms, bare.ms),
      added('Memory added, 100 kB page', 'MB', packed.mb, alone.mb, bare.mb),
    ];
  } finally {
    await Promise.all(drivers.map((driver) => driver.close()));
  }
}

function costs(): Costs {
  return { ms: [], mb: [] };
}

/** Adds the pack as readers do. */
async function addPack(driver: Driver): Promise<void> {
  const page = await openPacks(driver);
  const untilItSays = (text: string) =>
    page.waitForFunction(
      (text) => document.body.innerText.includes(text),
      { timeout: ADDED_WITHIN_MS, polling: LOOK_EVERY_MS },
      text,
    );
  await chooseFile(page, 'large.json', packAsJson(largePack()));
  await untilItSays('Add this pack');
  await press(page, 'Add this pack');
  await untilItSays('is added.');
  await page.close();
}

async function measure(browser: Browser, url: string, { ms, mb }: Costs): Promise<void> {
  const tab = await load(browser, url);
  ms.push(await taskMs(tab));
  mb.push(await heapMb(tab.session));
  await tab.close();
}

/** What is added with the pack, and as so many times what is added without it in the same runs. */
function added(
  what: string,
  unit: Figure['unit'],
  packed: readonly number[],
  alone: readonly number[],
  bare: readonly number[],
): Figure {
  const [values, others] = [differences(packed, bare), differences(alone, bare)];
  return {
    what: `${what}, with a pack of 50,000 terms`,
    unit,
    values,
    ratio: { of: timesMedian(values, others), to: 'times without packs' },
    target: { of: 'ratio', most: MOST_TIMES },
  };
}
