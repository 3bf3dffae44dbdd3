/** A glossary of 100,000 terms: the real one, and invented ones beside it. */
import { encodeForms } from '../../glossary/encoded-forms.ts';
import type { EncodedIndex } from '../../glossary/form-index.ts';
import { between, createRandom, pick } from './random.ts';
import { encoded, names } from './sentences.ts';

const TERMS = 100_000;
const SYLLABLES = 'al an ba cor den e fi gly he in ka lo mi neo os pro quin ra sta tri ul ven xi zo'.split(' ');

/** The index of the large glossary, encoded. Two in five invented terms go on from, or with, a word of a real one. */
export function manyTerms(): EncodedIndex {
  const random = createRandom(7);
  const words = Array.from(new Set(names.flatMap((name) => name.split(' ')))).filter((word) =>
    /^[a-z]{4,}$/.test(word),
  );
  const invented = () => Array.from({ length: between(random, 3, 5) }, () => pick(random, SYLLABLES)).join('');
  const lines = encoded.forms.split('\n');
  const ids = encoded.ids.split(' ');
  while (lines.length < TERMS) {
    const kind = random();
    const text =
      kind < 0.6
        ? invented()
        : kind < 0.8
          ? `${pick(random, words)} ${invented()}`
          : `${invented()} ${pick(random, words)}`;
    lines.push(encodeForms([{ text, capitals: 0, term: lines.length, guard: -1 }]));
    ids.push('-');
  }
  return { ...encoded, ids: ids.join(' '), forms: lines.join('\n') };
}
