import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { boxesOfMark, hoverWord, waitForMarks, waitForNoMarks } from '../../../scripts/browser/marks.ts';
import { press } from '../../../scripts/browser/packs.ts';
import { bringFile, openRoom, waitForDocument, waitForProblem } from '../../../scripts/browser/reading-room.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { endlessPdf } from '../../fixtures/pdf/endless.ts';
import { namedCmapPdf } from '../../fixtures/pdf/far-scripts.ts';
import { longLeaflet } from '../../fixtures/pdf/leaflet-pages.ts';
import { textPdf } from '../../fixtures/pdf/written.ts';
import { xfaPdf } from '../../fixtures/pdf/xfa.ts';
import { violationsIn } from '../helpers/axe.ts';
import { borrowDriver } from '../helpers/borrow.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'pdf');
const fixture = (name: string) => readFileSync(join(FIXTURES, name));

describe.each(BROWSERS)('a PDF in the reading room in %s', (kind) => {
  let driver: Driver;
  let room: Page;
  beforeAll(async () => {
    driver = await borrowDriver(kind);
  });
  beforeEach(async () => {
    room = await openRoom(driver);
    await room.evaluate(() => {
      const refused: string[] = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        refused.push(`${violatedDirective} ${blockedURI}`),
      );
      Object.assign(globalThis, { refused });
    });
  });
  afterEach(async () => {
    // Nothing is asked for that the extension's pages may not have, not even by a PDF made for it.
    const refused = String(await room.evaluate('refused.join()'));
    if (refused) throw new Error(`The page was refused ${refused}.`);
    await room.close();
  });
  afterAll(() => driver.close());

  const open = async (name: string, title = name) => {
    await bringFile(room, name, fixture(name));
    return waitForDocument(room, title);
  };

  test.each([
    [
      'printed by Chromium',
      'chromium-leaflet.pdf',
      'Magnesium tablets: information for you',
      'li: myasthenia gravis.',
      'dialysis',
    ],
    ['written by LibreOffice', 'libreoffice-letter.pdf', 'Your blood tests', 'td: LDL cholesterol', 'metformin'],
    ['in columns', 'groff-columns.pdf', 'groff-columns.pdf', 'h3: 3. Who takes them', 'atherosclerosis'],
    [
      'written by LaTeX',
      'latex-study.pdf',
      'latex-study.pdf',
      'li: F2-isoprostanes in urine, made when radicals meet fats;',
      'glutathione',
    ],
  ])('%s is read as text, with its words marked', async (_how, name, title, block, word) => {
    expect(await open(name, title)).toContain(block);
    expect(await waitForMarks(room, word)).toContain(word);
    expect(await violationsIn((script) => room.evaluate(script))).toEqual([]);
  });

  test('shows its pages as they are, with a word over the end of a line marked as one', async () => {
    await open('groff-columns.pdf');
    await press(room, 'Pages');
    const joined = 'athero\u00ADsclerosis';
    expect(await waitForMarks(room, joined)).toContain(joined);
    expect(new Set((await boxesOfMark(room, joined)).map(({ y }) => Math.round(y))).size).toBe(2);
    expect(
      await until(
        () => inkOn(room),
        (ink) => ink > 0.01,
      ),
    ).toBeLessThan(0.5);
    await expect.poll(() => wordsBesideInk(room)).toEqual([]);
    await hoverWord(room, 'myalgia');
    expect(await waitForCard(room)).toMatch(/myalgia/i);
    expect(await violationsIn((script) => room.evaluate(script))).toEqual([]);
  });

  test('marks a word and a term over the end of a page as one, in its pages too, as long as both are drawn', async () => {
    await bringFile(room, 'over.pdf', overPages());
    await waitForDocument(room, 'over.pdf');
    await press(room, 'Pages');
    const [word, term] = ['athero\u00ADsclerosis', 'atrial fibrillation'];
    expect((await waitForMarks(room, word)).filter((mark) => mark === word)).toHaveLength(1);
    const [upper, lower] = await boxesOfMark(room, word);
    expect((lower?.y ?? 0) - (upper?.y ?? 0)).toBeGreaterThan(60);
    await expect.poll(() => wordsBesideInk(room)).toEqual([]);
    await room.mouse.move(0, 0);
    await room.evaluate((y) => scrollBy(0, y - innerHeight / 2), lower?.y ?? 0);
    const [, moved] = await until(
      () => boxesOfMark(room, word, false),
      ([, box]) => Math.abs((box?.y ?? 0) - (lower?.y ?? 0)) > 1,
    );
    const { x = 0, y = 0, width = 0, height = 0 } = moved ?? {};
    for (const part of [0.25, 0.5]) await room.mouse.move(x + width * part, y + height / 2);
    expect(await waitForCard(room)).toMatch(/atherosclerosis/i);
    await room.keyboard.press('Escape');
    await waitForNoCard(room);
    await room.evaluate(() => document.querySelector('.page:nth-child(2)')?.scrollIntoView({ block: 'end' }));
    expect(await boxesOfMark(room, term)).toHaveLength(2);
    await hoverWord(room, term);
    expect(await waitForCard(room)).toMatch(/atrial fibrillation/i);
    await room.evaluate(() => document.querySelector('.page:nth-child(4)')?.scrollIntoView());
    const words = () =>
      room.evaluate(() => Array.from(document.querySelectorAll('.page'), ({ textContent }) => textContent.slice(0, 9)));
    expect(await until(words, ([first]) => first === '')).toEqual(expect.arrayContaining(['sclerosis']));
  });

  test('shows a result on the scale of its test, with what the laboratory’s own range means', async () => {
    await open('libreoffice-letter.pdf', 'Your blood tests');
    await hoverWord(room, 'A1C');
    expect(await waitForCard(room, '6.1%')).toContain('6.1%: prediabetes');
    const note = () => inCard(room, (root) => root.querySelector('figure.range')?.textContent);
    expect(await note()).toMatch(/lab/i);
    await room.keyboard.press('Escape');
    await waitForNoCard(room);
    await hoverWord(room, 'Hemoglobin');
    expect(await waitForCard(room, '13.4')).toContain('13.4 g/dL');
  });

  test('draws pictures in JBIG2 and in JPEG 2000', async () => {
    await open('pictures.pdf');
    await press(room, 'Pages');
    const colours = () => coloursAt(room, [160, 242], [80, 242], [160, 492]);
    await expect.poll(colours).toEqual(['0 0 0', '255 255 255', '0 160 0']);
  });

  test.each([
    ['Japanese', '90ms-RKSJ-H', 'Japan1', `${hex('Iron is stored as ferritin. ')}9353`],
    ['Chinese', 'UniGB-UCS2-H', 'GB1', hex('Iron is stored as ferritin. \u94c1', 'utf16le')],
  ])('reads English words in letters of a %s font that is not in it', async (_script, encoding, collection, text) => {
    await bringFile(room, 'far.pdf', namedCmapPdf(encoding, collection, text));
    expect(String(await waitForDocument(room, 'far.pdf'))).toMatch(/Iron is stored as ferritin\. \p{Script=Han}/u);
    expect(await waitForMarks(room, 'ferritin')).toContain('ferritin');
  });

  test('stops reading one that is made to take forever when its reader gives up', async () => {
    await bringFile(room, 'forever.pdf', endlessPdf());
    await room.waitForSelector('.note[role=status] button');
    await press(room, 'Cancel');
    await until(
      () => room.evaluate(() => document.querySelector('.note') === null),
      (isGone) => isGone,
    );
    if (kind === 'chromium')
      await until(
        () => Promise.resolve(room.workers().length),
        (workers) => workers === 0,
      );
  });

  test('keeps only the pages near the window drawn', async () => {
    await bringFile(room, 'long.pdf', longLeaflet(30));
    await waitForDocument(room, 'long.pdf');
    await press(room, 'Pages');
    const drawn = () =>
      room.evaluate(() =>
        Array.from(document.querySelectorAll('.page'), (page, at) =>
          page.querySelector('canvas') ? at + 1 : 0,
        ).filter(Boolean),
      );
    expect(await until(drawn, (pages) => pages.includes(1))).not.toContain(30);
    await room.evaluate(() => document.querySelector('.page:last-child')?.scrollIntoView());
    expect(await until(drawn, (pages) => pages.includes(30) && !pages.includes(1))).not.toContain(15);
  });

  test('goes on while a long one is read, and ends its worker when it is closed', async () => {
    await bringFile(room, 'long.pdf', longLeaflet(500));
    await waitForMarks(room, 'Edema');
    await press(room, 'Close');
    await waitForNoMarks(room);
    if (kind === 'chromium')
      await until(
        () => Promise.resolve(room.workers().length),
        (workers) => workers === 0,
      );
    expect(await open('libreoffice-letter.pdf', 'Your blood tests')).toContain('td: 138');
  });

  test('asks for the password of a locked one, and again where it was wrong', async () => {
    await bringFile(room, 'locked.pdf', fixture('locked.pdf'));
    const give = async (password: string) => {
      await room.waitForSelector('#room-password');
      await room.type('#room-password', password);
      await room.keyboard.press('Enter');
    };
    await give('no');
    await room.waitForSelector('#room-password-wrong');
    await room.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#room-password');
      if (field) field.value = '';
    });
    await give('leaflet');
    expect(await waitForDocument(room, 'locked.pdf')).toContain('h2: Statins and muscles');
  });

  test.each([
    ['a scan', 'scan.pdf', fixture('scan.pdf'), /is a scan: pictures of pages/],
    ['a damaged one', 'damaged.pdf', fixture('damaged.pdf'), /damaged or incomplete/],
    ['a form that builds itself', 'form.pdf', xfaPdf(), /form that only Adobe Reader can show/],
    ['one that is none', 'lies.pdf', Buffer.from('%PDF-1.7\nnothing of a PDF\n%%EOF'), /damaged or incomplete/],
  ])('says in a sentence that %s cannot be read, and leaves what was open', async (_what, name, bytes, sentence) => {
    await open('libreoffice-letter.pdf', 'Your blood tests');
    await bringFile(room, name, bytes);
    expect(await waitForProblem(room, name)).toMatch(sentence);
    expect(await waitForMarks(room, 'metformin')).toContain('metformin');
  });

  test('runs nothing of one that holds scripts, programs and files, and keeps the one link that only leads somewhere', async () => {
    expect(await open('hostile.pdf')).toContain(
      'p: <img src=x onerror="globalThis.stolen=true"> <script>globalThis.stolen=true</script>',
    );
    await press(room, 'Pages');
    await waitForMarks(room, 'dyspnea');
    const found = await room.evaluate(() => ({
      links: Array.from(document.querySelectorAll('article.document a'), (link) => link.getAttribute('href')),
      elements: document.querySelectorAll('main :is(img, script, iframe, object, embed)').length,
      stolen: 'stolen' in globalThis,
    }));
    expect(found).toEqual({ links: ['https://example.org/fine'], elements: 0, stolen: false });
  });
});

/** Pages with a word over the end of the first one, a term over that of the second one, and more behind them. */
function overPages(): Uint8Array {
  const LINES = [
    'Iron is stored in the liver and in the bone marrow, and the body holds on to it for as long as it can',
    'and gives it out where new blood is made, which takes some weeks after a loss, and longer in old age',
    'while what is eaten makes up for what is lost from the skin and the gut day by day, and for no more',
    'so that a test of blood shows late what has been missing in the food for months, or has been lost',
    'and a doctor looks for the reason first, and treats that, before anybody takes tablets for a year',
  ];
  const ends = [
    ['Iron in the body', 'and where the wall of an artery thickens over the years, this is what doctors call athero-'],
    [
      'sclerosis, which is common in old age,',
      'and where the heart beats out of its time day after day, this is what doctors call atrial',
    ],
    ['fibrillation, which has to be treated soon,', 'and so on'],
  ];
  return textPdf(
    Array.from({ length: 9 }, (_, page) => {
      const [first = 'and on', last = 'and on'] = ends[page] ?? [];
      // What stands in the same place on two pages would be taken for their head.
      const lines = Array.from({ length: 46 }, (_, at) => LINES[(at + page) % LINES.length] ?? '');
      const heading = { text: `Part ${page + 1}`, size: 16 };
      return { lines: [first, ...lines.slice(0, 22), heading, ...lines.slice(23), last] };
    }),
  );
}

/** Letters as hexadecimal bytes, with the higher byte first where there are two. */
function hex(text: string, encoding: 'latin1' | 'utf16le' = 'latin1'): string {
  const bytes = Buffer.from(text, encoding);
  return (encoding === 'latin1' ? bytes : bytes.swap16()).toString('hex');
}

/** The colours of the first page at some places, in points from its left top corner. */
function coloursAt(room: Page, ...places: [x: number, y: number][]): Promise<string[]> {
  return room.evaluate((places) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.page canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || canvas.width === 0) return [];
    const ratio = canvas.width / 595;
    return places.map(([x, y]) =>
      Array.from(context.getImageData(x * ratio, y * ratio, 1, 1).data.slice(0, 3)).join(' '),
    );
  }, places);
}

/** How much of the first page is dark, from 0 to 1. */
function inkOn(room: Page): Promise<number> {
  return room.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.page canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || canvas.width === 0) return 0;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128 && (data[at + 3] ?? 0) > 128) dark += 1;
    return dark / (data.length / 4);
  });
}

/** The words of the first page that lie on no letters of any picture: those that go on in the next page lie on its. */
function wordsBesideInk(room: Page): Promise<string[]> {
  return room.evaluate(() => {
    const pictures = Array.from(document.querySelectorAll<HTMLCanvasElement>('.page canvas'), (canvas) => ({
      canvas,
      page: canvas.getBoundingClientRect(),
    }));
    return Array.from(document.querySelectorAll('.page:first-child .page-words span')).flatMap((span) => {
      const { left, top, width, height } = span.getClientRects()[0] ?? new DOMRect();
      const { canvas, page } = pictures.find(({ page }) => top >= page.top && top < page.bottom) ?? {};
      const context = canvas?.getContext('2d');
      if (!canvas || !page || !context) return [`${span.textContent}, beside all pages`];
      const ratio = canvas.width / page.width;
      const { data } = context.getImageData(
        (left - page.left) * ratio,
        (top - page.top) * ratio,
        Math.max(1, width * ratio),
        Math.max(1, height * ratio),
      );
      const hasInk = data.some((value, at) => at % 4 === 0 && value < 128 && (data[at + 3] ?? 0) > 128);
      return hasInk ? [] : [span.textContent];
    });
  });
}
