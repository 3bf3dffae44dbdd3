/** A pack of 50,000 terms; two in five of its names begin with a word that pages use. */
import type { Pack } from '../../../glossary/packs/pack.ts';
import { between, createRandom, pick } from '../matcher/random.ts';
import { names } from '../matcher/sentences.ts';

const TERMS = 50_000;
const SYLLABLES = 'al an ba cor den e fi gly he in ka lo mi neo os pro quin ra sta tri ul ven xi zo'.split(' ');
/** Words in a meaning: a sentence or two. */
const WORDS = 25;

/** The same pack each time. */
export function largePack(): Pack {
  const random = createRandom(11);
  const words = Array.from(new Set(names.flatMap((name) => name.split(' ')))).filter((word) =>
    /^[a-z]{4,}$/.test(word),
  );
  const invented = () => Array.from({ length: between(random, 3, 5) }, () => pick(random, SYLLABLES)).join('');
  const terms = new Set<string>();
  while (terms.size < TERMS)
    terms.add(random() < 0.4 ? `${pick(random, words)} ${invented()}` : `${invented()} ${invented()}`);
  const meaning = () => Array.from({ length: WORDS }, () => pick(random, words)).join(' ');
  return {
    name: 'Large',
    terms: Array.from(terms, (term) => ({ term, also: [invented()], meaning: `${meaning()}.` })),
  };
}
