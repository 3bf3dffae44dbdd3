/** Reads a pack from a file's text: what can be taken of it, and line by line what cannot. Never throws. */
import { cleaned } from './clean.ts';
import { faultsOfHead, faultsOfTerm, MOST_TERMS, type Fault } from './check.ts';
import { MOST_BYTES, MOST_PROBLEMS, type PackHead, type PackProblem, type PackReading, type PackTerm } from './pack.ts';
import { Unreadable, type Parsed, type Path } from './parsed.ts';
import { parseCsv } from './parse-csv.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { nothing, tooBig } from './reading.ts';

/** How files are read, by the end of their names. */
const PARSERS: Readonly<Record<string, (text: string, name: string) => Parsed>> = {
  json: parseJson,
  yaml: parseYaml,
  yml: parseYaml,
  csv: parseCsv,
};

/** Reads a pack from a file's bytes; see {@link readPack}. */
export function readPackBytes(bytes: Uint8Array, fileName: string): PackReading {
  if (bytes.length > MOST_BYTES) return tooBig();
  try {
    return readPack(new TextDecoder('utf-8', { fatal: true }).decode(bytes), fileName);
  } catch {
    return nothing('packNotUtf8');
  }
}

/** @param fileName its ending says the format; a CSV file also takes its pack's name from it */
export function readPack(text: string, fileName: string): PackReading {
  const dot = fileName.lastIndexOf('.');
  const ending = fileName.slice(dot + 1).toLowerCase();
  const parse = Object.hasOwn(PARSERS, ending) ? PARSERS[ending] : undefined;
  if (!parse) return nothing('packUnknownKind');
  if (text.trim() === '') return nothing('packEmpty');
  try {
    return readParsed(parse(text, fileName.slice(0, Math.max(0, dot)).slice(0, LONGEST_NAME) || ending));
  } catch (error) {
    if (error instanceof Unreadable) return nothing(error.kind, error.line, error.fill);
    // A stack or a string that grew beyond what the browser allows: the file is made to do that, or as good as.
    return nothing('packTooDeep');
  }
}

/** A file's name becomes its pack's name; longer ones are cut. */
const LONGEST_NAME = 200;

function readParsed(parsed: Parsed): PackReading {
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
  const good = goodTerms(terms, list);
  // What a pack's head has too much does no harm; without a name, or in another format, it cannot be taken.
  const isTaken = good.length > 0 && faults.every(({ kind }) => kind === 'packUnknownField');
  return {
    pack: isTaken ? { ...headOf(head), terms: good } : undefined,
    leftOut: terms.length - good.length,
    ...list.problems(),
  };
}

/** The entries that can be taken; of several with one name the first. */
function goodTerms(terms: readonly unknown[], list: ProblemList): PackTerm[] {
  const placeOf = new Map<string, number>();
  return terms.flatMap((entry, at): PackTerm[] => {
    const value = cleaned(entry, () => list.add({ path: ['terms', at], kind: 'packHiddenSigns', fill: [] }));
    const faults = faultsOfTerm(value);
    for (const fault of faults) list.add({ ...fault, path: ['terms', at, ...fault.path] });
    if (faults.some(({ kind }) => kind !== 'packUnknownField')) return [];
    const term = termOf(value as PackTerm);
    const name = term.term.toLowerCase();
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
