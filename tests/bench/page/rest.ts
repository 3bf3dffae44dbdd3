/** What a page costs while nobody does anything: the extension looks after its marks all the time that a page is shown. */
import { pause } from '../../../scripts/browser/wait.ts';
import { RUNS, type Figure } from '../figure.ts';
import { differences } from '../median.ts';
import { articlePath, type Size } from '../pages.ts';
import { load, taskMs, type Stage, type Tab } from '../stage.ts';

const PAGES: readonly Size[] = ['100 kB', '1 MB', '10 MB'];
const REST_S = 2;
/** The most that may be added, as a part of the time. */
const MOST = 0.01;

/** Main-thread time that is added to pages at rest. */
export async function restFigures(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of PAGES) {
    const [marking, bare] = await Promise.all(
      [stage.marking, stage.bare].map(async (browser) => atRest(await load(browser, stage.url(articlePath(size))))),
    );
    figures.push({
      what: `${REST_S} s at rest, ${size} page: main thread, added`,
      values: differences(marking ?? [], bare ?? []),
      unit: 'ms',
      target: { of: 'median', most: MOST * REST_S * 1000 },
    });
  }
  return figures;
}

/** One value a run: the main thread's time, in milliseconds. */
async function atRest(tab: Tab): Promise<number[]> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const before = await taskMs(tab);
    await pause(REST_S * 1000);
    values.push((await taskMs(tab)) - before);
  }
  await tab.close();
  return values;
}
