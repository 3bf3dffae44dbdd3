/** A term's level agrees with how often its words are heard in everyday speech, or says why not. */
import { everydayCount, wordsOf } from '../build/plain-english.ts';
import { withoutS } from '../text/plurals.ts';
import { eachTerm, problem } from './rule.ts';

/** Uses in 51 million words of everyday speech: two in a million or more is no specialist's word. */
const TOO_COMMON_FOR_SPECIALISTS = 100;
/** A word heard less often than this is known to few. */
const TOO_RARE_FOR_EVERYDAY = 5;

export const levels = eachTerm((term) => {
  const counts = wordsOf(term.term).map((word) => Math.max(everydayCount(word), everydayCount(withoutS(word))));
  const rarest = Math.min(...counts);
  if (term.levelBecause || counts.length === 0) return [];
  if (term.level === 3 && counts.length === 1 && rarest >= TOO_COMMON_FOR_SPECIALISTS) {
    return [
      problem(
        term,
        'level',
        'is 3, but everyday speech uses this word; make it 1 or 2, or give the reason in `levelBecause`.',
      ),
    ];
  }
  if (term.level <= 1 && rarest < TOO_RARE_FOR_EVERYDAY) {
    return [
      problem(
        term,
        'level',
        `is ${term.level}, but everyday speech hardly has this word; make it 2 or 3, or give the reason in \`levelBecause\`.`,
      ),
    ];
  }
  return [];
});
