/** The cards of a glossary of 10,000 terms: the real ones, and variations on them in their own words. */
import { compile } from '../../../glossary/build/compile.ts';
import { readGlossary } from '../../../glossary/build/read.ts';
import type { Card } from '../../../glossary/entry/card.ts';
import { between, createRandom, pick, type Random } from '../matcher/random.ts';

const TERMS = 10_000;
const SYLLABLES = 'al an ba cor den e fi gly he in ka lo mi neo os pro quin ra sta tri ul ven xi zo'.split(' ');
/** How many other names a variation has at most. */
const MOST_NAMES = 2;

/** All cards of the large glossary, ordered by id as the build writes them. */
export function manyCards(): Card[] {
  const random = createRandom(11);
  const { cards } = compile(readGlossary().glossary);
  const words = cards.flatMap(({ term }) => term.split(' ')).filter((word) => /^[a-z]{4,}$/.test(word));
  const all = [...cards];
  while (all.length < TERMS) {
    const id = `variation-${all.length}`;
    const also = Array.from({ length: between(random, 0, MOST_NAMES) }, () => name(random, words));
    all.push({ ...pick(random, cards), id, term: name(random, words), gist: gist(random, cards), also });
  }
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A name of an invented word, or of one or two words of which one is real. */
function name(random: Random, words: readonly string[]): string {
  const invented = Array.from({ length: between(random, 3, 5) }, () => pick(random, SYLLABLES)).join('');
  const kind = random();
  if (kind < 0.4) return invented;
  return kind < 0.7 ? `${pick(random, words)} ${invented}` : `${invented} ${pick(random, words)}`;
}

/** A meaning that begins as one real meaning does and ends as another. */
function gist(random: Random, cards: readonly Card[]): string {
  const [start, end] = [pick(random, cards), pick(random, cards)].map(({ gist }) => gist.split(' '));
  return [...(start ?? []).slice(0, 10), ...(end ?? []).slice(-10)].join(' ');
}
