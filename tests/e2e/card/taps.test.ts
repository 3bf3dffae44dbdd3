import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cardText, waitForCard } from '../../../scripts/browser/card.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { boxesOfMark, waitForMarks } from '../../../scripts/browser/marks.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';
import { pause } from '../../../scripts/browser/wait.ts';

/** Things that answer a tap by a listener that no other script can see, by what gives them away. */
const WIDGETS = [
  ...['option', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'tab', 'switch', 'checkbox', 'radio', 'treeitem'].map(
    (role) => `role="${role}"`,
  ),
  'aria-expanded="false"',
  'tabindex="0"',
  'style="cursor: pointer"',
];
/** What says nothing of a tap. */
const PLAIN = ['id="plain"', 'tabindex="-1"', 'role="region" tabindex="0"', 'tabindex="0" style="overflow: auto"'];

const pageOf = (attributes: string) => `<!doctype html><html lang="en"><title>Words</title>
  <meta name="viewport" content="width=device-width"><style>body { font: 18px/1.6 sans-serif; margin: 20px; cursor: default }</style>
  <body ontouchstart=""><div ${attributes} class="box"><span>About glycolysis</span></div><p>End.</p>
  <script>document.querySelector('.box').addEventListener('click', () => { document.title += ' answered'; });</script></body></html>`;
const pathOf = (attributes: string) => `/${attributes.replace(/\W+/g, '-')}`;

describe.each(BROWSERS)('a tap in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    pages = await servePages(
      Object.fromEntries([...WIDGETS, ...PLAIN].map((attributes) => [pathOf(attributes), pageOf(attributes)])),
    );
    driver = await borrowDriver(kind);
    page = await driver.open(pages.url(pathOf('id="plain"')));
    if (kind === 'chromium')
      await page.setViewport({ width: 360, height: 640, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });
  beforeEach(() => page.bringToFront());

  const open = async (attributes: string) => {
    await page.goto(pages.url(pathOf(attributes)));
    await waitForMarks(page, 'glycolysis');
    const [box] = await boxesOfMark(page, 'glycolysis', false);
    return [(box?.x ?? 0) + 10, (box?.y ?? 0) + 10] as const;
  };

  test.each(WIDGETS)('on a word in something with %s is answered by that alone', async (attributes) => {
    const at = await open(attributes);
    await page.touchscreen.tap(...at);
    await expect.poll(() => page.title()).toBe('Words answered');
    await pause(300);
    expect(await cardText(page)).toBeUndefined();
    // Only Chromium makes of a finger held down what phones make of it.
    if (kind === 'firefox') return;
    const touch = await page.touchscreen.touchStart(...at);
    await waitForCard(page, 'glycolysis');
    await touch.end();
    await pause(300);
    expect(await page.title()).toBe('Words answered');
  });

  test.each(PLAIN)('on a word in something with %s opens its card', async (attributes) => {
    const at = await open(attributes);
    await page.touchscreen.tap(...at);
    await waitForCard(page, 'glycolysis');
  });
});
