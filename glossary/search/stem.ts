/** The stem of a word, so that *pumping*, *pumped* and *pumps* are looked up as one: a light stemmer of English endings. */

/** A stem keeps this many letters at least, so that *ring* stays whole. */
const LEAST = 3;
const VOWEL = /[aeiouy]/;
/** Endings in the order in which they come off, with what stands in their place. */
const ENDINGS: readonly (readonly [ending: RegExp, rest: string])[] = [
  [/ies$/, 'y'],
  [/(?<=ch|sh|x|z|ss)es$/, ''],
  [/(?<![sui])s$/, ''],
  [/ness$/, ''],
  [/(?:ing|ed)$/, ''],
  [/([^aeiouylsz])\1$/, '$1'],
  [/(?<![aeo])y$/, ''],
  [/([^aeiouylsz])\1$/, '$1'],
  [/e$/, ''],
];

/** The stem of a folded word; no word of its own, as in *bruis* for *bruise* and *bruising*. */
export function stemOf(word: string): string {
  let stem = word;
  for (const [ending, rest] of ENDINGS) {
    const shorter = stem.replace(ending, rest);
    if (shorter.length >= LEAST && VOWEL.test(shorter)) stem = shorter;
  }
  return stem;
}
