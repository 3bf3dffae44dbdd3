/** Pictures of the options page. */
import { openExtensionPage } from '../browser/extension-page.ts';
import type { Studio } from './studio.ts';

/** What a reader may have chosen. */
const REMEMBERED = {
  version: 2,
  sites: { paused: false, others: 'on', rules: { 'example.org': 'off', 'nhs.uk': 'on' } },
  'known-words': ['dose', 'enzyme', 'a-word-that-is-gone'],
  'muted-words': { 'example.org': ['cell'] },
  'damaged:saved-words': 'no list',
};
const BACKUP = JSON.stringify({
  glosswell: 2,
  'saved at': '2026-11-22T08:00:00.000Z',
  'known-words': ['dose', 'iron'],
});

/** Takes the pictures of the options page. */
export async function shootOptions({ driver, dress, shoot }: Studio): Promise<void> {
  const first = await openExtensionPage(driver, 'options.html');
  await first.evaluate(`chrome.storage.local.set(${JSON.stringify(REMEMBERED)})`);
  await first.close();
  const page = await openExtensionPage(driver, 'options.html');
  await dress(page);
  await shoot(page, 'options');
  if (await page.evaluate(() => document.querySelector('.section-nav > button')?.checkVisibility())) {
    await page.click('.section-nav > button');
    await shoot(page, 'options-menu');
    await page.keyboard.press('Escape');
  }
  await page.evaluate("document.querySelector('#cards').scrollIntoView({ behavior: 'instant' })");
  await shoot(page, 'options-cards');
  await page.evaluate(`{
    const files = new DataTransfer();
    files.items.add(new File([${JSON.stringify(BACKUP)}], 'backup.json'));
    const field = document.querySelector('.drop input[type=file]');
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
  }`);
  await page.waitForSelector('.outcome h3');
  await shoot(page, 'options-whole', true);
  await page.evaluate('chrome.storage.local.clear()');
  await page.close();
}
