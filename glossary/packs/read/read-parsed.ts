/** Reads a pack from what a file of any format was turned into. */
import { cleaned } from './clean.ts';
import { faultsOfHead, faultsOfTerm, type Fault } from '../check.ts';
import { MOST_TERMS } from '../pack-schema.ts';
import { MOST_PROBLEMS, type PackHead, type PackProblem, type PackReading, type PackTerm } from '../pack.ts';
import type { Parsed, Path } from './parsed.ts';
import { nothing } from './reading.ts';
import { nameKey } from '../same-name.ts';

/** What can be taken of it, and what cannot. */
export function readParsed(parsed: Parsed): PackReading {
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || !('terms' in value) || !Array.isArray(value.terms)) {
    return nothing('packNotPack');
  }
  const { terms, ...fields } = value as { terms: unknown[] };
  if (terms.length === 0) return nothing('packNoTerms', parsed.lineOf(['terms']));
  if (terms.length > MOST_TERMS) return nothing('packTooManyTerms', parsed.lineOf(['terms']), [String(MOST_TERMS)]);

  const list = createProblemList(parsed);
  const head = cleaned(fields, () => list.add({ path: [], kind: 'packHiddenSigns', fill: [] }));
  const faults = faultsOfHead(head);
  for (const fault of faults) list.add(fault);
  const good = goodTerms(terms, list, parsed.doubts);
  // What a pack's head has too much does no harm; without a name, or in another format, it cannot be taken.
  const isTaken = good.length > 0 && faults.every(({ kind }) => kind === 'packUnknownField');
  return {
    pack: isTaken ? { ...headOf(head), terms: good } : undefined,
    leftOut: terms.length - good.length,
    ...list.problems(),
  };
}

/** The entries that can be taken; of several with one name the first. */
function goodTerms(terms: readonly unknown[], list: ProblemList, doubts: Parsed['doubts']): PackTerm[] {
  const placeOf = new Map<string, number>();
  return terms.flatMap((entry, at): PackTerm[] => {
    const doubt = doubts?.get(at);
    if (doubt) {
      list.add({ path: ['terms', at], kind: doubt, fill: [] });
      return [];
    }
    const value = cleaned(entry, () => list.add({ path: ['terms', at], kind: 'packHiddenSigns', fill: [] }));
    const faults = faultsOfTerm(value);
    for (const fault of faults) list.add({ ...fault, path: ['terms', at, ...fault.path] });
    if (faults.some(({ kind }) => kind !== 'packUnknownField')) return [];
    const term = termOf(value as PackTerm);
    const name = nameKey(term.term);
    const before = placeOf.get(name);
    if (before !== undefined) {
      const line = () => String(list.lineOf(['terms', before]));
      list.add({ path: ['terms', at], kind: 'packTwice', fill: [term.term] }, line);
      return [];
    }
    placeOf.set(name, at);
    return [term];
  });
}

/** The known fields of a checked head; others are not carried along. */
function headOf(value: unknown): PackHead {
  const { name, description, author, licence } = value as PackHead;
  return { name, ...(description && { description }), ...(author && { author }), ...(licence && { licence }) };
}

/** The known fields of a checked entry. */
function termOf({ term, also, say, meaning, more, like, care, sources }: PackTerm): PackTerm {
  return {
    term,
    ...(also && also.length > 0 && { also }),
    ...(say && { say }),
    meaning,
    ...(more && { more }),
    ...(like && { like }),
    ...(care && { care }),
    ...(sources && sources.length > 0 && { sources: sources.map(({ title, url }) => ({ title, url })) }),
  };
}

/** Problems as they are met, with their lines. */
interface ProblemList {
  /** @param last what the sentence ends with, worked out only where it is told */
  add(fault: Fault, last?: () => string): void;
  lineOf(path: Path): number;
  problems(): Pick<PackReading, 'problems' | 'problemCount'>;
}

function createProblemList({ lineOf }: Parsed): ProblemList {
  const problems: PackProblem[] = [];
  let problemCount = 0;
  return {
    add({ path, kind, fill }, last) {
      problemCount += 1;
      if (problems.length >= MOST_PROBLEMS) return;
      problems.push({ line: lineOf(path), kind, fill: last ? [...fill, last()] : fill });
    },
    lineOf,
    problems: () => ({ problems: problems.toSorted((a, b) => a.line - b.line), problemCount }),
  };
}
