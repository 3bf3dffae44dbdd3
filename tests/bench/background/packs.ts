/** A pack of 50,000 terms, in Node: how long adding it takes by format, and what it costs to match with it. */
import { stringify } from 'yaml';
import { readIndex } from '../../../glossary/index/form-index.ts';
import { joinIndexes } from '../../../glossary/match/joined-index.ts';
import { compilePack } from '../../../glossary/packs/compile-pack.ts';
import { readPack } from '../../../glossary/packs/read/read-pack.ts';
import { packAsCsv, packAsJson } from '../../../glossary/packs/write-pack.ts';
import { compared, RUNS, type Figure } from '../figure.ts';
import { largePack } from './large-pack.ts';
import { createRandom } from '../matcher/random.ts';
import { bytes, paragraphs } from '../matcher/sentences.ts';

const TEXT_UNITS = 3_000_000;
const BYTES_PER_MB = 1_000_000;

/** Every format holds the same pack. */
export function packFigures(): Promise<Figure[]> {
  const pack = largePack();
  const files = { json: packAsJson(pack), csv: packAsCsv(pack).slice(1), yaml: stringify(pack) };
  const reads = Object.entries(files).map(([format, text]): Figure => {
    const size = (text.length / BYTES_PER_MB).toFixed(0);
    const values = timesOf(() => readPack(text, `pack.${format}`));
    return { what: `Reading a pack of 50,000 terms, ${format.toUpperCase()}, ${size} MB`, values, unit: 'ms' };
  });
  const index = compilePack(pack.terms);
  const loaded = readIndex(index);
  const passages = paragraphs(createRandom(3), TEXT_UNITS);
  const matching = (packs: { id: string; index: typeof loaded }[]) => {
    const joined = joinIndexes(readIndex(bytes), packs);
    return timesOf(() => passages.map((passage) => joined.match(passage).length));
  };
  const alone = matching([]);
  return Promise.resolve([
    ...reads,
    { what: 'Compiling it', values: timesOf(() => compilePack(pack.terms)), unit: 'ms' },
    { what: 'Its index', values: [index.byteLength / BYTES_PER_MB], unit: 'MB' },
    { what: 'Reading its index', values: timesOf(() => readIndex(index)), unit: 'ms' },
    { what: 'Matching 3 MB without packs', values: alone, unit: 'ms' },
    compared('Matching 3 MB with it', matching([{ id: 'a', index: loaded }]), 'times without packs', alone),
  ]);
}

function timesOf(work: () => unknown): number[] {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}
