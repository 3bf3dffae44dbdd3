/**
 * `npm run sabotage`: puts one small fault at a time into a copy of the sources, builds the extension there, runs the browser tests
 * that should notice, and says which fault nobody noticed. Takes parts of the faults' names, or does all; `--browser firefox` tries
 * them in Firefox. Otherwise Firefox comes in only where Chromium does not notice, or where the fault is Firefox's own.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser, type BrowserKind } from './browser/find.ts';
import { ROOT } from './browser/launch.ts';
import { copySources } from './sabotage/copy.ts';
import type { Sabotage, Verdict } from './sabotage/sabotage.ts';
import { SABOTAGES } from './sabotage/sabotages.ts';
import { rowOf, withTable } from './sabotage/table.ts';
import { tryAll } from './sabotage/try.ts';

const PAGE = join(ROOT, 'docs', 'testing.md');

const { values, positionals } = parseArgs({ options: { browser: { type: 'string' } }, allowPositionals: true });
const wanted = SABOTAGES.filter(
  ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
);
if (wanted.length === 0) throw new Error(`No sabotage has a name with ${positionals.join(' or ')} in it.`);

/** What came of each, last of all. */
const verdicts = new Map<Sabotage, Verdict>();
const copy = copySources();
try {
  if (values.browser === 'firefox') tryIn('firefox', (sabotage) => sabotage.only !== 'chromium');
  else {
    tryIn('chromium', (sabotage) => sabotage.only !== 'firefox');
    tryIn('firefox', (sabotage) => sabotage.only !== 'chromium' && verdicts.get(sabotage)?.kind !== 'noticed');
  }
} finally {
  copy.remove();
}
spawnSync(join(ROOT, 'node_modules', '.bin', 'oxfmt'), [PAGE], { shell: process.platform === 'win32' });

const missed = [...verdicts].filter(([, { kind }]) => kind !== 'noticed');
console.log(`\n${verdicts.size - missed.length} of ${verdicts.size} noticed.`);
for (const [{ name }, { kind }] of missed) console.log(`${kind}: ${name}`);
process.exitCode = missed.length > 0 ? 1 : 0;

function tryIn(kind: BrowserKind, isTried: (sabotage: Sabotage) => boolean): void {
  const tried = wanted.filter(isTried);
  if (tried.length === 0) return;
  ensureBrowser(kind);
  console.log(`${tried.length} in ${kind}`);
  tryAll(copy, kind, tried, (sabotage, verdict) => {
    verdicts.set(sabotage, verdict);
    note(sabotage.name, rowOf(sabotage, kind, verdict));
    console.log(`\n${Math.round(performance.now() / 1000)} s, ${verdict.kind}: ${sabotage.name}`);
    if (verdict.kind === 'noticed') console.log(`  ${verdict.by.join('; ')}\n  ${verdict.message}`);
    else if ('why' in verdict) console.log(`  ${verdict.why}`);
  });
}

/** Writes a row into the page at once, so that a run that breaks off was not in vain. */
function note(name: string, row: string): void {
  const names = SABOTAGES.map(({ name }) => name);
  writeFileSync(PAGE, withTable(readFileSync(PAGE, 'utf8'), names, new Map([[name, row]])));
}
