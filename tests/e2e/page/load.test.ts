import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { benchPages } from '../../bench/pages.ts';
import { endureChanges } from '../../endure/changes.ts';
import type { Row } from '../../endure/report.ts';
import { RESTLESS_PAGE } from '../../endure/restless-page.ts';
import { endureTabs } from '../../endure/tabs.ts';
import { BROWSERS, startDriver, type Driver } from '../../../scripts/browser/driver.ts';
import { servePages, type Pages } from '../../../scripts/browser/pages.ts';

// A small part of what `npm run endure` does, so that a leak is met on the day that it comes.
const CHANGES = 50_000;
const TABS = 6;
/** Nodes that a batch on its way, or the browser itself, may still hold; a leak of a node for each change would be thousands. */
const MOST_NODES = 20;
/** What compiled code and the browser's own entries may take on the way, in MB. */
const MOST_GROWTH_MB = 1;

/** A figure that was found before and after. */
const figure = (rows: readonly Row[], name: string) => rows.find((row) => row.figure === name);

describe.each(BROWSERS)('under load in %s', (kind) => {
  let driver: Driver;
  let pages: Pages;
  beforeAll(async () => {
    pages = await servePages({ ...benchPages(), '/restless': RESTLESS_PAGE });
    // A heap is that of all pages of a process.
    driver = await startDriver(kind, { sharesProcess: false });
  });
  afterAll(async () => {
    await driver.close();
    await pages.close();
  });

  test(`marks, cards, nodes and heap are what they were after ${CHANGES} changes of a page`, async () => {
    const rows = await endureChanges(driver, pages.url('/restless'), CHANGES);
    expect(figure(rows, 'marks registered')).toMatchObject({ before: 8, after: 8 });
    expect(figure(rows, 'cards in the page')).toMatchObject({ before: 0, after: 0 });
    const heap = figure(rows, 'heap, in MB');
    expect(heap?.after).toBeLessThan((heap?.before ?? 0) + MOST_GROWTH_MB);
    if (kind !== 'chromium') return;
    const nodes = figure(rows, 'nodes kept alive');
    expect(nodes?.after).toBeLessThanOrEqual((nodes?.before ?? 0) + MOST_NODES);
  });

  test(`${TABS} tabs of long articles let go of their marks when switched off, and have them again`, async () => {
    const rows = await endureTabs(driver, pages.url('/100-kB'), TABS);
    const off = figure(rows, 'most marks registered in a tab; switched off everywhere');
    const again = figure(rows, 'most marks registered in a tab; switched on again');
    expect(off?.before).toBeGreaterThan(0);
    expect(off?.after).toBe(0);
    expect(again?.after).toBe(off?.before);
    // Firefox tells of all tabs together.
    const most = kind === 'chromium' ? MOST_GROWTH_MB : MOST_GROWTH_MB * TABS;
    const heap = rows.find(({ figure }) => figure.endsWith('in MB; switched on again'));
    expect(heap?.after).toBeLessThan((heap?.before ?? 0) + most);
  });
});
