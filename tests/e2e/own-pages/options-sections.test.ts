/** The ways through the options page: between its sections, to the library and back, and to what an action has come to. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violationsIn } from '../helpers/axe.ts';
import { borrowDriver } from '../helpers/borrow.ts';
import { BROWSERS, type Driver } from '../../../scripts/browser/driver.ts';
import { openExtensionPage } from '../../../scripts/browser/extension-page.ts';
import { chooseFile, press } from '../../../scripts/browser/packs.ts';

const PACK = JSON.stringify({ name: 'Ward words', terms: [{ term: 'wug', meaning: 'A bird.' }] });

describe.each(BROWSERS)('the options page in %s', (kind) => {
  let driver: Driver;
  let options: Page;
  beforeAll(async () => {
    driver = await borrowDriver(kind);
  });
  afterEach(async () => {
    await options.evaluate('chrome.storage.local.clear()');
    await options.close();
  });
  afterAll(() => driver.close());

  const open = async (route = '', width = 1100) => {
    options = await openExtensionPage(driver, `options.html${route}`);
    await options.setViewport({ width, height: 700 });
    // A tab that is not in front scrolls smoothly only once it is.
    await options.evaluate("document.documentElement.style.scrollBehavior = 'auto'");
  };
  const ask = <T>(script: string) => options.evaluate(script) as Promise<T>;
  const current = () => ask<string>("document.querySelector('.section-nav [aria-current]')?.textContent");
  const follow = (id: string) => ask(`document.querySelector('.section-nav a[href="#${id}"]').click()`);
  const topOf = (selector: string) => ask<number>(`document.querySelector('${selector}').getBoundingClientRect().top`);
  /** Whether something is in the window as a whole, and what has the focus. */
  const inView = (selector: string) =>
    ask<boolean>(`{
      const { top, bottom } = document.querySelector('${selector}').getBoundingClientRect();
      top >= 0 && bottom <= innerHeight;
    }`);

  test('marks the section in view, and each of its sections can be gone to, the last one too', async () => {
    await open();
    await expect.poll(current).toBe('Marked words');
    for (const [id, title] of [
      ['packs', 'Glossary packs'],
      ['sync', 'Your other devices'],
      ['cards', 'Cards'],
    ] as const) {
      await follow(id);
      await expect.poll(current).toBe(title);
      await expect.poll(() => topOf(`#${id}`)).toBeLessThan(700 * 0.3);
      expect(await topOf('.section-nav')).toBeGreaterThanOrEqual(0);
    }
    expect(await violationsIn((script) => options.evaluate(script))).toEqual([]);
  });

  test('begins at the section that its address names', async () => {
    await open('#backup');
    await expect.poll(current).toBe('Back up and restore');
    expect(await inView('#backup h2')).toBe(true);
  });

  test('has the ways to the library, and comes back from it', async () => {
    await open();
    const way = () => ask<string>("document.querySelector('.library-header [aria-current]')?.textContent");
    await expect.poll(way).toBe('Options');
    await ask('document.querySelector(\'.library-header a[href="/library.html"]\').click()');
    await expect.poll(() => way().catch(() => '')).toBe('Home');
    await ask("document.querySelector('.library-header .to-options').click()").catch(() => undefined);
    await expect.poll(() => way().catch(() => '')).toBe('Options');
  });

  test('on a phone the sections are in a menu that closes when one is chosen, and by Escape', async () => {
    await open('', 360);
    const isListed = () => ask<boolean>("document.querySelector('.section-nav ul').checkVisibility()");
    const toggle = () => ask("document.querySelector('.section-nav > button').click()");
    expect(await isListed()).toBe(false);
    await toggle();
    await expect.poll(isListed).toBe(true);
    expect(await violationsIn((script) => options.evaluate(script))).toEqual([]);
    await follow('sites');
    await expect.poll(isListed).toBe(false);
    await expect
      .poll(() => ask("document.querySelector('.section-nav > button').textContent.trim()"))
      .toBe('Section: Sites');
    expect(await inView('#sites h2')).toBe(true);
    const edge = (selector: string, side: 'top' | 'bottom') =>
      ask<number>(`document.querySelector('${selector}').getBoundingClientRect().${side}`);
    expect(await edge('#sites h2', 'top')).toBeGreaterThan(await edge('.section-nav', 'bottom'));
    await toggle();
    await ask("document.querySelector('.section-nav a').focus()");
    await options.keyboard.press('Escape');
    await expect.poll(isListed).toBe(false);
    await expect.poll(() => ask("document.activeElement.matches('.section-nav > button')")).toBe(true);
    expect(await ask('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  });

  test('shows a card as the choices beside it make it, at once', async () => {
    await open();
    const card = (script: string) =>
      ask(`((root) => ${script})(document.querySelector('.card-preview .card-frame')?.shadowRoot)`);
    await expect.poll(() => card("root?.querySelector('h2')?.textContent")).toBe('ferritin');
    expect(await card("root.querySelector('.unfold') !== null")).toBe(true);
    const choose = (label: string) =>
      ask(
        `Array.from(document.querySelectorAll('#cards label')).find((label) => label.textContent.trim() === '${label}').control.click()`,
      );
    await choose('Everything');
    await expect.poll(() => card("root.querySelector('.unfold') !== null")).toBe(false);
    await choose('Dark');
    await expect.poll(() => card("root.querySelector('.frame').dataset.theme")).toBe('dark');
  });

  test('what has come of adding a pack has the focus and stays in view, though the list above it grows', async () => {
    await open();
    await options.waitForSelector('.pack-picker input');
    await chooseFile(options, 'ward.json', PACK);
    await expect.poll(() => ask("document.querySelector('.pack-preview') !== null")).toBe(true);
    await press(options, 'Add this pack');
    await expect.poll(() => ask("document.querySelector('.packs-part .packs li') !== null")).toBe(true);
    await expect.poll(() => ask('document.activeElement.textContent')).toMatch(/^“Ward words” is added/);
    await expect.poll(() => inView('.packs-part .told')).toBe(true);
    // Once more: the same sentence is told once more.
    await chooseFile(options, 'ward.json', PACK.replace('A bird.', 'A small bird.'));
    await press(options, 'Update the pack');
    await expect.poll(() => ask('document.activeElement.textContent')).toMatch(/^“Ward words” is added/);
    await expect.poll(() => inView('.packs-part .told')).toBe(true);
    await press(options, 'Remove “Ward words”');
    await press(options, 'Remove the pack');
    await expect.poll(() => ask('document.activeElement.textContent')).toBe('“Ward words” is removed.');
    await expect.poll(() => inView('.packs-part .told')).toBe(true);
  });

  test('a word of one’s own that is saved is told of in view, under one heading', async () => {
    await open('#/add?word=wug');
    await ask("document.querySelector('.own-word-form [name=meaning]').focus()");
    await options.keyboard.type('A bird.');
    await press(options, 'Save the word');
    await expect
      .poll(() => ask("document.querySelector('.own-words-part .told').textContent"))
      .toMatch(/^“wug” is saved/);
    await expect.poll(() => ask("document.querySelectorAll('.own-words li').length")).toBe(1);
    await expect.poll(() => inView('.own-words-part .told')).toBe(true);
    expect(
      await ask(
        "Array.from(document.querySelectorAll('#own-words *')).filter((one) => one.childElementCount === 0 && one.textContent === 'Words you have added').length",
      ),
    ).toBe(1);
    await press(options, 'Delete “wug”');
    await expect.poll(() => ask('document.activeElement.textContent')).toBe('Undo');
  });
});
