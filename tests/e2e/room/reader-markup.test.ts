import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { bring, openRoom } from '../../../scripts/browser/reading-room.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { borrowDriver } from '../helpers/borrow.ts';

const linkTo = (url: string, place: string, text: string) =>
  `<p><a href="${url}" target="_blank" rel="noopener noreferrer" title="${url}" data-goes-to="${place}">${text}</a></p>`;

/** What it is of, what is pasted, and what the room makes of it. */
type Case = [what: string, markup: string, made: string];

const KEPT: Case[] = [
  ['paragraphs', '<p>Iron</p><p>Zinc</p>', '<p>Iron</p><p>Zinc</p>'],
  ['text without any', 'Iron <b>is</b> good<div>Zinc</div>', '<p>Iron <strong>is</strong> good</p><p>Zinc</p>'],
  ['headings, below the title', '<p>0</p><h1>A</h1><h4>B</h4>', '<p>0</p><h2>A</h2><h3>B</h3>'],
  ['lists in lists', '<ul><li>A<ul><li>B</li></ul></li></ul>', '<ul><li><p>A</p><ul><li>B</li></ul></li></ul>'],
  ['where numbering begins', '<ol start="3"><li>A</li></ol>', '<ol start="3"><li>A</li></ol>'],
  ['raised and lowered signs', '<p>H<sub>2</sub>O, m<sup>2</sup></p>', '<p>H<sub>2</sub>O, m<sup>2</sup></p>'],
  ['lines', '<p>A<br>B</p>', '<p>A<br>B</p>'],
  ['quotes', '<blockquote>A</blockquote>', '<blockquote><p>A</p></blockquote>'],
  ['text as it was typed', '<pre>A\n  B</pre>', '<pre>A\n  B</pre>'],
  ['names and meanings', '<dl><div><dt>A</dt><dd>B</dd></div></dl>', '<dl><dt>A</dt><dd>B</dd></dl>'],
  ['the language of a part', '<p lang="es">Hierro</p>', '<p lang="es">Hierro</p>'],
  [
    'tables',
    '<table><tr><th>A</th><th colspan="2">B</th></tr></table>',
    '<div class="table-box" tabindex="0" role="region" aria-label="Table"><table><tbody><tr><th>A</th><th colspan="2">B</th></tr></tbody></table></div>',
  ],
  ['tables that only put things in place', '<table><tr><td>A</td></tr><tr><td>B</td></tr></table>', '<p>A</p><p>B</p>'],
  ['elements that nobody knows', '<x-a>A <font>B</font></x-a>', '<p>A B</p>'],
  ['blocks inside a line', '<span>A<p>B</p>C</span>', '<p>A</p><p>B</p><p>C</p>'],
];

const TAKEN_OUT: Case[] = [
  ['scripts', '<p>A<script>alert(1)</script></p><script src="https://x.example/a.js"></script>', '<p>A</p>'],
  ['handlers', '<p onclick="alert(1)" onmouseover=alert(1)>A</p>', '<p>A</p>'],
  ['pictures and their handlers', '<p>A<img src="https://x.example/a.png" onerror="alert(1)"></p>', '<p>A</p>'],
  ['drawings', '<p>A</p><svg onload="alert(1)"><a href="javascript:1"><text>B</text></a></svg>', '<p>A</p>'],
  ['styles', '<style>p{color:red}</style><p style="position:fixed" class="x" id="y">A</p>', '<p>A</p>'],
  [
    'frames and programs',
    '<iframe src="https://x.example"></iframe><object data="x"></object><embed src="x"><p>A</p>',
    '<p>A</p>',
  ],
  [
    'addresses of the page',
    '<base href="https://x.example/"><meta http-equiv=refresh content="0;url=https://x.example"><p>A</p>',
    '<p>A</p>',
  ],
  ['fields', '<form action="https://x.example"><p>A</p><input name=b><button>C</button></form>', '<p>A</p>'],
  ['what is hidden', '<p>A</p><p hidden>B</p><div aria-hidden="true">C</div><template><p>D</p></template>', '<p>A</p>'],
  ['ways to other pages of a site', '<nav><a href="/">Home</a></nav><p>A</p>', '<p>A</p>'],
  ['markup that is text', '<p>&lt;img src=x onerror=alert(1)&gt;</p>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
];

const LINKS: Case[] = [
  [
    'lead to pages, and say where',
    '<a href="https://nhs.uk/a?b=1">more</a>',
    linkTo('https://nhs.uk/a?b=1', 'nhs.uk', 'more'),
  ],
  ['lead to mailboxes', '<a href="mailto:a@nhs.uk">write</a>', linkTo('mailto:a@nhs.uk', 'a@nhs.uk', 'write')],
  ['never run anything', '<a href="javascript:alert(1)">A</a>', '<p>A</p>'],
  ['never run anything, however it is written', '<a href=" java&#10;script:alert(1)">A</a>', '<p>A</p>'],
  ['never open data', '<a href="data:text/html,<script>1</script>">A</a>', '<p>A</p>'],
  ['never lead to files', '<a href="file:///etc/passwd">A</a>', '<p>A</p>'],
  ['lead nowhere inside the document', '<p>A <a href="#note-1">[1]</a> <a href="#back">↑</a></p>', '<p>A [1] </p>'],
  ['lead nowhere beside it', '<a href="other.html">A</a>', '<p>A</p>'],
];

describe.each(BROWSERS)('markup in the reading room, in %s,', (kind) => {
  let driver: Driver;
  let room: Page;
  beforeAll(async () => {
    driver = await borrowDriver(kind);
    room = await openRoom(driver);
  });
  afterAll(async () => {
    await room.close();
    await driver.close();
  });

  /** What the room makes of markup. */
  const read = async (markup: string) => {
    await room.evaluate(() => {
      const buttons = Array.from(document.querySelectorAll('button'));
      buttons.find(({ textContent }) => textContent === 'Close')?.click();
    });
    const made = () =>
      room.evaluate(() =>
        document.querySelector('.reading-on')
          ? ''
          : (document.querySelector('article.document > div')?.innerHTML ?? ''),
      );
    await until(made, (made) => made === '');
    await bring(room, 'paste', { type: 'text/html', text: `<!doctype html><body>${markup}` });
    return until(made, (made) => made !== '');
  };

  test.each(KEPT)('keeps %s', async (_what, markup, made) => {
    expect(await read(markup)).toBe(made);
  });

  test.each(TAKEN_OUT)('takes out %s', async (_what, markup, made) => {
    expect(await read(markup)).toBe(made);
  });

  test.each(LINKS)('has links that %s', async (_what, markup, made) => {
    expect(await read(markup)).toBe(made);
  });
});
