/** What is said of the packs in a backup. */
import { counted, countedWords } from '../../../components/counted.ts';
import type { Words } from '../../../components/words.ts';
import type { BackedUpPacks } from '../../../settings/packs/backed-up-packs.ts';
import { OWN_WORDS } from '../../../glossary/entry/pack-id.ts';

/** Packs that are named one by one; a longer list would not be read. */
const MOST_NAMED = 10;

/** How many own words and packs there are, in a few words each. */
export function packContents(words: Words, { packs }: BackedUpPacks): string[] {
  const own = packs.find(({ id }) => id === OWN_WORDS);
  const others = packs.filter((pack) => pack !== own);
  const terms = others.reduce((sum, { pack }) => sum + pack.terms.length, 0);
  return [
    ...(own ? [words('partOwn', counted(own.pack.terms.length, words))] : []),
    ...(others.length > 0 ? [words('partPacks', counted(others.length, words), countedWords(terms, words))] : []),
  ];
}

/** Which packs are left out, and how many words of others, to stand in a list. */
export function packLosses(words: Words, { refused }: BackedUpPacks): string[] {
  const named = refused.slice(0, MOST_NAMED).map(({ place, name, terms }) => {
    const pack = name ? words('partPackNamed', name) : words('partPackNumber', counted(place, words));
    return terms === undefined ? pack : words('partPackSome', countedWords(terms, words), pack);
  });
  const more = refused.length - named.length;
  return more > 0 ? [...named, words('partPacksMore', counted(more, words))] : named;
}
