/** A tiny glossary for tests, and the one helper that most of them are written with. */
import { compile } from '../../../glossary/build/compile.ts';
import type { SourcedTerm, Sources } from '../../../glossary/build/read.ts';
import { readIndex, type FormIndex } from '../../../glossary/index/form-index.ts';
import type { Match } from '../../../glossary/match/judge.ts';
import { match } from '../../../glossary/match/match.ts';

/** A term with everything filled in but what a test speaks of. */
export function term(id: string, fields: Partial<SourcedTerm> = {}): SourcedTerm {
  return {
    id,
    term: id.replaceAll('-', ' '),
    topic: 'cells',
    file: 'terms/cells.yaml',
    brands: [],
    called: [],
    also: [],
    gist: 'A thing in the body.',
    more: 'It does this. It does that.',
    level: 3,
    parts: [],
    see: [],
    pairs: [],
    sources: [],
    ...fields,
  };
}

/** A glossary of these terms, with the tables that tests point into. */
export function glossaryOf(...terms: SourcedTerm[]): Sources {
  return {
    terms,
    topics: { cells: { title: 'Cells', reviewed: 'none' } },
    families: { forms: { title: 'Forms' } },
    strips: {},
    ranges: {},
    parts: { glyco: { part: 'glyco-', meaning: 'sugar', from: 'Greek' } },
    drugStems: {},
    pictures: {},
    sources: { ods: { title: 'Sheet', publisher: 'ODS', url: 'https://ods.od.nih.gov/' } },
  };
}

/** The loaded index of these terms. */
export function indexOf(...terms: SourcedTerm[]): FormIndex {
  return readIndex(compile(glossaryOf(...terms)).index);
}

/** What is marked in a text whose brackets say what should be: `marks(index, 'Take [ibuprofen] now')` gives the same text. */
export function marks(index: FormIndex, bracketed: string): string {
  const text = bracketed.replace(/[[\]]/g, '');
  return drawn(text, match(index, text), () => '');
}

/** A text with its matches in brackets. @param label what stands in each behind the words */
export function drawn(text: string, matches: readonly Match[], label: (match: Match) => string): string {
  let at = 0;
  let out = '';
  for (const match of matches) {
    out += `${text.slice(at, match.from)}[${text.slice(match.from, match.to)}${label(match)}]`;
    at = match.to;
  }
  return out + text.slice(at);
}

/** The ids found in a text, in order. */
export function idsIn(index: FormIndex, text: string): string[] {
  return match(index, text).map(({ term }) => index.id(term));
}
