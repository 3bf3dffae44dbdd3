/** Compiles a pack's terms for looking up, as the build does with the bundled ones; runs where packs are imported. */
import { foldForm } from '../text/fold.ts';
import { CAPITALS, type IndexedForm, type IndexedTerm } from '../index/form.ts';
import { writeIndex } from '../index/write.ts';
import { formsOf, type SpelledForm } from '../entry/forms.ts';
import type { PackTerm } from './pack.ts';
import { slugOf } from './slug.ts';

/** The level of all terms of packs, which is asked nowhere: a reader who adds a pack wants all of it. */
const LEVEL = 3;
/** Letters of a term's name in its id; the longest id has to fit into a message. */
const LONGEST_SLUG = 100;

/** The index of a pack; its ids are the slugs of the terms, each only once. */
export function compilePack(terms: readonly PackTerm[]): ArrayBuffer {
  const compiling = compilingPack(terms);
  for (;;) {
    const step = compiling.next();
    if (step.done) return step.value;
  }
}

/** As {@link compilePack}, term by term, between which something else may be done. */
export function* compilingPack(terms: readonly PackTerm[]): Generator<undefined, ArrayBuffer> {
  const taken = new Set<string>();
  const indexedTerms: IndexedTerm[] = [];
  for (const term of terms) {
    indexedTerms.push({ id: freeSlug(term.term, taken), level: LEVEL, forms: indexedForms(term) });
    yield;
  }
  return writeIndex(indexedTerms);
}

function freeSlug(name: string, taken: Set<string>): string {
  const slug = slugOf(name, LONGEST_SLUG, 'term');
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  taken.add(free);
  return free;
}

function indexedForms({ term, also = [] }: PackTerm): IndexedForm[] {
  const forms = formsOf({ term, also: also.map((form) => ({ form })) });
  return forms.map(indexed).filter(({ text }) => text !== '');
}

function indexed(form: SpelledForm): IndexedForm {
  const { name } = form;
  if (!form.exact) return { text: foldForm(form.text), capitals: CAPITALS.any, guard: -1, name };
  // Whether an abbreviation is also a word, as ALL and CARE are, is not known here: among capitals none is marked.
  const isWord = /^\p{Lu}+$/u.test(form.text);
  const text = form.text.replace(/(?<=\S)[\s-]+(?=\S)/g, ' ');
  return { text, capitals: isWord ? CAPITALS.unshouted : CAPITALS.exact, guard: -1, name };
}
