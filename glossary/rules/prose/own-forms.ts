/** Takes an entry's own forms out of its texts, as rules measure what is said of a word and not the word. */
import { formsOf } from '../../entry/forms.ts';
import type { SourcedTerm } from '../../build/read.ts';

interface OwnForm {
  text: string;
  lower: string;
}

/** A term's forms, the longest first: made once for all of its texts. */
const FORMS = new WeakMap<SourcedTerm, OwnForm[]>();

/** A text of an entry with each of the entry's own forms replaced. */
export function replaceOwnForms(term: SourcedTerm, text: string, by: string): string {
  const lower = text.toLowerCase();
  // Few of an entry's forms stand in a text of its own; an expression of all of them takes a hundred times as long.
  const inText = ownForms(term).filter((form) => lower.includes(form.lower));
  if (inText.length === 0) return text;
  const forms = inText.map((form) => RegExp.escape(form.text)).join('|');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])`, 'giu'), by);
}

function ownForms(term: SourcedTerm): OwnForm[] {
  const known = FORMS.get(term);
  if (known) return known;
  const forms = formsOf(term)
    .map(({ text }) => ({ text, lower: text.toLowerCase() }))
    .toSorted((a, b) => b.text.length - a.text.length);
  FORMS.set(term, forms);
  return forms;
}
