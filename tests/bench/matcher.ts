/** The matcher by itself, in Node: against a loop that only reads, and against other ways to find the same forms. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadIndex, type EncodedIndex } from '../../glossary/form-index.ts';
import { match } from '../../glossary/match.ts';
import { compared, RUNS, type Figure } from './figure.ts';
import { median } from './median.ts';
import { createRandom } from './random.ts';
import { createAutomatonFinder, createRegExpFinder, type Finder } from './rivals.ts';
import { encoded, paragraphs } from './sentences.ts';
import { manyTerms } from './synthetic.ts';

const TEXT_UNITS = 3_000_000;
/** Runs before the first that counts, so that all contestants are compiled. */
const WARM_UP = 2;
const MOST_LOAD_MS = 10;
const UNMET =
  'finding the words alone (folds, hashes, offsets) takes 4 times as long as reading, candidates 10 times; the rest compares 43,000 forms letter ' +
  'by letter and decides 27,000 times what a guarded word means, once every 110 letters of this text. A matcher without guards and lists would do without.';
const COLD =
  'the letters of all forms are read once, by code that the browser still interprets: 5 to 6 ms of it on an idle machine, 10 to 15 where the processor ' +
  'is shared. Tables made by the build would not fit into the 100 kB of the script.';

/** Every contestant reads the same 3 MB, passage by passage as the extension does, in turns. */
export function matcherFigures(): Promise<Figure[]> {
  const passages = paragraphs(createRandom(3), TEXT_UNITS);
  const large = manyTerms();
  const [reading = [], few = [], many = [], automaton = [], regExp = []] = inTurns(
    [readUnits, createFinder(encoded), createFinder(large), createAutomatonFinder(), createRegExpFinder()],
    passages,
  );
  const ratio = (values: readonly number[]) => ({ of: median(values) / median(few), to: 'times ours' });
  const ahead = { of: 'ratio', least: 1 } as const;
  return Promise.resolve([
    { what: 'Reading 3 MB with charCodeAt, in Node', values: reading, unit: 'ms' },
    compared('Matching 3 MB, the real glossary', few, 'times reading', reading, { of: 'ratio', most: 4, unmet: UNMET }),
    compared('Matching 3 MB, 100,000 terms', many, 'times reading', reading, { of: 'ratio', most: 6, unmet: UNMET }),
    { what: 'Aho–Corasick package, same text', values: automaton, unit: 'ms', ratio: ratio(automaton), target: ahead },
    { what: 'One big RegExp, same text', values: regExp, unit: 'ms', ratio: ratio(regExp), target: ahead },
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

/** Times of each finder, one a run. */
function inTurns(finders: readonly Finder[], passages: readonly string[]): number[][] {
  const times: number[][] = finders.map(() => []);
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    for (const [at, find] of finders.entries()) {
      const ms = msOf(() => find(passages));
      if (run >= 0) times[at]?.push(ms);
    }
  }
  return times;
}

function createFinder(encoded: EncodedIndex): Finder {
  const index = loadIndex(encoded);
  return (passages) => {
    let found = 0;
    for (const passage of passages) found += match(index, passage).length;
    return found;
  };
}

function readUnits(passages: readonly string[]): number {
  let sum = 0;
  for (const passage of passages) {
    for (let at = 0; at < passage.length; at += 1) sum = (sum + passage.charCodeAt(at)) | 0;
  }
  return sum;
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

function msOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
