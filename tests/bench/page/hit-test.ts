/** What finding the mark under the pointer costs, with every mention on the 1 MB page a mark: more than 5,000. */
import { pause } from '../../../scripts/browser/wait.ts';
import { RUNS, type Figure } from '../figure.ts';
import { ownMs } from './profile.ts';
import { load, settle, type Stage, type Tab } from '../stage.ts';

const MOVES = 80;
/** Longer than a frame, so that no two moves are taken together. */
const MOVE_EVERY_MS = 20;
const MOST_MS = 0.2;
const UNMET =
  'measuring the marks of one paragraph takes a third, the call of each listener and of the browser from within the extension another; ' +
  'asking the browser for the letter under the pointer instead took longer.';

/** Own time for each move of the pointer. */
export async function hitTestFigures(stage: Stage): Promise<Figure[]> {
  const tab = await load(stage.marking, stage.url('/1-MB'));
  await setHowOften(stage, 'every');
  await settle(tab);
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) values.push((await ownMs(tab, () => movePointer(tab))) / MOVES);
  await tab.close();
  await setHowOften(stage, 'section');
  return [
    {
      what: 'Pointer move, over 5,000 marks known: own JavaScript',
      values,
      unit: 'ms',
      target: { of: 'median', most: MOST_MS, unmet: UNMET },
    },
  ];
}

async function movePointer({ page }: Tab): Promise<void> {
  for (let move = 0; move < MOVES; move += 1) {
    await page.mouse.move(170 + ((move * 37) % 640), 120 + ((move * 53) % 600));
    await pause(MOVE_EVERY_MS);
  }
}

/** Sets the reader's choice where the popup would. */
async function setHowOften({ marking }: Stage, howOften: string): Promise<void> {
  const target = await marking.waitForTarget((target) => target.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(`chrome.storage.local.set({ preferences: { howOften: '${howOften}' } })`);
}
