/** What tests do with packs on the options page. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from './wait.ts';
import type { Driver } from './driver.ts';
import { openExtensionPage } from './extension-page.ts';

/** Opens the options page, with a route if one is given, and waits until it shows packs. */
export async function openPacks(driver: Driver, route = ''): Promise<Page> {
  const page = await openExtensionPage(driver, `options.html${route}`);
  await page.waitForSelector('.pack-picker input');
  return page;
}

/** Chooses a file in a file field of the page, that for packs if none is given, as the browser's own dialog does. */
export async function chooseFile(
  page: Page,
  name: string,
  text: string | Uint8Array,
  of = '.pack-picker',
): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'glosswell-pack-')), name);
  writeFileSync(path, text);
  const field = await page.$(`${of} input[type=file]`);
  await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

/** Presses the button of this name, as soon as it is there. */
export async function press(page: Page, name: string): Promise<void> {
  const pressed = await until(
    () =>
      page.evaluate((name) => {
        const buttons = Array.from(document.querySelectorAll('button'));
        const button = buttons.find((button) => (button.ariaLabel ?? button.textContent) === name);
        button?.click();
        return button !== undefined;
      }, name),
    (isPressed) => isPressed,
  );
  if (!pressed) throw new Error(`There is no button “${name}”: ${await textOf(page)}`);
}

/** All that the page says. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Chooses a pack's file and takes the pack. */
export async function importPack(page: Page, name: string, text: string): Promise<void> {
  await chooseFile(page, name, text);
  await press(page, 'Add this pack');
  await until(
    () => textOf(page),
    (text) => text.includes('is added.'),
  );
}

/** Puts text into the field of this name. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    (name, text) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
      if (!field) throw new Error(`There is no field “${name}”.`);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    name,
    text,
  );
}

/** The text of the file that an action hands to the browser's downloads; the download itself does not begin. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'saved');
    addEventListener(
      'click',
      (event) => {
        if (!(event.target instanceof HTMLAnchorElement)) return;
        event.preventDefault();
      },
      { capture: true },
    );
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => Object.assign(window, { saved: text }));
      return create(file);
    };
  });
  await act();
  return until(
    () => page.evaluate(() => (window as { saved?: string }).saved ?? ''),
    (text) => text !== '',
  );
}
