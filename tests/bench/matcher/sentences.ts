/** The sentences that the pages are made of: the project's own prose, as dense with terms as real articles are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compile } from '../../../glossary/build/compile.ts';
import { readGlossary } from '../../../glossary/build/read.ts';
import { readIndex } from '../../../glossary/index/form-index.ts';
import { match } from '../../../glossary/match/match.ts';
import { between, pick, type Random } from './random.ts';

/** UTF-16 units for each term in the pages, as in patient leaflets and health articles. */
const UNITS_PER_TERM = 150;
const GUARDS = join(import.meta.dirname, '..', '..', 'glossary', 'guards');

export const { glossary } = readGlossary();

/** The real glossary's index, as the build writes it. */
export const bytes: ArrayBuffer = compile(glossary).index;

/** The names of all terms. */
export const names: readonly string[] = glossary.terms.map(({ term }) => term);

const prose = glossary.terms
  .flatMap(({ gist, more, like, care }) => [gist, more, like ?? '', care ?? ''])
  .flatMap((text) => text.split(/(?<=[.?!])\s+/))
  .filter((sentence) => sentence !== '');
const everyday = readdirSync(GUARDS)
  .toSorted()
  .flatMap((name) =>
    Object.values(parse(readFileSync(join(GUARDS, name), 'utf8')) as Record<string, { everyday: string[] }>),
  )
  .flatMap((passages) => passages.everyday);

const index = readIndex(bytes);
const marked = prose.filter((sentence) => match(index, sentence).length > 0);
const plain = [...prose.filter((sentence) => match(index, sentence).length === 0), ...everyday];

/** The share of sentences with terms that gives the wanted density. */
const markedShare = (() => {
  const terms = marked.reduce((sum, sentence) => sum + match(index, sentence).length, 0) / marked.length;
  const [markedLength, plainLength] = [marked, plain].map((list) => list.join('').length / list.length) as [
    number,
    number,
  ];
  return Math.min(1, plainLength / (terms * UNITS_PER_TERM - markedLength + plainLength));
})();

/** A paragraph's text: some sentences, in an order that hardly comes twice. */
export function paragraph(random: Random, least = 3, most = 6): string {
  const sentences = Array.from({ length: between(random, least, most) }, () =>
    pick(random, random() < markedShare ? marked : plain),
  );
  return sentences.join(' ');
}

/** Paragraphs of about so many UTF-16 units together. */
export function paragraphs(random: Random, units: number): string[] {
  const texts: string[] = [];
  for (let length = 0; length < units; length += texts.at(-1)?.length ?? 0) texts.push(paragraph(random));
  return texts;
}

/** Every form of the glossary in small letters, once. */
export function forms(): string[] {
  const { letters, formStarts, formTerms } = index.tables;
  const texts = Array.from(formTerms, (_, form) =>
    String.fromCharCode(...letters.subarray(formStarts[form], formStarts[form + 1])).toLowerCase(),
  );
  return Array.from(new Set(texts));
}
