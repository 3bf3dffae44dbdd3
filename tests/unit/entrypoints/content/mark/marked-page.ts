/** A page on which iron and zinc are terms, and a background that finds them. */
import { NEEDS_NONE } from '../../../../../glossary/evidence/evidence.ts';
import type { Batch } from '../../../../../glossary/match/batch.ts';
import { createFound, writeEvidence, writeMatch, type Found } from '../../../../../glossary/match/found.ts';
import { createPageMarks, type PageMarks } from '../../../../../entrypoints/content/mark/page-marks.ts';
import type { HowOften } from '../../../../../entrypoints/content/mark/mentions.ts';
import type { Passage } from '../../../../../entrypoints/content/read/passages.ts';
import { readPassages } from '../../../../../entrypoints/content/read/read-passages.ts';

/** The terms by their numbers. */
export const TERMS = ['iron', 'zinc'];
export const everyTerm = () => 2 as const;
export const wanting = (howOften: HowOften) => ({ howOften, isUncapped: false });

/** Where iron and zinc stand in a passage. */
export const matchesIn = ({ text }: Pick<Passage, 'text'>) =>
  Array.from(text.matchAll(/iron|zinc/g), ({ 0: word, index }) => ({
    term: TERMS.indexOf(word),
    name: 0,
    rarity: 0,
    from: index,
    to: index + word.length,
  }));

/** Finds the terms in a batch. */
export function findIn({ text, ends }: Batch): Found {
  const found: Found = { ...createFound(), ids: TERMS, levels: TERMS.map(() => 1) };
  for (const [passage, end] of ends.entries()) {
    for (const match of matchesIn({ text: text.slice(ends[passage - 1] ?? 0, end) }))
      writeMatch(found, passage, { ...match, asked: NEEDS_NONE });
    writeEvidence(found, { sum: 8, count: 1 });
  }
  return found;
}

/** The passages of a page with this markup. */
export function passagesIn(markup: string): Passage[] {
  document.body.innerHTML = markup;
  return Array.from(readPassages(document.body)).filter((passage) => passage !== undefined);
}

/** The marks of a page with this markup, chosen so often. */
export function marksOf(markup: string, howOften: HowOften = 'section'): PageMarks {
  const marks = createPageMarks();
  for (const passage of passagesIn(markup)) marks.add(passage, matchesIn(passage));
  marks.choose(wanting(howOften), everyTerm);
  return marks;
}
