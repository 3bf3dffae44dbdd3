/** Pictures of the page that greets new readers. */
import { openExtensionPage } from '../browser/extension-page.ts';
import type { Studio } from './studio.ts';

/** Takes the pictures. */
export async function shootWelcome({ driver, dress, shoot }: Studio): Promise<void> {
  const page = await openExtensionPage(driver, 'welcome.html');
  await dress(page);
  await page.waitForSelector('.mark');
  await shoot(page, 'welcome');
  await page.evaluate("document.querySelectorAll('.mark')[4].scrollIntoView({ block: 'center' })");
  await page.evaluate("document.querySelectorAll('.mark')[4].click()");
  await shoot(page, 'welcome-card');
  await page.keyboard.press('Escape');
  await shoot(page, 'welcome-whole', true);
  await page.close();
}
