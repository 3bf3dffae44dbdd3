/** What was endured, as a page of the documentation. */
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../../scripts/browser/find.ts';
import { ROOT } from '../../scripts/browser/launch.ts';

/** One thing that was counted before and after. */
export interface Row {
  browser: BrowserKind;
  what: string;
  figure: string;
  before: number;
  after: number;
}

const GB = 1_000_000_000;
const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

/** The page, with date, machine and versions. */
export function reportOf(rows: readonly Row[], browsers: readonly string[]): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / GB)} GB`;
  const table = rows.map(
    ({ browser, what, figure, before, after }) =>
      `| ${[NAMES[browser], what, figure, written(before), written(after)].join(' | ')} |`,
  );
  return `# Reliability under load

Written by \`npm run endure\`, which opens many tabs of long articles and has one page change as often as in eight hours of a busy feed
(about 35 changes a second). What matters is that heap and counts come back to where they were; times depend on the machine and are not
measured here. The same changes without Glosswell show what the page itself gains. Of Firefox the heap is all that its processes for pages have
allocated; it does not count nodes.

${date}, Glosswell ${version}, ${browsers.join(' and ')}, Node ${process.versions.node}, ${machine}.

| Browser | What | Figure | Before | After |
| --- | --- | --- | --- | --- |
${table.join('\n')}
`;
}

function written(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
