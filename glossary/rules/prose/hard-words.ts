/** Entries, strips, ranges and pictures explain with words that the reader knows, or that another entry explains. */
import { formsOf } from '../../entry/forms.ts';
import { isPlain, wordsOf } from '../../build/plain-english.ts';
import { foldForm } from '../../text/fold.ts';
import type { Problem, Sources } from '../../build/read.ts';
import { problem, proseOf, type Rule } from '../rule.ts';

/** The longest run of words that is looked up as one form. */
const LONGEST_FORM = 6;

export const hardWords: Rule = ({ terms, strips, ranges, pictures }) => {
  const forms = new Set(terms.flatMap((term) => formsOf(term).map((form) => foldForm(form.text))));
  const inEntries = terms.flatMap((term) =>
    proseOf(term).flatMap(([field, text]) => remedies(text, forms).map((message) => problem(term, field, message))),
  );
  const inStrips = Object.entries(strips).flatMap(([id, { title, note = '', steps }]) =>
    inTable('strips.yaml', id, [title, note, ...steps.map(({ gives = '' }) => gives)], forms),
  );
  const inRanges = Object.entries(ranges).flatMap(([id, { title, note = '', bands, spans }]) =>
    inTable('ranges.yaml', id, [title, note, ...(bands ?? spans ?? []).map(({ label }) => label)], forms),
  );
  return [...inEntries, ...inStrips, ...inRanges, ...hardInPictures(pictures, forms)];
};

function inTable(file: string, id: string, texts: readonly string[], forms: ReadonlySet<string>): Problem[] {
  return texts.flatMap((text) => remedies(text, forms).map((message) => ({ file, id, field: text, message })));
}

/** What pictures say in words is held to the same. */
function hardInPictures(pictures: Sources['pictures'], forms: ReadonlySet<string>): Problem[] {
  return Object.entries(pictures).flatMap(([view, { shapes }]) =>
    shapes.flatMap((shape) => {
      if (!('id' in shape)) return [];
      const file = `pictures/${view}.yaml`;
      return remedies(shape.says, forms).map((message) => ({ file, id: shape.id, field: 'says', message }));
    }),
  );
}

/** What has to be mended in a text, if anything has. */
function remedies(text: string, forms: ReadonlySet<string>): string[] {
  const hard = unexplained(text, forms);
  if (hard.length === 0) return [];
  const named = hard.map((word) => `“${word}”`).join(', ');
  return [`holds ${named}, which readers may not know; use plainer words, or write an entry for it.`];
}

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
