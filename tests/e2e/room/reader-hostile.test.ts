import type { Page } from 'puppeteer-core';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { waitForMarks, waitForNoMarks } from '../../../scripts/browser/marks.ts';
import { press } from '../../../scripts/browser/packs.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import {
  bring,
  bringFile,
  bringMade,
  openRoom,
  waitForDocument,
  waitForProblem,
} from '../../../scripts/browser/reading-room.ts';
import { docx, docxParts, paragraph, table } from '../../fixtures/docx.ts';
import { hostileMarkup } from '../../fixtures/hostile-markup.ts';
import { borrowDriver } from '../helpers/borrow.ts';

const MB = 2 ** 20;
const LINK = (id: string) => `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${id}</w:t></w:r></w:hyperlink></w:p>`;
const BOMB = docx({ body: paragraph('Iron'), more: { 'word/footnotes.xml': new Uint8Array(100 * MB) } });
/** Entities that stand for more and more of each other. */
const LAUGHS = docx({
  body: '',
  more: {
    'word/document.xml': `<!DOCTYPE x [<!ENTITY a "iron iron iron iron">${'bcdefghijk'
      .split('')
      .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(20)}">`)
      .join('')}]><x>&k;</x>`,
  },
});
const WORDY_ROW = `<w:tr>${'<w:tc><w:p><w:r><w:t>Zinc</w:t></w:r></w:p></w:tc>'.repeat(8)}</w:tr>`;
const ROWS = Array.from({ length: 1200 }, (_, at) => [`Test ${at + 1}`, 'Ferritin', '12', 'ng/mL']);
const LARGE_TABLE = docx({ title: 'Large table', body: table(['Name', 'Test', 'Yours', 'Unit'], ...ROWS) });
const LARGEST_TABLE = docx({ body: `<w:tbl>${WORDY_ROW.repeat(16_000)}</w:tbl>` });
const inTables = (depth: number) =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('Iron is stored as ferritin.')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
const UNSEEN = zipSync({ ...docxParts({ body: paragraph('Iron') }), 'word/document.xml': new Uint8Array([1, 2, 3]) });

const TEXT = 'Iron is stored as ferritin.';

describe.each(BROWSERS)('against files that mean harm, the reading room in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let room: Page;
  let asked: string;
  beforeAll(async () => {
    pages = await servePages();
    asked = pages.url('/article');
    driver = await borrowDriver(kind);
  });
  beforeEach(async () => {
    room = await openRoom(driver);
    await room.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        // Handlers, styles, bases and sounds are told of while markup is parsed, though nothing of that document ever acts.
        if (blockedURI !== 'inline' && !/^(?:base-uri|media-src)$/.test(violatedDirective))
          seen.push(`${violatedDirective} ${blockedURI}`);
      });
    });
  });
  afterEach(() => room.close());
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  /** What ran, was asked for, or was stopped from being asked for. */
  const harm = () =>
    room.evaluate(() => {
      const { seen, ran } = globalThis as { seen?: string[]; ran?: boolean };
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      return { ran: ran ?? false, seen, loaded: loaded.filter((name) => /^https?:/.test(name)) };
    });
  const NONE = { ran: false, seen: [], loaded: [] };

  test('runs and loads nothing of a web page, be it opened or pasted', async () => {
    const run = 'globalThis.ran = true';
    const markup = `<!doctype html><html><head><title>Iron</title><base href="${asked}"><meta http-equiv="refresh" content="0;url=${asked}">
      <script>${run}</script><script src="${asked}"></script><link rel="stylesheet" href="${asked}"><style>@import "${asked}"; body { background: url(${asked}) }</style></head>
      <body onload="${run}" background="${asked}"><p>Iron is stored as ferritin.</p><img src="${asked}" onerror="${run}"><svg onload="${run}"><image href="${asked}"/></svg>
      <iframe src="${asked}" srcdoc="<script>parent.ran = true</script>"></iframe><object data="${asked}"></object><video src="${asked}" poster="${asked}"></video>
      <p style="background: url(${asked})" onclick="${run}">Zinc</p><details open ontoggle="${run}"><p>Milk</p></details><input autofocus onfocus="${run}">
      <math><mtext><table><mglyph><style><img src=x onerror="${run}"></style></table></mtext></math><a href="javascript:${run}">press</a></body>`;
    await bringFile(room, 'iron.html', markup);
    await waitForDocument(room, 'Iron');
    await waitForMarks(room, 'ferritin');
    expect(await harm()).toEqual(NONE);
    await bring(room, 'paste', { type: 'text/html', text: markup.replace('<title>Iron', '<title>Pasted iron') });
    await waitForDocument(room, 'Pasted iron');
    expect(await harm()).toEqual(NONE);
    expect(
      await room.evaluate(
        () => document.querySelectorAll('article :is(a, img, svg, iframe, style, [style], input)').length,
      ),
    ).toBe(0);
  });

  test('runs nothing of Markdown, whose links it follows only to pages', async () => {
    const text = `# Iron\n\n[press](javascript:globalThis.ran=true) <img src=x onerror="globalThis.ran=true">\n\n![a](${asked}) [page](https://nhs.uk/)\n\n<script>globalThis.ran = true</script>`;
    await bringFile(room, 'iron.md', text);
    await waitForDocument(room, 'Iron');
    expect(await harm()).toEqual(NONE);
    expect(
      await room.evaluate(() =>
        Array.from(document.querySelectorAll('article a'), (link) => link.getAttribute('href')),
      ),
    ).toEqual(['https://nhs.uk/']);
  });

  test('leads from a Word file only to pages and mailboxes', async () => {
    const links = {
      page: 'https://nhs.uk/',
      mail: 'mailto:a@nhs.uk',
      script: 'javascript:alert(1)',
      file: 'file:///etc/passwd',
      share: '\\\\\\\\host\\\\share',
    };
    await bringFile(room, 'letter.docx', docx({ title: 'Letter', links, body: Object.keys(links).map(LINK).join('') }));
    expect(await waitForDocument(room, 'Letter')).toHaveLength(6);
    expect(
      await room.evaluate(() =>
        Array.from(document.querySelectorAll('article a'), (link) => link.getAttribute('href')),
      ),
    ).toEqual(['https://nhs.uk/', 'mailto:a@nhs.uk']);
  });

  test.each([
    ['a Word file that unpacks to far more than it is', 'bomb.docx', BOMB, 'far more than any document holds'],
    ['a Word file of entities in entities', 'laughs.docx', LAUGHS, /damaged|no text/],
    ['a Word file with other bytes in it', 'torn.docx', UNSEEN, 'damaged'],
    ['a Word file that was cut off', 'half.docx', BOMB.slice(0, 2000), 'damaged'],
    ['a zip that is called a Word file', 'zip.docx', zipSync({ 'a.txt': new Uint8Array(3) }), 'kind of file'],
    ['a picture that is called a text', 'photo.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), 'is a picture'],
    ['a program', 'program.txt', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), 'holds no text'],
    ['nothing', 'nothing.md', '', 'is empty'],
    ['blanks', 'blanks.txt', ' \n\n ', 'no text in it'],
    ['a Word file with an enormous table', 'table.docx', LARGEST_TABLE, 'far more parts'],
    ['a Word file of tables in tables without end', 'deep.docx', docx({ body: inTables(5000) }), 'damaged'],
  ])('says so in a sentence, and keeps what is open: %s', async (_what, name, content, sentence) => {
    await bringFile(room, 'letter.txt', 'Iron is stored as ferritin.');
    await waitForDocument(room, 'letter.txt');
    await bringFile(room, name, content);
    expect(await waitForProblem(room, name)).toMatch(sentence);
    expect(await waitForMarks(room, 'ferritin')).toContain('ferritin');
    expect(await harm()).toEqual(NONE);
  });

  test('runs and loads nothing of pages that try so in every way, and makes nothing of them but text', async () => {
    const samples = Object.entries(hostileMarkup(asked, 'globalThis.ran = parent.ran = top.ran = true'));
    for (const [what, markup] of samples) {
      await bring(room, 'paste', {
        type: 'text/html',
        text: `<!doctype html><title>${what}</title><p>Iron</p>${markup}`,
      });
      expect(await waitForDocument(room, what), what).toContain('p: Iron');
      expect(await harm(), what).toEqual(NONE);
      expect(await unplain(room), what).toEqual([]);
    }
    expect(pages.asked()).toEqual([]);
    expect(await waitForDocument(room, 'names of what cleans it')).toContain('p: Zinc');
  });

  test.each([
    ['100,000 elements', '<div>', 100_000, undefined],
    ['100,000 letters in bold', '<b>', 100_000, undefined],
    ['tables', '<table><tr><td>', 100_000, undefined],
    ['lists', '<ul><li>', 100_000, undefined],
    ['elements, nearly too many', '<blockquote>', 4_900, 'Iron is stored as ferritin.'],
    ['letters in bold, nearly too many', '<b>', 4_900, 'Iron is stored as ferritin.'],
    ['tables, nearly too many', '<table><tr><td>', 190, 'Iron is stored as ferritin.'],
  ])('reads a page of %s in each other, or says why not, and goes on', async (_what, tag, times, read) => {
    await bringMade(room, 'deep.html', ['<!doctype html><title>Deep</title><p>Zinc</p>', 1], [tag, times], [TEXT, 1]);
    if (read) expect((await waitForDocument(room, 'Deep')).join()).toContain(read);
    else expect(await waitForProblem(room, 'deep.html')).toMatch('far more parts');
    await bringFile(room, 'letter.txt', TEXT);
    await waitForDocument(room, 'letter.txt');
    expect(await harm()).toEqual(NONE);
  });

  test.each([
    ['a page of one paragraph of 4 MB', '<p>', `${TEXT} `, 150_000],
    ['a page of one table of 20,000 cells', '<table>', `<tr>${`<td>${TEXT}</td>`.repeat(10)}</tr>`, 2_000],
    [
      'a table whose cells reach over each other',
      '<table>',
      `<tr>${`<td colspan=100 rowspan=100>${TEXT}</td>`.repeat(40)}</tr>`,
      100,
    ],
  ])('shows %s part by part, and lets it be closed meanwhile', async (_what, begins, text, times) => {
    await bringMade(room, 'large.html', [`<!doctype html><title>Large</title>${begins}`, 1], [text, times]);
    await waitForMarks(room, 'ferritin');
    await press(room, 'Close');
    await waitForNoMarks(room);
    expect(await harm()).toEqual(NONE);
  });

  test('reads a large table of a Word file with all its rows, and tables in tables', async () => {
    await bringFile(room, 'table.docx', LARGE_TABLE);
    const cells = await waitForDocument(room, 'Large table');
    expect(cells.filter((cell) => cell.endsWith(': Ferritin'))).toHaveLength(ROWS.length);
    expect(cells.findLast((cell) => /: Test \d+$/.test(cell))).toBe(`td: Test ${ROWS.length}`);
    await bringFile(room, 'deep.docx', docx({ body: inTables(100) }));
    expect(await waitForDocument(room, 'deep.docx')).toContain(`p: ${TEXT}`);
  });

  test('goes on answering its reader while a long text is shown, and lets it be closed', async () => {
    await bringFile(room, 'long.txt', 'Iron is stored as ferritin in the body.\n\n'.repeat(100_000));
    await room.waitForSelector('article .reading-on');
    await room.evaluate(() => {
      const buttons = Array.from(document.querySelectorAll('button'));
      buttons.find(({ textContent }) => textContent === 'Close')?.click();
    });
    await expect
      .poll(() => room.evaluate(() => document.querySelector('.empty-room h1')?.textContent))
      .toBe('Reading room');
    expect(await room.evaluate(() => document.querySelectorAll('p').length)).toBeLessThan(20);
  });
});

/** What of the document is more than plain text and links to pages, such as `img` or `p@onclick`. */
function unplain(room: Page): Promise<string[]> {
  return room.evaluate(() => {
    const elements = new Set('p h1 h2 h3 div table tbody tr td ul ol li strong em s sub sup code pre br a'.split(' '));
    const attributes = new Set('class tabindex role aria-label start lang'.split(' '));
    const article = document.querySelector('article.document');
    return Array.from(article?.querySelectorAll('*') ?? []).flatMap(({ localName, attributes: own }) => [
      ...(elements.has(localName) ? [] : [localName]),
      ...Array.from(own).flatMap(({ name }) => (attributes.has(name) ? [] : [`${localName}@${name}`])),
    ]);
  });
}
