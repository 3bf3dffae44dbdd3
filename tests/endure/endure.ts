/**
 * `npm run endure`: fifty tabs of long articles, and as many changes of one page as a working day brings. Prints what stays behind
 * and writes it to `docs/reliability.md`. Needs both builds; takes many minutes. One browser can be named, as
 * in `npm run endure -- chromium`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, startDriver } from '../../scripts/browser/driver.ts';
import { servePages } from '../../scripts/browser/pages.ts';
import { ROOT } from '../../scripts/browser/launch.ts';
import { benchPages } from '../bench/pages.ts';
import { endureChanges } from './changes.ts';
import { reportOf, type Row } from './report.ts';
import { RESTLESS_PAGE } from './restless-page.ts';
import { endureTabs } from './tabs.ts';

const TABS = 50;
/** Changes of a page: about 35 a second for eight hours. */
const CHANGES = 1_000_000;

const wanted = process.argv.slice(2);
const pages = await servePages({ ...benchPages(), '/restless': RESTLESS_PAGE });
const rows: Row[] = [];
const versions: string[] = [];
for (const kind of BROWSERS.filter((kind) => wanted.length === 0 || wanted.includes(kind))) {
  const bare = await startDriver(kind, { extension: undefined });
  try {
    rows.push(...(await endureChanges(bare, pages.url('/restless'), CHANGES, true)));
  } finally {
    await bare.close();
  }
  const driver = await startDriver(kind);
  try {
    versions.push(await driver.browser.version());
    rows.push(...(await endureChanges(driver, pages.url('/restless'), CHANGES)));
    write();
    rows.push(...(await endureTabs(driver, pages.url('/100-kB'), TABS)));
    write();
  } finally {
    await driver.close();
  }
}
await pages.close();

/** Writes what there is so far: whoever breaks off keeps what was measured. */
function write(): void {
  const report = reportOf(rows, versions);
  console.log(report);
  writeFileSync(join(ROOT, 'docs', 'reliability.md'), report);
}
