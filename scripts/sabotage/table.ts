/** The table of sabotages in `docs/testing.md`: what was tried, which test noticed it, and in which browser. */
import { basename } from 'node:path';
import type { BrowserKind } from '../browser/find.ts';
import type { Sabotage, Verdict } from './sabotage.ts';

/** Between these two comments the table stands. */
const BEGIN = '<!-- sabotages -->';
const END = '<!-- end of sabotages -->';
const HEAD = ['| What a reader would meet | The test that notices | Browser |', '| --- | --- | --- |'];
const BROWSER_NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

/** One line of the table. */
export function rowOf({ name, tests }: Sabotage, kind: BrowserKind, verdict: Verdict): string {
  const test = verdict.kind === 'noticed' ? `\`${basename(tests)}\`: ${verdict.by[0]}` : `**${verdict.kind}**`;
  return `| ${[name, test, BROWSER_NAMES[kind]].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/**
 * A page with its table renewed: the rows of what was tried now, those that stood there of what was not, and none of what is no more.
 *
 * @param names of all sabotages, in the order of the table
 * @param rows of those tried now, by name
 * @throws where the page has no place for the table
 */
export function withTable(page: string, names: readonly string[], rows: ReadonlyMap<string, string>): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`There is no “${BEGIN}” with “${END}” behind it.`);
  const before = page.slice(from, to).split('\n');
  const table = names.flatMap((name) => rows.get(name) ?? before.find((row) => nameIn(row) === name) ?? []);
  return `${page.slice(0, from + BEGIN.length)}\n\n${[...HEAD, ...table].join('\n')}\n\n${page.slice(to)}`;
}

function nameIn(row: string): string | undefined {
  return /^\|\s*(.*?)\s*\|/.exec(row)?.[1];
}
