import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unfoldCard, waitForCard, waitForNoCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { hoverWord, waitForMarks } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { borrowDriver } from '../helpers/borrow.ts';

/** Tests with scales that have many words close together. */
const SCALES = ['eGFR', 'A1C', 'LDL', 'triglyceride', 'magnesium', 'calcidiol'];
const HEALTH = '<p>The nurse explained the blood test and the diagnosis.</p>';
const WORDS = `<!doctype html><html lang="en"><title>Words</title><body>${HEALTH}
  ${['active labor', ...SCALES].map((word) => `<section><p>About ${word}.</p></section>`).join('')}</body></html>`;
/** The same with styles for all that strips and scales are made of. */
const STYLED = WORDS.replace(
  '<body>',
  `<style>li, ol, b, small, figure, figcaption, h3, svg, text, path { color: red !important; fill: red !important; stroke: red !important;
    font: 40px cursive !important; list-style: square !important; margin: 40px !important; display: inline !important }
    li::before { content: "!" !important; inline-size: 90px !important }</style><body>`,
);

/** How strips and scales on the open card look; runs in the page's world. */
function looks(root: ShadowRoot): string[] {
  return Array.from(
    root.querySelectorAll('.story :is(ol, li, b, small, span), .range, .range svg, .range text, .range path'),
    (one) => {
      const { color, fill, stroke, fontSize, listStyleType, margin, display } = getComputedStyle(one);
      return [one.tagName, color, fill, stroke, fontSize, listStyleType, margin, display].join(' ');
    },
  ).concat(
    Array.from(root.querySelectorAll('.story li'), (step) => {
      const { content, inlineSize } = getComputedStyle(step, '::before');
      return `${content} ${inlineSize}`;
    }),
  );
}

describe.each(BROWSERS)('strips and scales on cards in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let page: Page;
  const open = async (word: string, on = page) => {
    await hoverWord(on, word);
    await waitForCard(on, word);
    await unfoldCard(on);
  };
  const close = async (on = page) => {
    await on.keyboard.press('Escape');
    await on.mouse.move(2, 2);
    await waitForNoCard(on);
  };
  const here = () => inCard(page, (root) => root.querySelector('.story [aria-current=step] b')?.textContent ?? '');
  beforeAll(async () => {
    pages = await servePages({ '/words': WORDS, '/styled': STYLED });
    driver = await borrowDriver(kind);
    page = await driver.open(pages.url('/words'));
    await waitForMarks(page, 'magnesium');
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  test('a press on a step opens its entry in the same card, where the reader then is', async () => {
    await open('active labor');
    expect(await here()).toBe('active labor');
    const step = await inCard(page, (root) => {
      const last = root.querySelector('.story li:last-child button');
      last?.scrollIntoView({ block: 'center' });
      const { x = 0, y = 0, width = 0, height = 0 } = last?.getBoundingClientRect() ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(step?.x ?? 0, step?.y ?? 0, { steps: 6 });
    await page.mouse.click(step?.x ?? 0, step?.y ?? 0);
    await waitForCard(page, 'Back to active labor');
    expect(await here()).toBe('afterbirth');
    await close();
  });

  test('so does the Enter key', async () => {
    await open('active labor');
    await inCard(page, (root) => root.querySelector<HTMLElement>('.story li:first-child button')?.focus());
    await page.keyboard.press('Enter');
    await waitForCard(page, 'Back to active labor');
    expect(await here()).toBe('early labor');
    await close();
  });

  test('nothing of a strip lies over the name, which stays in sight while the card scrolls', async () => {
    await open('active labor');
    const covered = await inCard(page, (root) => {
      root.querySelector('.story li')?.scrollIntoView({ block: 'start' });
      const name = root.querySelector('h2');
      const { left = 0, top = 0, height = 0 } = name?.getBoundingClientRect() ?? {};
      return Array.from({ length: Math.floor(height) }, (_, y) =>
        root.elementFromPoint(left + 8, top + y + 0.5),
      ).filter((one) => one !== name).length;
    });
    expect(covered).toBe(0);
    await close();
  });

  test.each(SCALES)('no words of the scale of %s lie over each other or reach out of the card', async (word) => {
    await open(word);
    const found = await inCard(page, (root) => {
      const card = root.querySelector('.card')?.getBoundingClientRect();
      const texts = Array.from(root.querySelectorAll('.range text'), (one) => ({
        text: one.textContent,
        box: one.getBoundingClientRect(),
      }));
      // A line of text is higher than its letters.
      const clashes = texts.flatMap(({ text, box }, at) =>
        texts.slice(at + 1).flatMap(({ text: other, box: its }) => {
          const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
          const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
          return across > 1 && down > 4 ? [`${text} / ${other}`] : [];
        }),
      );
      const out = texts.filter(({ box }) => !card || box.left < card.left || box.right > card.right);
      return { count: texts.length, clashes, out: out.map(({ text }) => text) };
    });
    expect(found).toMatchObject({ clashes: [], out: [] });
    expect(found?.count).toBeGreaterThan(3);
    await close();
  });

  test('styles of a page do not reach them', async () => {
    const styled = await driver.open(pages.url('/styled'));
    await waitForMarks(styled, 'magnesium');
    for (const word of ['active labor', 'magnesium']) {
      await page.bringToFront();
      await open(word);
      const plain = await inCard(page, looks);
      await close();
      await styled.bringToFront();
      await open(word, styled);
      expect(await inCard(styled, looks)).toEqual(plain);
      expect(plain?.length).toBeGreaterThan(5);
      await close(styled);
    }
    await styled.close();
  });
});
