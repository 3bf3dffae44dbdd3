import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { waitForMarks, waitForNoMarks } from '../../../scripts/browser/marks.ts';
import { press } from '../../../scripts/browser/packs.ts';
import { bringMade, openRoom, waitForDocument, waitForProblem } from '../../../scripts/browser/reading-room.ts';
import { stretched, textPdf } from '../../fixtures/pdf/written.ts';
import { borrowDriver } from '../helpers/borrow.ts';

const MB = 2 ** 20;
const SENTENCE = 'Iron is stored as ferritin. ';
/** Fewer sentences than a text may have, by less than one. */
const MOST_SENTENCES = Math.floor((20 * MB) / SENTENCE.length);
const LEAFLET = textPdf([{ lines: ['Iron is stored as ferritin in the body.'] }]);

describe.each(BROWSERS)('a file near the largest that is read, in the reading room in %s,', (kind) => {
  let driver: Driver;
  let room: Page;
  beforeAll(async () => {
    driver = await borrowDriver(kind);
  });
  beforeEach(async () => {
    room = await openRoom(driver);
  });
  afterEach(() => room.close());
  afterAll(() => driver.close());

  const bringPdf = (name: string, size: number) => {
    const [before, blanks, behind] = stretched(LEAFLET, size);
    return bringMade(room, name, [before, 1], [' ', blanks], [behind, 1]);
  };

  test('is read where it is a PDF of 200 MB, and one of a byte more is refused in a sentence', async () => {
    await bringPdf('most.pdf', 200 * MB);
    await waitForDocument(room, 'most.pdf');
    expect(await waitForMarks(room, 'ferritin')).toContain('ferritin');
    await bringPdf('more.pdf', 200 * MB + 1);
    expect(await waitForProblem(room, 'more.pdf')).toContain('larger than 200 MB');
    await press(room, 'Close');
    await waitForNoMarks(room);
  });

  test('is read while it answers its reader where it is a text of 20 MB in one line, and one of more is refused', async () => {
    await bringMade(room, 'most.txt', [SENTENCE, MOST_SENTENCES]);
    await room.waitForSelector('article .reading-on');
    expect(await waitForMarks(room, 'ferritin')).toContain('ferritin');
    await bringMade(room, 'more.txt', [SENTENCE, MOST_SENTENCES + 1]);
    expect(await waitForProblem(room, 'more.txt')).toContain('larger than 20 MB');
    await press(room, 'Close');
    await waitForNoMarks(room);
  });
});
