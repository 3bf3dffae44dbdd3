/** The marks on an open page, as its own scripts can see them, and the real pointer on one. */
import type { Page } from 'puppeteer-core';
import { pause, until } from './wait.ts';

/** The highlights of marks: of those that are new to the reader, and of those of names that were read about. */
const MARKS = ['glosswell', 'glosswell-read'];

/** The marked words of a page in the order of the page, as the page's own scripts can see them. */
export function marksOn(page: Page, highlights: readonly string[] = MARKS): Promise<string[]> {
  return page.evaluate((highlights) => {
    const marked = highlights.flatMap((name) => Array.from(CSS.highlights.get(name) ?? []));
    const ranges = marked.map((range) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    });
    return ranges
      .toSorted((a, b) =>
        a.startContainer.getRootNode() === b.startContainer.getRootNode()
          ? a.compareBoundaryPoints(Range.START_TO_START, b)
          : 0,
      )
      .map((range) => range.toString().replace(/\s+/g, ' '));
  }, highlights);
}

/** The marked words whose names were read about, in the order of the page. */
export function readMarksOn(page: Page): Promise<string[]> {
  return marksOn(page, ['glosswell-read']);
}

/** Whether marks are drawn. Firefox ends the script of an extension that goes before it can tidy up, but takes their style away. */
export function areMarksSeen(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      CSS.highlights.has('glosswell') &&
      getComputedStyle(document.body, '::highlight(glosswell)').textDecorationLine.includes('underline'),
  );
}

/** Waits until these words, among others, are marked. */
export function waitForMarks(page: Page, ...words: string[]): Promise<string[]> {
  return until(
    () => marksOn(page),
    (marks) => words.every((word) => marks.includes(word)),
    `marks on ${words.map((word) => `“${word}”`).join(', ')}`,
  );
}

/** Waits until nothing is marked. */
export async function waitForNoMarks(page: Page): Promise<void> {
  await until(
    () => marksOn(page),
    (marks) => marks.length === 0,
    'all marks to be gone',
  );
}

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Scrolls to the first place where the text stands in one node; only what is near the viewport is marked. */
async function scrollToText(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!walker.currentNode.textContent?.includes(text)) continue;
      walker.currentNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return;
    }
  }, text);
}

/** The rectangles of the first mark that reads like this, one a line. Scrolls to it unless told not to. */
export async function boxesOfMark(page: Page, word: string, scrolls = true): Promise<Box[]> {
  if (scrolls) await scrollToText(page, word);
  await waitForMarks(page, word);
  return page.evaluate(
    (word, scrolls, highlights) => {
      for (const range of highlights.flatMap((name) => Array.from(CSS.highlights.get(name) ?? []))) {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (live.toString().replace(/\s+/g, ' ') !== word) continue;
        if (scrolls) range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return Array.from(live.getClientRects(), ({ x, y, width, height }) => ({ x, y, width, height }));
      }
      return [];
    },
    word,
    scrolls,
    MARKS,
  );
}

/** A page that runs no scripts tells of no frame; several are drawn in so many milliseconds. */
const DRAWN_WITHIN_MS = 200;

/** Waits until a page has been drawn twice: with the first, its scrolling is told of. */
async function drawnTwice(page: Page): Promise<void> {
  const drawn = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
  await Promise.race([drawn.catch(() => undefined), pause(DRAWN_WITHIN_MS)]);
}

/** Moves the real pointer onto a marked word and rests there. It jumps: on its way it could rest on other words, whose cards would cover this one. */
export async function hoverWord(page: Page, word: string): Promise<Box> {
  // Not where another word may come to lie under it when the page scrolls.
  await page.mouse.move(0, 0);
  await boxesOfMark(page, word);
  await drawnTwice(page); // The scroll is told of by then; told of later, it would close the card.
  const [box] = await boxesOfMark(page, word, false);
  if (!box) throw new Error(`“${word}” is not marked: ${(await marksOn(page)).join(', ')}`);
  for (const part of [0.25, 0.5]) await page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
  return box;
}
