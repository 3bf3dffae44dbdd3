import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  cardText,
  inCard,
  startDriver,
  until,
  waitForCard,
  waitForMarks,
  waitForNoCard,
  type Driver,
} from './driver.ts';
import { servePages, type Pages } from './pages.ts';

/** Chromium alone lets a test give a command without a real key of the operating system. */
let driver: Driver;
let pages: Pages;
beforeAll(async () => {
  pages = await servePages();
  driver = await startDriver('chromium');
});
afterAll(async () => {
  await driver.close();
  await pages.close();
});

const give = async (command: string) => {
  const worker = await (await driver.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  await worker?.evaluate(
    `chrome.tabs.query({ active: true }).then(([tab]) => chrome.commands.onCommand.dispatch('${command}', tab))`,
  );
};

test('next and previous go through the marked words, open their cards and announce them without taking the focus', async () => {
  const page = await driver.open(pages.url('/article'));
  await waitForMarks(page, 'glycolysis');
  const heading = () => inCard(page, (root) => root.querySelector('h2')?.textContent);
  await give('next-mark');
  await waitForCard(page, 'magnesium');
  expect(await heading()).toBe('magnesium');
  await give('next-mark');
  await until(heading, (term) => term === 'cell');
  expect(await heading()).toBe('cell');
  const said = () => inCard(page, (root) => root.querySelector('[role=status]')?.textContent);
  expect(await until(said, (text) => Boolean(text))).toMatch(/^cell: /);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await give('previous-mark');
  await until(heading, (term) => term === 'magnesium');
  expect(await heading()).toBe('magnesium');
  await give('previous-mark');
  await until(heading, (term) => term !== 'magnesium');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  expect(await waitForNoCard(page)).toBe(true);
  expect(await cardText(page)).toBeUndefined();
  await page.close();
});

test('the shortcut for this site switches marking off and on', async () => {
  const page = await driver.open(pages.url('/article'));
  await waitForMarks(page, 'glycolysis');
  await give('switch-site');
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('glosswell'))).toBe(false);
  await give('switch-site');
  expect(await waitForMarks(page, 'glycolysis')).toContain('glycolysis');
  await page.close();
});
