/** How a word sounds, roughly: a key by its consonants, as in Metaphone, so that *gonnorea* finds *gonorrhea*. */

/** What sounds alike, in the order in which it is replaced. */
const ALIKE: readonly (readonly [letters: RegExp, sound: string])[] = [
  [/^[pkgm](?=n)|^p(?=[st])|^w(?=r)/, ''],
  [/^sch/, 's'],
  [/ph|gh(?=t)/g, 'f'],
  [/sc(?=[eiy])|c(?=[eiy])|z/g, 's'],
  [/ck|c(?!h)|q/g, 'k'],
  [/x/g, 'ks'],
  [/dg|g(?=[eiy])/g, 'j'],
  [/(?<=[rtg])h/g, ''],
];

/** The first letter if it is a vowel, then the consonants, each once where it is doubled. */
export function soundOf(word: string): string {
  let sound = word;
  for (const [letters, by] of ALIKE) sound = sound.replace(letters, by);
  const rest = sound.slice(1).replace(/[aeiouyhw]+/g, '');
  const first = /^[aeiouy]/.test(sound) ? VOWEL : sound.charAt(0);
  return (first + rest).replace(/(.)\1+/g, '$1');
}

/** Stands for any vowel at the beginning. */
const VOWEL = 'a';
