/** An entry explains with words that the reader knows, or that another entry explains. */
import { formsOf } from '../../entry/forms.ts';
import { isPlain, wordsOf } from '../../build/plain-english.ts';
import { foldForm } from '../../text/fold.ts';
import { problem, proseOf, type Rule } from '../rule.ts';

/** The longest run of words that is looked up as one form. */
const LONGEST_FORM = 6;

export const hardWords: Rule = ({ terms }) => {
  const forms = new Set(terms.flatMap((term) => formsOf(term).map((form) => foldForm(form.text))));
  return terms.flatMap((term) =>
    proseOf(term).flatMap(([field, text]) => {
      const hard = unexplained(text, forms);
      if (hard.length === 0) return [];
      const named = hard.map((word) => `“${word}”`).join(', ');
      return problem(
        term,
        field,
        `holds ${named}, which readers may not know; use plainer words, or write an entry for it.`,
      );
    }),
  );
};

/** The words of a text that are neither plain nor part of a known form. */
function unexplained(text: string, forms: ReadonlySet<string>): string[] {
  const words = wordsOf(text);
  const hard: string[] = [];
  for (let at = 0; at < words.length;) {
    const known = longestForm(words, at, forms);
    if (known > 0) at += known;
    else {
      const word = words[at] ?? '';
      const parts = word.split('-').filter((part) => !isPlain(part) && !forms.has(foldForm(part)));
      if (!isPlain(word) && parts.length > 0) hard.push(word);
      at += 1;
    }
  }
  return [...new Set(hard)];
}

function longestForm(words: string[], at: number, forms: ReadonlySet<string>): number {
  for (let length = Math.min(LONGEST_FORM, words.length - at); length > 0; length -= 1) {
    const run = foldForm(words.slice(at, at + length).join(' '));
    if (forms.has(run) || forms.has(run.replace(/'s?$/, ''))) return length;
  }
  return 0;
}
