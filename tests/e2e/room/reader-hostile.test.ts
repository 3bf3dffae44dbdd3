import type { Page } from 'puppeteer-core';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { waitForMarks } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { bring, bringFile, openRoom, waitForDocument, waitForProblem } from '../../../scripts/browser/reading-room.ts';
import { docx, docxParts, paragraph } from '../../fixtures/docx.ts';
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
const UNSEEN = zipSync({ ...docxParts({ body: paragraph('Iron') }), 'word/document.xml': new Uint8Array([1, 2, 3]) });

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
        // Handlers, styles and bases are told of while markup is parsed, though nothing of that document ever acts.
        if (blockedURI !== 'inline' && violatedDirective !== 'base-uri')
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
    ['far too much', 'large.txt', new Uint8Array(100 * MB).fill(0x61), 'larger than 20 MB'],
  ])('says so in a sentence, and keeps what is open: %s', async (_what, name, content, sentence) => {
    await bringFile(room, 'letter.txt', 'Iron is stored as ferritin.');
    await waitForDocument(room, 'letter.txt');
    await bringFile(room, name, content);
    expect(await waitForProblem(room, name)).toMatch(sentence);
    expect(await waitForMarks(room, 'ferritin')).toContain('ferritin');
    expect(await harm()).toEqual(NONE);
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
