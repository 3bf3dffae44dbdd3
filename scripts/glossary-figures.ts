/** Figures about the glossary: what it holds, how easily it reads, how much of what readers want it covers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formsOf } from '../glossary/entry/forms.ts';
import { sentencesOf, wordsOf } from '../glossary/build/plain-english.ts';
import { GLOSSARY_DIR, type SourcedTerm, type Sources } from '../glossary/build/read.ts';
import { foldForm } from '../glossary/text/fold.ts';
import { ownGrade } from '../glossary/rules/prose/length-and-grade.ts';

/** Ranks of the wanted list that are counted together. */
const BANDS = [100, 500, 1000, 1500, 2000, 3000, 5422] as const;
const HARDEST = 10;
/** Where the bands of the grade distribution begin. */
const GRADES = [Number.NEGATIVE_INFINITY, 1, 2, 3, 4, 5, 6, 7] as const;

/** The figures as a page of Markdown. */
export function figuresOf(glossary: Sources): string {
  const { terms } = glossary;
  const gists = terms.map((term) => ownGrade(term, term.gist));
  const mores = terms.map((term) => ownGrade(term, term.more));
  return `# The glossary in figures

Written by \`npm run glossary\`. Grades are Flesch–Kincaid school grades, measured with the term's own name counted as one
easy word.

${table(['figure', 'value'], [...sizes(terms), ...readability(terms, gists, mores), ...shares(terms), ...tables(glossary)])}

## How easily it reads

Entries by the grade of their gist and of their \`more\`.

${table(['grade', 'gist', 'more'], byGrade(gists, mores))}

## How much of the wanted list is covered

The list in \`glossary/data/wanted.tsv\` ranks the words that stop readers of health pages. A rank is covered when its word is a
form of an entry.

${table(
  ['ranks', 'covered'],
  coverage(terms).map(({ from, to, covered }) => [`${from} to ${to}`, percent(covered, to - from + 1)]),
)}

## Entries by topic and level

${table(['topic', 'known to all', 'half known', 'hard', 'specialist', 'all'], byTopic(glossary))}

## The ten that read hardest

${table(['entry', 'grade'], hardest(terms))}
`;
}

/** Rows of a table. */
type Rows = string[][];

function sizes(terms: readonly SourcedTerm[]): Rows {
  return [
    ['entries', String(terms.length)],
    ['forms, with those made by rule', String(terms.reduce((sum, term) => sum + formsOf(term).length, 0))],
  ];
}

/** @param gists the grade of each gist, in the order of the terms; likewise `mores` */
function readability(terms: readonly SourcedTerm[], gists: number[], mores: number[]): Rows {
  const median = (count: (term: SourcedTerm) => number) => String(quantile(terms.map(count), 0.5));
  return [
    ['gist: median words', median(({ gist }) => wordsOf(gist).length)],
    ['gist: grade, median and 90th percentile', `${grade(gists, 0.5)} and ${grade(gists, 0.9)}`],
    ['more: grade, median and 90th percentile', `${grade(mores, 0.5)} and ${grade(mores, 0.9)}`],
    ['more: median sentences', median(({ more }) => sentencesOf(more).length)],
  ];
}

function shares(terms: readonly SourcedTerm[]): Rows {
  return [
    ['with a respelling', share(terms, ({ say }) => Boolean(say))],
    ['with word parts', share(terms, ({ parts }) => parts.length > 0)],
    ['with an analogy', share(terms, ({ like }) => Boolean(like))],
    ['with a care note', share(terms, ({ care }) => Boolean(care))],
    ['with a source', share(terms, ({ sources }) => sources.length > 0)],
    ['with a guard', share(terms, ({ guard, also }) => Boolean(guard) || also.some((form) => form.with ?? form.not))],
  ];
}

function tables({ terms, parts, sources }: Sources): Rows {
  return [
    ['families', String(new Set(terms.flatMap(({ family }) => family ?? [])).size)],
    ['word parts explained', String(Object.keys(parts).length)],
    ['sources named', String(Object.keys(sources).length)],
  ];
}

function byGrade(gists: number[], mores: number[]): Rows {
  return GRADES.map((from, at) => {
    const to = GRADES[at + 1] ?? Number.POSITIVE_INFINITY;
    const count = (grades: number[]) => String(grades.filter((grade) => grade >= from && grade < to).length);
    return [rangeName(from, to), count(gists), count(mores)];
  });
}

function byTopic({ terms, topics }: Sources): Rows {
  return Object.entries(topics)
    .map(([id, { title }]) => ({ title, own: terms.filter(({ topic }) => topic === id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ title, own }) => [
      title,
      ...[0, 1, 2, 3].map((level) => String(own.filter((term) => term.level === level).length)),
      String(own.length),
    ]);
}

function hardest(terms: readonly SourcedTerm[]): Rows {
  return terms
    .map((term) => ({ term, grade: ownGrade(term, `${term.gist} ${term.more}`) }))
    .toSorted((a, b) => b.grade - a.grade)
    .slice(0, HARDEST)
    .map(({ term, grade }) => [term.term, grade.toFixed(1)]);
}

function coverage(terms: readonly SourcedTerm[]): { from: number; to: number; covered: number }[] {
  const forms = new Set(terms.flatMap((term) => formsOf(term).map(({ text }) => foldForm(text))));
  const wanted = readFileSync(join(GLOSSARY_DIR, 'wanted.tsv'), 'utf8').trim().split('\n').slice(1);
  return BANDS.map((to, at) => {
    const from = (BANDS[at - 1] ?? 0) + 1;
    const rows = wanted.slice(from - 1, to).map((row) => foldForm(row.split('\t')[1] ?? ''));
    return { from, to, covered: rows.filter((term) => forms.has(term)).length };
  });
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function rangeName(from: number, to: number): string {
  if (from === Number.NEGATIVE_INFINITY) return `under ${to}`;
  return to === Number.POSITIVE_INFINITY ? `${from} and more` : `${from} to ${to}`;
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

function grade(grades: number[], share: number): string {
  return quantile(grades, share).toFixed(1);
}

function share(terms: readonly SourcedTerm[], has: (term: SourcedTerm) => boolean): string {
  const count = terms.filter(has).length;
  return `${count} (${percent(count, terms.length)})`;
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`;
}

/** The terms that have no respelling, as their writers thought that every reader can say them. */
export function withoutSay(glossary: Sources): string[] {
  return glossary.terms.filter(({ say }) => !say).map(({ term }) => term);
}
