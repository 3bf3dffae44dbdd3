/** What has the focus in an open page, as somebody at the keyboard finds it. */
import type { Page } from 'puppeteer-core';
import { pressKey, type Key } from '../../../scripts/browser/driver.ts';
import { until } from '../../../scripts/browser/wait.ts';

/** What has the focus. */
export interface Focused {
  /** What a screen reader calls it. */
  name: string;
  /** Whether a ring shows where it is. */
  isSeen: boolean;
}

/** A stop longer than this is no page that anybody would go through by keyboard. */
const MOST_STOPS = 60;

/** What has the focus in a document or a shadow root; `undefined` where nothing has. Uses nothing from outside itself. */
export function focusIn(root: Document | ShadowRoot): Focused | undefined {
  const element = root.activeElement as HTMLInputElement | null;
  if (!element || element.localName === 'body' || element.localName === 'html') return undefined;
  const label = element.labels?.[0]?.textContent;
  const name = element.ariaLabel || label || element.querySelector('b')?.textContent || element.textContent;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    name: name.replaceAll(/\s+/g, ' ').trim(),
    isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
  };
}

/** What has the focus in a page. */
export function focusOf(page: Page): Promise<Focused | undefined> {
  return page.evaluate(`(${String(focusIn)})(document)`) as Promise<Focused | undefined>;
}

/** Somebody at the keyboard: presses keys, and finds what has the focus. */
export interface Typist {
  press(key: Key): Promise<void>;
  look(): Promise<Focused | undefined>;
}

/**
 * Presses a key again and again until something of this name has the focus, and gives all that had it, this one last.
 *
 * @param look what has the focus
 */
export function walkTo(
  page: Page,
  key: Key,
  name: string | RegExp,
  look: () => Promise<Focused | undefined> = () => focusOf(page),
): Promise<Focused[]> {
  return walk({ press: (key) => pressKey(page, key), look }, key, name);
}

/** The same in a view that takes its keys in another way. */
export async function walk({ press, look }: Typist, key: Key, name: string | RegExp): Promise<Focused[]> {
  const visited: Focused[] = [];
  while (visited.length < MOST_STOPS) {
    const before = (await look())?.name;
    await press(key);
    const focused = await until(look, (now) => now !== undefined && now.name !== before);
    if (!focused) throw new Error(`After ${key} nothing has the focus: ${visited.map(({ name }) => name).join(', ')}`);
    visited.push(focused);
    if (typeof name === 'string' ? focused.name === name : name.test(focused.name)) return visited;
  }
  throw new Error(`${key} never leads to ${String(name)}: ${visited.map(({ name }) => name).join(', ')}`);
}
