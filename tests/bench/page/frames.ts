/** What a frame costs more while marks are registered: with one attribute changed in each, and while scrolling. */
import { RUNS, type Figure } from '../figure.ts';
import { differences } from '../median.ts';
import { load, taskMs, type Stage, type Tab } from '../stage.ts';

const FRAMES = 60;
/** The most that a frame may cost more, in milliseconds. */
const MOST_ADDED_MS = 3;

/** Draws frames of the 1 MB page in turns with and without the extension. */
export async function frameFigures(stage: Stage): Promise<Figure[]> {
  const url = stage.url('/1-MB');
  const marking = await load(stage.marking, url);
  const bare = await load(stage.bare, url);
  const figures: Figure[] = [];
  for (const [what, isScroll] of [
    ['Frame with one attribute changed', false],
    ['Frame while scrolling', true],
  ] as const) {
    const withMarks: number[] = [];
    const without: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      withMarks.push(await msOfFrame(marking, isScroll));
      without.push(await msOfFrame(bare, isScroll));
    }
    figures.push(
      { what: `${what}, without the extension`, values: without, unit: 'ms' },
      {
        what: `${what}, added`,
        values: differences(withMarks, without),
        unit: 'ms',
        target: { of: 'median', most: MOST_ADDED_MS },
      },
    );
  }
  await marking.close();
  await bare.close();
  return figures;
}

/** Main-thread time of one frame, from many. */
async function msOfFrame(tab: Tab, isScroll: boolean): Promise<number> {
  const before = await taskMs(tab);
  await tab.page.evaluate(
    async (frames, isScroll) => {
      const counter = document.getElementById('counter');
      for (let frame = 0; frame < frames; frame += 1) {
        if (isScroll) scrollBy(0, 30);
        else if (counter) counter.dataset['count'] = String(frame % 2);
        await new Promise(requestAnimationFrame);
      }
    },
    FRAMES,
    isScroll,
  );
  return ((await taskMs(tab)) - before) / FRAMES;
}
