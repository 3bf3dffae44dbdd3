/** Reads the glossary's files and says what is wrong with them in sentences that their writer can act on. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { isMap, isSeq, parseDocument } from 'yaml';
import {
  DrugStemSchema,
  FamilySchema,
  PartSchema,
  SourceSchema,
  StripSchema,
  TopicSchema,
  type DrugStem,
  type Family,
  type Part,
  type Source,
  type Strip,
  type Topic,
} from '../entry/reference.ts';
import { RangeSchema, type SourcedRange } from '../entry/range.ts';
import { TermSchema, type Term } from '../entry/term.ts';
import { ViewSchema, type WrittenView } from './pictures.ts';

/** Something that a writer has to mend, named by file, entry and field. */
export interface Problem {
  file: string;
  id?: string | undefined;
  field?: string | undefined;
  message: string;
}

/** A term with its topic and the file that it was read from, such as `terms/drugs/heart.yaml`. */
export type SourcedTerm = Term & { topic: string; file: string };

/** Everything that the glossary's files hold. */
export interface Sources {
  terms: SourcedTerm[];
  topics: Record<string, Topic>;
  families: Record<string, Family>;
  strips: Record<string, Strip>;
  ranges: Record<string, SourcedRange>;
  parts: Record<string, Part>;
  sources: Record<string, Source>;
  drugStems: Record<string, DrugStem>;
  /** The views of the body by the names of their files. */
  pictures: Record<string, WrittenView>;
}

export interface Reading {
  glossary: Sources;
  problems: Problem[];
}

/** Where the glossary's files lie in the repository. */
export const GLOSSARY_DIR = join(import.meta.dirname, '..', 'data');

/**
 * Reads the terms of each topic, which stand in `terms/<topic>.yaml` or in the files of `terms/<topic>/`, and the tables beside them.
 * Never throws for what the files hold: malformed entries are left out and named in `problems`.
 *
 * @param dir the folder that holds `terms/`, `pictures/` and the tables beside them
 * @throws if the folder or one of the tables cannot be opened
 */
export function readGlossary(dir: string = GLOSSARY_DIR): Reading {
  const problems: Problem[] = [];
  const table = <T>(file: string, schema: v.GenericSchema<unknown, T>) =>
    readTable(file, readFileSync(join(dir, file), 'utf8'), schema, problems);
  const glossary: Sources = {
    terms: [],
    topics: table('topics.yaml', TopicSchema),
    families: table('families.yaml', FamilySchema),
    strips: table('strips.yaml', StripSchema),
    ranges: table('ranges.yaml', RangeSchema),
    parts: table('parts.yaml', PartSchema),
    sources: table('sources.yaml', SourceSchema),
    drugStems: table('drug-stems.yaml', DrugStemSchema),
    pictures: readPictures(dir, problems),
  };
  for (const path of termFiles(dir)) {
    const file = `terms/${path}`;
    const topic = path.replace(/(\.yaml|\/.*)$/, '');
    if (!glossary.topics[topic]) {
      problems.push({ file, message: `topics.yaml has no topic “${topic}”; add it there or rename this file.` });
    }
    const read = readTerms(file, readFileSync(join(dir, file), 'utf8'));
    problems.push(...read.problems);
    for (const term of read.terms) glossary.terms.push({ ...term, topic, file });
  }
  return { glossary, problems };
}

/** The entries on whose cards a strip stands. */
export function cardsWith({ steps, cards }: Strip): string[] {
  return [...steps.map(({ term }) => term), ...cards];
}

/** The views of the body, each from its file in `pictures/`. */
function readPictures(dir: string, problems: Problem[]): Record<string, WrittenView> {
  const views: Record<string, WrittenView> = {};
  for (const name of yamlFiles(join(dir, 'pictures'))) {
    const file = `pictures/${name}`;
    const document = parseDocument(readFileSync(join(dir, file), 'utf8'), { prettyErrors: true });
    const [error] = document.errors;
    if (error) {
      problems.push(unreadable(file, error.message));
      continue;
    }
    const id = name.replace(/\.yaml$/, '');
    const result = v.safeParse(ViewSchema, document.toJS());
    if (result.success) views[id] = result.output;
    else problems.push(...describe(file, id, result.issues));
  }
  return views;
}

/** The files of terms, in order, by their paths in `terms/`. */
export function termFiles(dir: string = GLOSSARY_DIR): string[] {
  return yamlFiles(join(dir, 'terms'));
}

function yamlFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .toSorted();
}

/** Reads one file of terms from its text; see {@link readGlossary}. */
export function readTerms(file: string, yaml: string): { terms: Term[]; problems: Problem[] } {
  const document = parseDocument(yaml, { prettyErrors: true });
  if (document.errors.length > 0) {
    return { terms: [], problems: document.errors.map((error) => unreadable(file, error.message)) };
  }
  if (!isSeq(document.contents)) {
    return { terms: [], problems: [{ file, message: 'must be a list of entries, each beginning with “- id:”.' }] };
  }
  const terms: Term[] = [];
  const problems: Problem[] = [];
  for (const [index, value] of (document.toJS() as unknown[]).entries()) {
    const result = v.safeParse(TermSchema, value);
    if (result.success) terms.push(result.output);
    else problems.push(...describe(file, nameOf(value, index), result.issues));
  }
  return { terms, problems };
}

function readTable<T>(
  file: string,
  yaml: string,
  schema: v.GenericSchema<unknown, T>,
  problems: Problem[],
): Record<string, T> {
  const document = parseDocument(yaml, { prettyErrors: true });
  if (document.errors.length > 0) {
    problems.push(...document.errors.map((error) => unreadable(file, error.message)));
    return {};
  }
  if (!isMap(document.contents)) {
    problems.push({ file, message: 'must be a table of names, each with its fields.' });
    return {};
  }
  const rows: Record<string, T> = {};
  for (const [id, value] of Object.entries(document.toJS() as Record<string, unknown>)) {
    const result = v.safeParse(schema, value);
    if (result.success) rows[id] = result.output;
    else problems.push(...describe(file, id, result.issues));
  }
  return rows;
}

function unreadable(file: string, message: string): Problem {
  const cause = message.trim();
  return { file, message: `cannot be read as YAML: ${cause} Text that holds “: ” or starts with a sign needs quotes.` };
}

function nameOf(value: unknown, index: number): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : `entry ${index + 1}`;
}

function describe(file: string, id: string, issues: readonly v.BaseIssue<unknown>[]): Problem[] {
  return issues.map((issue) => {
    const field = v.getDotPath(issue) ?? undefined;
    if (issue.type === 'strict_object' && issue.expected === 'never') {
      return { file, id, field, message: 'is not a field that entries have; check its spelling or leave it out.' };
    }
    if (issue.received === 'undefined') {
      return { file, id, field, message: 'is missing; every entry needs it.' };
    }
    return { file, id, field, message: `${issue.message}.` };
  });
}

/** A problem as one line: file, entry, field, then what to do. */
export function sentence({ file, id, field, message }: Problem): string {
  return `glossary/data/${[file, id, field].filter(Boolean).join(' › ')}: ${message}`;
}
