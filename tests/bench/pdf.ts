/** Opening PDFs in the reading room: how soon the first page can be read, how soon all of it, and what memory is left when it is closed. */
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../scripts/browser/driver.ts';
import { press } from '../../scripts/browser/packs.ts';
import { bringFile, openRoom } from '../../scripts/browser/reading-room.ts';
import { longLeaflet } from '../fixtures/pdf/leaflet-pages.ts';
import { RUNS, type Figure } from './figure.ts';
import { heapMb } from './page/heap.ts';
import type { Stage } from './stage.ts';

/** A leaflet, and a book. */
const PAGES = [20, 500] as const;
/** The first page of a leaflet can be read within this. */
const MOST_MS = 1000;
/** What may be left after closing 500 pages: code that stays loaded. */
const MOST_LEFT_MB = 8;

/** When the first text is there and when all of it is, in milliseconds from choosing the file, and what the heap has grown by after closing. */
interface Opened {
  first: number;
  all: number;
  left: number;
}

/** Opens each document again and again, each time in a new room. */
export async function pdfFigures({ marking }: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const pages of PAGES) {
    const bytes = longLeaflet(pages);
    const runs: Opened[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await open(marking, bytes));
    figures.push(
      {
        what: `First page of a PDF of ${pages} pages`,
        values: runs.map(({ first }) => first),
        unit: 'ms',
        target: { of: 'median', most: MOST_MS },
      },
      { what: `All of a PDF of ${pages} pages, as text`, values: runs.map(({ all }) => all), unit: 'ms' },
      {
        what: `Memory that the room has more after closing a PDF of ${pages} pages`,
        values: runs.map(({ left }) => left),
        unit: 'MB',
        target: { of: 'median', most: MOST_LEFT_MB },
      },
    );
  }
  return figures;
}

async function open(browser: Driver['browser'], bytes: Uint8Array): Promise<Opened> {
  const room = await openRoom({ kind: 'chromium', browser } as Driver);
  const session = await room.createCDPSession();
  const before = await heapMb(session);
  await room.evaluate(watchOpening);
  await bringFile(room, 'leaflet.pdf', bytes);
  const [first, all] = await room.evaluate(() => (globalThis as unknown as Watched).opening);
  await press(room, 'Close');
  await untilClosed(room);
  const left = (await heapMb(session)) - before;
  await room.close();
  return { first, all, left };
}

interface Watched {
  opening: Promise<[first: number, all: number]>;
}

/** Runs in the room: takes the time from the choice of a file until its first text is there, and until all of it is. */
function watchOpening(): void {
  const { promise, resolve } = Promise.withResolvers<[number, number]>();
  (globalThis as unknown as Watched).opening = promise;
  const onChange = () => {
    const start = performance.now();
    let first = 0;
    const look = () => {
      const article = document.querySelector('article.document');
      if (article?.querySelector('p:not(.reading-on), h2')) first ||= performance.now() - start;
      if (first > 0 && !article?.querySelector('.reading-on')) resolve([first, performance.now() - start]);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  document.addEventListener('change', onChange, { capture: true, once: true });
}

async function untilClosed(room: Page): Promise<void> {
  await room.waitForFunction(() => !document.querySelector('article.document'));
}
