import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { boxInCard, boxOfCard, waitForCard, waitForNoCard } from '../../scripts/browser/card.ts';
import { BROWSERS, type Driver } from '../../scripts/browser/driver.ts';
import { borrowDriver } from './helpers/borrow.ts';
import { inCard } from '../../scripts/browser/in-card.ts';
import { hoverWord, waitForMarks } from '../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../scripts/browser/pages.ts';
import { pause, until } from '../../scripts/browser/wait.ts';

const pageOf = (body: string) => `<!doctype html><html lang="en"><title>Words</title>
  <style>body { font: 18px/1.6 sans-serif; margin: 20px } dialog { margin: 60px } [popover] { inset: 60px auto auto 60px }</style>
  <body>${body}</body></html>`;
const WORD = '<p>First comes glycolysis.</p>';

/** Pages whose word stands in something that is open, each with what closes it. */
const CLOSED: Readonly<Record<string, readonly [body: string, close: string]>> = {
  'its modal dialog closes': [
    `<dialog id="d">${WORD}</dialog><script>d.showModal()</script>`,
    `document.querySelector('#d').close()`,
  ],
  'its dialog closes': [
    `<dialog id="d">${WORD}</dialog><script>d.show()</script>`,
    `document.querySelector('#d').close()`,
  ],
  'its modal dialog is removed': [
    `<dialog id="d">${WORD}</dialog><script>d.showModal()</script>`,
    `document.querySelector('#d').remove()`,
  ],
  'its modal dialog is emptied and closed': [
    `<dialog id="d">${WORD}</dialog><script>d.showModal()</script>`,
    `document.querySelector('#d').replaceChildren(); document.querySelector('#d').close()`,
  ],
  'its popover closes': [
    `<div popover id="d">${WORD}</div><script>d.showPopover()</script>`,
    `document.querySelector('#d').hidePopover()`,
  ],
  'its popover is hidden by a style': [
    `<div popover id="d">${WORD}</div><script>d.showPopover()</script>`,
    `document.querySelector('#d').style.display = 'none'`,
  ],
  'a box around its popover is hidden': [
    `<div id="d"><div popover id="p">${WORD}</div></div><script>p.showPopover()</script>`,
    `document.querySelector('#d').hidden = true`,
  ],
  'its modal dialog closes over another one': [
    `<dialog id="o"><p>Outer.</p></dialog><dialog id="d">${WORD}</dialog><script>o.showModal(); d.showModal()</script>`,
    `document.querySelector('#d').close()`,
  ],
  'a modal dialog opens': [
    `${WORD}<dialog id="d" style="width: 900px; height: 700px">Other.</dialog>`,
    `document.querySelector('#d').showModal()`,
  ],
  'its word is removed': [`<div id="d">${WORD}</div>`, `document.querySelector('#d').remove()`],
};
const pathOf = (what: string) => `/${what.replaceAll(' ', '-')}`;

describe.each(BROWSERS)('a card that is kept in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    pages = await servePages(
      Object.fromEntries(Object.entries(CLOSED).map(([what, [body]]) => [pathOf(what), pageOf(body)])),
    );
    driver = await borrowDriver(kind);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  afterEach(() => page.close());

  const press = async (button: string) => {
    const { x, y, width, height } = await boxInCard(page, button);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    await page.mouse.click(x + width / 2, y + height / 2);
  };
  const keep = async (what: string) => {
    page = await driver.open(pages.url(pathOf(what)));
    await waitForMarks(page, 'glycolysis');
    await hoverWord(page, 'glycolysis');
    await waitForCard(page, 'glycolysis');
    await press('button.sign');
    await until(
      () => inCard(page, (root) => root.querySelector('.pinned') !== null),
      (isKept) => isKept === true,
    );
  };
  const usable = async () => {
    const isOpen = () => inCard(page, (root) => root.querySelector('.rest') !== null);
    const before = await isOpen();
    // What takes pointers at the middle of the button, and not only what is drawn there.
    await until(
      async () => {
        const { x, y, width, height } = await boxInCard(page, 'button.others');
        return page.evaluate((x, y) => document.elementFromPoint(x, y)?.localName, x + width / 2, y + height / 2);
      },
      (hit) => hit === 'glosswell-card',
      'the card to be where it can be used',
    );
    await press('button.others');
    await until(isOpen, (isOpen) => isOpen === !before);
  };

  test.each(Object.keys(CLOSED))('stays where it is and can be used when %s', async (what) => {
    await keep(what);
    const { x, y } = await boxOfCard(page);
    await page.evaluate(CLOSED[what]?.[1] ?? '');
    await usable();
    expect(await boxOfCard(page)).toMatchObject({ x, y });
    await press('button.close');
    await waitForNoCard(page);
  });

  test('goes along when its modal dialog is shown again', async () => {
    await keep('its modal dialog closes');
    for (const act of ['close', 'showModal', 'close', 'showModal']) {
      await page.evaluate(`document.querySelector('#d').${act}()`);
      await usable();
    }
    expect(await page.evaluate(() => document.querySelectorAll('glosswell-card').length)).toBe(1);
  });

  test('is gone where the page takes it off its root element', async () => {
    await keep('its word is removed');
    await page.evaluate(() => document.querySelector('glosswell-card')?.remove());
    await pause(500);
    expect(await page.evaluate(() => document.querySelector('glosswell-card'))).toBeNull();
  });
});
