/** The matcher by itself, in Node: against a loop that only reads, and against other ways to find the same forms. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadIndex, type EncodedIndex } from '../../glossary/form-index.ts';
import { compared, msOf, RUNS, type Figure } from './figure.ts';
import type { FINDERS, Times } from './find-alone.ts';
import { median } from './median.ts';
import { encoded } from './sentences.ts';

const MOST_LOAD_MS = 10;
const UNMET =
  'finding the words alone (folds, hashes, offsets) takes 6 times as long as reading, candidates 14 times; the rest compares 43,000 forms letter ' +
  'by letter and decides 27,000 times what a guarded word means, once every 110 letters of this text. A matcher without guards and lists would do without.';
const COLD =
  'the words that forms begin with are read once, by code that the browser still interprets: 7 to 9 ms of it on an idle machine, 10 to 15 where the ' +
  'processor is shared. Tables made by the build would not fit into the 100 kB of the script.';

/** Each contestant finds terms in the same 3 MB, in a process of its own. */
export function matcherFigures(): Promise<Figure[]> {
  const few = alone('glossary');
  const many = alone('many terms');
  const rival = (what: string, { finding }: Times): Figure => ({
    what,
    values: finding,
    unit: 'ms',
    ratio: { of: median(finding) / median(few.finding), to: 'times ours' },
    target: { of: 'ratio', least: 1 },
  });
  const held = (what: string, { finding, reading }: Times, most: number) =>
    compared(what, finding, 'times reading', reading, { of: 'ratio', most, unmet: UNMET });
  return Promise.resolve([
    { what: 'Reading 3 MB with charCodeAt, in Node', values: few.reading, unit: 'ms' },
    held('Matching 3 MB, the real glossary', few, 4),
    held('Matching 3 MB, 100,000 terms', many, 6),
    rival('Aho–Corasick package, same text', alone('automaton')),
    rival('One big RegExp, same text', alone('RegExp')),
    {
      what: 'Loading the index, cold',
      values: coldLoads(encoded),
      unit: 'ms',
      target: { of: 'median', most: MOST_LOAD_MS, unmet: COLD },
    },
    {
      what: 'Loading the index, warm',
      values: Array.from({ length: RUNS }, () => msOf(() => loadIndex(encoded))),
      unit: 'ms',
      target: { of: 'median', most: MOST_LOAD_MS },
    },
  ]);
}

/** The times of a finder in a process of its own. */
function alone(finder: keyof typeof FINDERS): Times {
  const script = fileURLToPath(import.meta.resolve('./find-alone.ts'));
  return JSON.parse(execFileSync(process.execPath, [script, finder], { encoding: 'utf8' })) as Times;
}

function coldLoads(encoded: EncodedIndex): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-bench-'));
  try {
    const file = join(folder, 'index.json');
    writeFileSync(file, JSON.stringify(encoded));
    const script = fileURLToPath(import.meta.resolve('./load-once.ts'));
    return Array.from({ length: RUNS }, () =>
      Number(execFileSync(process.execPath, [script, file], { encoding: 'utf8' })),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
