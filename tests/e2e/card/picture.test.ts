import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { inCard } from '../../../scripts/browser/in-card.ts';
import { hoverWord, waitForMarks } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/wait.ts';
import { borrowDriver } from '../helpers/borrow.ts';

const BODY = '<p>Doctors found that the appendicitis had gone. It was her gallbladder.</p>';
const page = (style: string) =>
  `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Page</title><style>${style}</style><body style="margin: 60px">${BODY}</body></html>`;
/** A page that allows itself nothing, and one that styles all that it can reach. */
const STRICT = {
  type: 'text/html',
  body: `<!doctype html><html lang="en"><title>Page</title><body>${BODY}</body></html>`,
  headers: { 'content-security-policy': "default-src 'none'; sandbox; require-trusted-types-for 'script'" },
};
const REACHING =
  page(`svg, svg *, path, .picture, .part, .near, .line { fill: red !important; stroke: red !important; opacity: 0.1 !important;
  display: none !important; float: none !important; width: 9px !important; d: path("M0 0h9") !important }
  * { --gw-picture: 9px !important; --gw-accent: red !important; --gw-surface-soft: red !important }`);

/** What is seen of a card's picture. */
interface Look {
  name: string | null;
  role: string | null;
  /** In CSS pixels. */
  width: number;
  height: number;
  /** How high the heading ends above the picture, and how far the gist ends before it, in CSS pixels. */
  below: number;
  beside: number;
  /** The number of shapes in each role, and how they are painted. */
  paint: Record<string, string>;
  /** What could load or run anything. */
  foreign: number;
}

/** Runs in the page's world. */
function lookAt(root: ShadowRoot): Look | undefined {
  const picture = root.querySelector('svg.picture');
  if (!picture) return undefined;
  const box = picture.getBoundingClientRect();
  const words = new Range();
  words.selectNodeContents(root.querySelector('.gist') as Element);
  const paint: Record<string, string> = {};
  for (const role of ['part', 'near', 'line']) {
    const paths = picture.querySelectorAll(`path.${role}`);
    const style = paths[0] && getComputedStyle(paths[0]);
    paint[role] = style ? `${paths.length} ${style.display} ${style.fill} ${style.stroke} ${style.opacity}` : 'none';
  }
  return {
    name: picture.getAttribute('aria-label'),
    role: picture.getAttribute('role'),
    width: box.width,
    height: box.height,
    below: box.top - (root.querySelector('h2') as Element).getBoundingClientRect().bottom,
    beside: box.left - words.getBoundingClientRect().right,
    paint,
    foreign: root.querySelectorAll('image, use, script, foreignObject, a[href]:not(.sources a, .trust a), img').length,
  };
}

describe.each(BROWSERS)('a card with a picture in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  beforeAll(async () => {
    pages = await servePages({ '/plain': page(''), '/strict': STRICT, '/reaching': REACHING });
    driver = await borrowDriver(kind);
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  /** Opens a page and the card of a word on it; gives the picture, and what the page asked for meanwhile. */
  const openCard = async (path: string, word = 'appendicitis') => {
    const tab = await driver.open(pages.url(path));
    await waitForMarks(tab, word);
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await hoverWord(tab, word);
    await waitForCard(tab, word);
    const look = await until(
      () => inCard(tab, lookAt),
      (look) => look !== undefined,
    );
    return { tab, look, asked };
  };

  test('shows where it is beside the gist, 96 pixels wide, and says so', async () => {
    const { tab, look } = await openCard('/plain');
    expect(look).toMatchObject({
      role: 'img',
      name: 'The appendix hangs from the beginning of the colon, low on the right.',
      width: 96,
      height: 96,
      foreign: 0,
    });
    expect(look?.below).toBeGreaterThanOrEqual(0);
    expect(look?.beside).toBeGreaterThan(0);
    expect(look?.paint['part']).toMatch(/^1 inline rgb\(10, 106, 100\)/);
    await tab.close();
  });

  test('lets the page ask for nothing', async () => {
    const { tab, asked } = await openCard('/plain');
    expect(asked).toEqual([]);
    await tab.close();
  });

  test.each(['/strict', '/reaching'])('looks the same on %s', async (path) => {
    const plain = await openCard('/plain');
    const other = await openCard(path);
    expect(other.look).toEqual(plain.look);
    await Promise.all([plain.tab.close(), other.tab.close()]);
  });

  test('fills another part of the same view for another word', async () => {
    const { tab, look } = await openCard('/plain', 'gallbladder');
    expect(look?.name).toBe('The gallbladder lies under the liver, on the right.');
    await tab.close();
  });

  test('shows it larger in the library', async () => {
    const library: Page = await openExtensionPage(driver, 'library.html#/term/appendicitis');
    const picture = await library.waitForSelector('.term svg.picture');
    expect((await picture?.boundingBox())?.width).toBeGreaterThan(150);
    await library.close();
  });
});
