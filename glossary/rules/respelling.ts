/** A respelling is syllables joined by hyphens, with the stressed syllable of each longer word in capitals. */
import { eachTerm, problem } from './rule.ts';

export const respelling = eachTerm((term) => {
  if (term.say === undefined) return [];
  if (!/^[a-zA-Z]+(-[a-zA-Z]+)*( [a-zA-Z]+(-[a-zA-Z]+)*)*$/.test(term.say)) {
    return [
      problem(term, 'say', 'holds something other than letters, hyphens and spaces; write it like gly-KOL-uh-sis.'),
    ];
  }
  return term.say.split(' ').flatMap((word) => {
    const syllables = word.split('-');
    const stressed = syllables.filter((syllable) => syllable === syllable.toUpperCase());
    if (syllables.some((syllable) => !/^([a-z]+|[A-Z]+)$/.test(syllable))) {
      return [problem(term, 'say', `“${word}” mixes capitals and small letters in one syllable.`)];
    }
    if (syllables.length > 1 && stressed.length !== 1) {
      return [problem(term, 'say', `“${word}” needs exactly one syllable in capitals, the stressed one.`)];
    }
    return [];
  });
});
