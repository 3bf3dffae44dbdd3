import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { marksOn, waitForMarks } from '../../../scripts/browser/marks.ts';
import { servePages, type Body, type Pages } from '../../../scripts/browser/pages.ts';
import { pause, until } from '../../../scripts/browser/wait.ts';

/** Pieces of markup with the marks that they are to have; `▪` parts them. */
const PIECES: Readonly<Record<string, string>> = {
  'two buttons': '<button>Blood</button> <button>Pressure</button> = ',
  'two buttons without a look': `<button class="bare">Blood</button> <button class="bare">Pressure</button> = `,
  'two buttons without a space': '<button>prolactin</button><button>oxytocin</button> = prolactin ▪ oxytocin',
  'cells of a flex row': '<div style="display: flex"><span>blood</span> <span>pressure</span></div> = ',
  'cells of a grid': '<div style="display: grid"><b>blood</b> <b>pressure</b></div> = ',
  'cells of a table of spans':
    '<div style="display: table"><span style="display: table-cell">blood</span> <span style="display: table-cell">pressure</span></div> = ',
  'spans below each other': '<span style="display: block">blood</span> <span style="display: block">pressure</span> = ',
  'tags as chips': '<span class="chip">blood</span> <span class="chip">pressure</span> = ',
  'tags in a line': '<a class="tag" href="#a">blood</a> <a class="tag" href="#b">pressure</a> = ',
  'floating tabs': '<a style="float: left" href="#a">blood</a> <a style="float: left" href="#b">pressure</a> = ',
  'columns in a line': '<div class="column">blood</div> <div class="column">pressure</div> = ',
  'tabs of a list': '<ul><li class="tab">blood</li> <li class="tab">pressure</li></ul> = ',
  'boxes of a word each, before a name':
    '<button>high</button> <button>blood</button> blood <i>pressure</i> = blood pressure',
  'blocks drawn in line':
    '<div style="display: inline">oxidative</div> <div style="display: inline">phosphorylation</div> = oxidative phosphorylation',
  'a block drawn in line within a text':
    'The <div style="display: inline">oxidative</div> phosphorylation = oxidative phosphorylation',
  'items drawn in line': '<ul><li class="inline">blood</li> <li class="inline">pressure</li></ul> = blood pressure',
  'a wrapper without a box': '<div style="display: contents">blood</div> pressure = blood pressure',
  'letters in boxes of their own':
    '<div class="letter">e</div><div class="letter">n</div><div class="letter">z</div><div class="letter">y</div><div class="letter">m</div><div class="letter">e</div> = enzyme',
  'words in boxes of their own': '<div class="letter">blood</div> <div class="letter">pressure</div> = blood pressure',
  'words that come in one by one':
    '<span class="letter">blood</span> <span class="letter">pressure</span> = blood pressure',
  'words that are made to stand out': '<mark>blood</mark> <mark>pressure</mark> = blood pressure',
  'links in a text': 'Of <a href="#a">blood</a> <a href="#b">pressure</a> = blood pressure',
  'a drop cap': '<span style="float: left; font-size: 3em; margin-right: 8px">E</span>nzyme = Enzyme',
  'blocks below each other': '<div>blood</div> <div>pressure</div> = ',
  'headings drawn in line': '<h4 class="inline">Blood</h4> pressure = ',
};
const STYLE = `<style>
  .bare { all: unset } .chip { display: inline-block; padding: 2px 7px; border: 1px solid; border-radius: 9px; font-size: 12px }
  .tag { padding: 0 6px; background: #eee } .column { display: inline-block; width: 200px } .inline { display: inline }
  .tab { display: inline-block; margin: 0 1em } .letter { display: inline-block; position: relative }
</style>`;
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${STYLE}</head><body>${body}</body></html>`;

/** The markup of a piece, and the marks in it. */
function piece(what: string): { markup: string; marks: string[] } {
  const text = PIECES[what] ?? '';
  const at = text.lastIndexOf(' = ');
  const marks = text.slice(at + 3).trim();
  return { markup: text.slice(0, at), marks: marks === '' ? [] : marks.split(' ▪ ') };
}

const PAGES: Readonly<Record<string, Body>> = Object.fromEntries([
  ...Object.keys(PIECES).map((what) => [
    `/${encodeURIComponent(what)}`,
    page(`<section>${piece(what).markup}</section><p>cytoplasm</p>`),
  ]),
  [
    '/changing',
    page('<div id="a" class="inline">oxidative</div> <div class="inline">phosphorylation</div><p>cytoplasm</p>'),
  ],
]);

describe.each(BROWSERS)('marks run over what is drawn as one in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  beforeAll(async () => {
    pages = await servePages(PAGES);
    driver = await borrowDriver(kind);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  test.each(Object.keys(PIECES))('and not over two things: %s', async (what) => {
    const tab = await driver.open(pages.url(`/${encodeURIComponent(what)}`));
    await waitForMarks(tab, 'cytoplasm');
    await pause(200);
    expect(await marksOn(tab)).toEqual([...piece(what).marks, 'cytoplasm']);
    await tab.close();
  });

  test('and follow when a part of it changes', async () => {
    const tab = await driver.open(pages.url('/changing'));
    await waitForMarks(tab, 'oxidative phosphorylation', 'cytoplasm');
    const change = (text: string) =>
      tab.evaluate((text) => {
        const node = document.querySelector('#a')?.firstChild;
        if (node instanceof Text) node.data = text;
      }, text);
    await change('No');
    await until(
      () => marksOn(tab),
      (marks) => marks.includes('phosphorylation'),
    );
    await change('Now oxidative');
    expect(await waitForMarks(tab, 'oxidative phosphorylation')).toEqual(['oxidative phosphorylation', 'cytoplasm']);
    await change('prolactin and oxidative');
    expect(await waitForMarks(tab, 'prolactin')).toEqual(['prolactin', 'oxidative phosphorylation', 'cytoplasm']);
    await tab.close();
  });
});
