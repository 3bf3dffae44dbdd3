/** What a rule of the glossary is: it looks at all of it and says what has to be mended. */
import type { Problem, SourcedTerm, Sources } from '../build/read.ts';

/** Looks at the whole glossary; gives a problem for everything that breaks the rule, in the order of the terms. */
export type Rule = (glossary: Sources) => Problem[];

/** A problem of one term's field. */
export function problem(term: SourcedTerm, field: string, message: string): Problem {
  return { file: term.file, id: term.id, field, message };
}

/** The fields of a term that readers see as sentences. */
export function proseOf(term: SourcedTerm): [field: string, text: string][] {
  const fields: [string, string | undefined][] = [
    ['gist', term.gist],
    ['more', term.more],
    ['like', term.like],
    ['compare', term.compare],
    ['care', term.care],
    ...term.also.map(({ form, gist }): [string, string | undefined] => [`also › ${form} › gist`, gist]),
  ];
  return fields.filter((field): field is [string, string] => field[1] !== undefined);
}

/** The gists of a term: its own, and those of names that are no synonyms. */
export function gistsOf(term: SourcedTerm): [field: string, text: string][] {
  return proseOf(term).filter(([field]) => field.endsWith('gist'));
}

/** A rule that looks at each term by itself. */
export function eachTerm(look: (term: SourcedTerm) => Problem[]): Rule {
  return ({ terms }) => terms.flatMap(look);
}
