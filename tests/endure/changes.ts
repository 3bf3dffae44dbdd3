/** One page that changes all day, as often as a number says: what the extension holds before and after. */
import { hoverWord, waitForMarks } from '../../scripts/browser/marks.ts';
import { pause } from '../../scripts/browser/wait.ts';
import { waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import type { Driver } from '../../scripts/browser/driver.ts';
import { heldBy } from './heap.ts';
import type { Row } from './report.ts';
import { change, tracesOn } from './restless-page.ts';

/** Changes before the first measurement, so that everything is compiled and every cache is filled. */
const WARM_UP = 20_000;
/** Time for the extension to read what came last, in milliseconds. */
const SETTLE_MS = 2000;

/**
 * Opens the page, has it change, and gives what was found before and after.
 *
 * @param isBare whether the browser has no extension: what grows then is the page's own
 */
export async function endureChanges(driver: Driver, url: string, number: number, isBare = false): Promise<Row[]> {
  const page = await driver.open(url);
  const look = async () => {
    await pause(SETTLE_MS);
    if (!isBare) await waitForMarks(page, 'glycolysis');
    const traces = await tracesOn(page);
    return { ...traces, ...(await heldBy(driver, page)) };
  };
  await change(page, WARM_UP);
  const before = await look();
  await change(page, number);
  const after = await look();
  if (!isBare) {
    // It still does what it is there for.
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'glycolysis');
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
  }
  await page.close();
  const what = `${number.toLocaleString('en')} changes of one page${isBare ? ', without Glosswell' : ''}`;
  const row = (figure: string, before: number | undefined, after: number | undefined): Row[] =>
    before === undefined || after === undefined ? [] : [{ browser: driver.kind, what, figure, before, after }];
  return [
    ...(isBare ? [] : row('marks registered', before.marks, after.marks)),
    ...(isBare ? [] : row('cards in the page', before.cards, after.cards)),
    ...row('nodes kept alive', before.nodes, after.nodes),
    ...row('heap, in MB', before.heapMb, after.heapMb),
  ];
}
