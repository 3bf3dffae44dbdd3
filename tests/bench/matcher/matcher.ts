/** The matcher by itself, in Node: against a loop that only reads, and against other ways to find the same forms. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compared, RUNS, type Figure } from '../figure.ts';
import type { FINDERS, Times } from './find-alone.ts';
import { median } from '../median.ts';
import { bytes } from './sentences.ts';
import { manyTerms } from './synthetic.ts';

/** Limits in milliseconds until an index of 2,000 entries, and one of 10,000, can be matched with, in a process that has just started. */
const MOST_READY_MS = 10;
const MOST_READY_MANY_MS = 30;

/** Each contestant finds terms in the same 3 MB, in a process of its own. */
export function matcherFigures(): Promise<Figure[]> {
  const few = alone('glossary');
  const many = alone('10,000 entries');
  const huge = alone('100,000 entries');
  const rival = (what: string, { finding }: Times): Figure => ({
    what,
    values: finding,
    unit: 'ms',
    ratio: { of: median(finding) / median(few.finding), to: 'times ours' },
    target: { of: 'ratio', least: 1 },
  });
  const held = (what: string, { finding, reading }: Times, most: number) =>
    compared(what, finding, 'times reading', reading, { of: 'ratio', most });
  return Promise.resolve([
    { what: 'Reading 3 MB with charCodeAt, in Node', values: few.reading, unit: 'ms' },
    held('Matching 3 MB, the real glossary', few, 12),
    held('Matching 3 MB, 10,000 entries', many, 14),
    compared('Matching 3 MB, 100,000 entries', huge.finding, 'times reading', huge.reading),
    rival('Aho–Corasick package, same text', alone('automaton')),
    rival('One big RegExp, same text', alone('RegExp')),
    {
      what: 'Index ready, the real glossary',
      values: coldReads(bytes),
      unit: 'ms',
      target: { of: 'median', most: MOST_READY_MS },
    },
    {
      what: 'Index ready, 10,000 entries',
      values: coldReads(manyTerms(10_000).index),
      unit: 'ms',
      target: { of: 'median', most: MOST_READY_MANY_MS },
    },
  ]);
}

/** The times of a finder in a process of its own. */
function alone(finder: keyof typeof FINDERS): Times {
  const script = fileURLToPath(import.meta.resolve('./find-alone.ts'));
  return JSON.parse(execFileSync(process.execPath, [script, finder], { encoding: 'utf8' })) as Times;
}

function coldReads(bytes: ArrayBuffer): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'glosswell-bench-'));
  try {
    const file = join(folder, 'glossary.index');
    writeFileSync(file, new Uint8Array(bytes));
    const script = fileURLToPath(import.meta.resolve('./load-once.ts'));
    return Array.from({ length: RUNS }, () =>
      Number(execFileSync(process.execPath, [script, file], { encoding: 'utf8' })),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
