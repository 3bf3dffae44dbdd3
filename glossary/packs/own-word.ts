/** A word of the reader's own, as a form holds it. */
import { cleaned } from './read/clean.ts';
import { faultsOfTerm, type Fault } from './check.ts';
import type { PackTerm } from './pack.ts';
import { nameKey } from './same-name.ts';

/** The texts of the form. */
export interface OwnWordFields {
  term: string;
  meaning: string;
  /** Other names, separated by commas. */
  also: string;
  more: string;
}

/** A form with nothing in it but, perhaps, the word. */
export function emptyFields(term = ''): OwnWordFields {
  return { term, meaning: '', also: '', more: '' };
}

/** A term as the form shows it. */
export function fieldsOf({ term, meaning, also = [], more = '' }: PackTerm): OwnWordFields {
  return { term, meaning, also: also.join(', '), more };
}

/**
 * The term that a form makes, or what is wrong with it.
 *
 * @param before the term that is changed; what the form does not show of it stays
 * @param others the other words of the reader; two of one name could not be told apart
 */
export function ownWordOf(
  fields: OwnWordFields,
  before: PackTerm | undefined,
  others: readonly PackTerm[],
): { term: PackTerm } | { faults: readonly Fault[] } {
  const { also: _also, more: _more, ...kept } = before ?? {};
  const also = fields.also.split(',').filter((name) => name.trim() !== '');
  const more = fields.more.trim();
  const written = {
    ...kept,
    term: fields.term,
    meaning: fields.meaning,
    ...(also.length > 0 && { also }),
    ...(more && { more }),
  };
  const term = cleaned(written, () => undefined) as PackTerm;
  const faults = faultsOfTerm(term);
  if (faults.length > 0) return { faults };
  const isThere = others.some((other) => nameKey(other.term) === nameKey(term.term));
  return isThere ? { faults: [{ path: ['term'], kind: 'packTwice', fill: [term.term] }] } : { term };
}
