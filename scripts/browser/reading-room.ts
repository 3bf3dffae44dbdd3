/** What tests do in the reading room. */
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { openExtensionPage } from './extension-page.ts';
import { chooseFile } from './packs.ts';
import { until } from './wait.ts';

/** Opens the room, empty. */
export function openRoom(driver: Driver): Promise<Page> {
  return openExtensionPage(driver, 'reader.html');
}

/** Opens a file in the room, as the browser's dialog does. */
export function bringFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  return chooseFile(page, name, content, '.room');
}

/** Drops a file that is made in the page of some texts, each so many times: one that is too large to be sent there. */
export function bringMade(
  page: Page,
  name: string,
  ...texts: (readonly [text: string, times: number])[]
): Promise<void> {
  return page.evaluate(
    (name, texts) => {
      const transfer = new DataTransfer();
      const parts = texts.flatMap(([text, times]): (Blob | string)[] => {
        // The browser keeps a part once that stands there many times.
        const inPart = Math.ceil(2 ** 20 / text.length);
        const part = new Blob([text.repeat(Math.min(times, inPart))]);
        return [...Array.from({ length: Math.floor(times / inPart) }, () => part), text.repeat(times % inPart)];
      });
      transfer.items.add(new File(parts, name));
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: transfer });
      (document.querySelector('main') ?? document.body).dispatchEvent(event);
    },
    name,
    texts,
  );
}

/** Drops or pastes something in the room. */
export function bring(
  page: Page,
  how: 'drop' | 'paste',
  what: { type: string; text: string; name?: string },
): Promise<void> {
  return page.evaluate(
    (how, { type, text, name }) => {
      const transfer = new DataTransfer();
      if (name === undefined) transfer.setData(type, text);
      else transfer.items.add(new File([text], name, { type }));
      const event = new Event(how, { bubbles: true, cancelable: true });
      Object.defineProperty(event, how === 'drop' ? 'dataTransfer' : 'clipboardData', { value: transfer });
      (document.querySelector('main') ?? document.body).dispatchEvent(event);
    },
    how,
    what,
  );
}

/** Waits until a document of this title is shown, and gives what stands in it: each block as its element and its text. */
export async function waitForDocument(page: Page, title: string): Promise<string[]> {
  const look = () =>
    page.evaluate((title) => {
      const article = document.querySelector('article.document');
      if (article?.querySelector('h1')?.textContent !== title || article.querySelector('.reading-on')) return [title];
      const blocks = article.querySelectorAll(
        ':is(h1, h2, h3, h4, h5, h6, p, li, th, td, pre, dt, dd):not(:has(p, li))',
      );
      return Array.from(blocks, ({ localName, textContent }) => `${localName}: ${textContent}`);
    }, title);
  return (await until(look, (blocks) => blocks.length > 1, `the document “${title}”`)) ?? [];
}

/** Waits until the room says why it does not show something, and gives what it says. */
export async function waitForProblem(page: Page, name: string): Promise<string> {
  const look = () => page.evaluate(() => document.querySelector('.note.problem')?.textContent ?? '');
  return (await until(look, (said) => said.includes(name), `a sentence about “${name}”`)) ?? '';
}
