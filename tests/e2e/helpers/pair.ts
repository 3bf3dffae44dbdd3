/** Two browsers of one kind, with the extension and without: what a page does in one, it has to do in the other. */
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../scripts/browser/find.ts';
import { marksOn, waitForMarks } from '../../../scripts/browser/marks.ts';
import { pause } from '../../../scripts/browser/wait.ts';
import type { Driver } from '../../../scripts/browser/driver.ts';
import { borrowDriver } from './borrow.ts';
import { watchPage, type Seen } from './witness.ts';

/** The two browsers. */
export interface Pair {
  marking: Driver;
  bare: Driver;
  close(): Promise<void>;
}

/** What a test does on a page, in both browsers. */
export interface Visitor {
  page: Page;
  /** Waits until these words, among others, are marked; without the extension, not at all. */
  marked(...words: string[]): Promise<void>;
  /** Whether the extension is in this browser. */
  isMarking: boolean;
}

/** What came of a visit. */
export interface Visit<T> extends Seen {
  /** What the test's own act gave. */
  result: T;
}

/** Time for what follows the last act to show, in milliseconds. */
const SETTLE_MS = 150;

/** Starts both. */
export async function startPair(kind: BrowserKind): Promise<Pair> {
  const [marking, bare] = await Promise.all([borrowDriver(kind), borrowDriver(kind, false)]);
  return {
    marking,
    bare,
    async close() {
      await Promise.all([marking.close(), bare.close()]);
    },
  };
}

/** Opens an address in both browsers at once and does the same there. Gives what was seen with the extension, and without. */
export async function visitBoth<T>(
  { marking, bare }: Pair,
  url: string,
  act: (visitor: Visitor) => Promise<T>,
): Promise<[Visit<T>, Visit<T>]> {
  return Promise.all([visit(marking, true, url, act), visit(bare, false, url, act)]);
}

async function visit<T>(
  driver: Driver,
  isMarking: boolean,
  url: string,
  act: (visitor: Visitor) => Promise<T>,
): Promise<Visit<T>> {
  const page = await driver.browser.newPage();
  const seen = await watchPage(page, driver.kind);
  await page.bringToFront();
  await page.goto(url);
  const marked = async (...words: string[]) => {
    if (!isMarking) return;
    const marks = await waitForMarks(page, ...words);
    const missing = words.filter((word) => !marks.includes(word));
    if (missing.length > 0) throw new Error(`Not marked: ${missing.join(', ')}, but only: ${marks.join(', ')}.`);
  };
  const result = await act({ page, marked, isMarking });
  await pause(SETTLE_MS);
  const all = { ...(await seen()), result };
  if (isMarking && (await marksOn(page)).length === 0) throw new Error('Nothing was marked, so nothing was tried.');
  await page.close();
  return all;
}
