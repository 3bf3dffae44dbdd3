/** Glossaries of more terms: the real one, with invented ones beside it. */
import { compile, type Compiled } from '../../../glossary/build/compile.ts';
import type { SourcedTerm } from '../../../glossary/build/read.ts';
import { between, createRandom, pick } from './random.ts';
import { glossary } from './sentences.ts';

const SYLLABLES = 'al an ba cor den e fi gly he in ka lo mi neo os pro quin ra sta tri ul ven xi zo'.split(' ');

/** A compiled glossary of so many terms. Two in five invented terms go on from, or with, a word of a real one. */
export function manyTerms(count: number): Compiled {
  const random = createRandom(7);
  const words = Array.from(new Set(glossary.terms.flatMap(({ term }) => term.split(' ')))).filter((word) =>
    /^[a-z]{4,}$/.test(word),
  );
  const invented = () => Array.from({ length: between(random, 3, 5) }, () => pick(random, SYLLABLES)).join('');
  const name = () => {
    const kind = random();
    if (kind < 0.6) return invented();
    return kind < 0.8 ? `${pick(random, words)} ${invented()}` : `${invented()} ${pick(random, words)}`;
  };
  const more = Array.from({ length: count - glossary.terms.length }, (_, at): SourcedTerm => ({
    id: `invented-${at}`,
    term: name(),
    topic: 'cells',
    file: 'terms/cells.yaml',
    brands: [],
    called: [],
    also: [],
    gist: '',
    more: '',
    level: 3,
    parts: [],
    see: [],
    pairs: [],
    sources: [],
  }));
  return compile({ ...glossary, terms: [...glossary.terms, ...more] });
}
