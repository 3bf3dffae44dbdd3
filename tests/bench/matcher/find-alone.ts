/**
 * Measures one way to find terms in a process that does nothing else, as a page has it: `node find-alone.ts glossary`. Prints the times
 * of all runs as JSON, each beside that of a loop that only reads the same text.
 */
import { readIndex } from '../../../glossary/index/form-index.ts';
import { match } from '../../../glossary/match/match.ts';
import { msOf, RUNS } from '../figure.ts';
import { createRandom } from './random.ts';
import { createAutomatonFinder, createRegExpFinder, type Finder } from './rivals.ts';
import { bytes, paragraphs } from './sentences.ts';
import { manyTerms } from './synthetic.ts';

/** What is measured, by name. */
export const FINDERS = {
  glossary: () => createFinder(bytes),
  '10,000 entries': () => createFinder(manyTerms(10_000).index),
  '100,000 entries': () => createFinder(manyTerms(100_000).index),
  automaton: createAutomatonFinder,
  RegExp: createRegExpFinder,
} as const satisfies Record<string, () => Finder>;

/** Times in milliseconds, one a run. */
export interface Times {
  reading: number[];
  finding: number[];
}

const TEXT_UNITS = 3_000_000;
/** Reading takes less than a tick of some systems' clocks for the processor's time, so it is measured as so many readings. */
const READINGS = 20;
/** Runs before the first that counts, so that everything is compiled. */
const WARM_UP = 2;

if (import.meta.main) console.log(JSON.stringify(timesOf(FINDERS[process.argv[2] as keyof typeof FINDERS]())));

/** Every finder reads the same 3 MB, passage by passage as the extension does. */
function timesOf(find: Finder): Times {
  const passages = paragraphs(createRandom(3), TEXT_UNITS);
  const times: Times = { reading: [], finding: [] };
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const reading = msOf(() => readAgain(passages)) / READINGS;
    const finding = msOf(() => find(passages));
    if (run < 0) continue;
    times.reading.push(reading);
    times.finding.push(finding);
  }
  return times;
}

function createFinder(bytes: ArrayBuffer): Finder {
  const index = readIndex(bytes);
  return (passages) => {
    let found = 0;
    for (const passage of passages) found += match(index, passage).length;
    return found;
  };
}

function readAgain(passages: readonly string[]): number {
  let sum = 0;
  for (let time = 0; time < READINGS; time += 1) sum += readUnits(passages);
  return sum;
}

function readUnits(passages: readonly string[]): number {
  let sum = 0;
  for (const passage of passages) {
    for (let at = 0; at < passage.length; at += 1) sum = (sum + passage.charCodeAt(at)) | 0;
  }
  return sum;
}
