/** A gist is one breath, `more` is two to four sentences, and both read easily. */
import { gradeOf, sentencesOf, wordsOf } from '../../build/plain-english.ts';
import type { SourcedTerm } from '../../build/read.ts';
import { replaceOwnForms } from './own-forms.ts';
import { eachTerm, gistsOf, problem } from '../rule.ts';

/** Words in a gist: what one breath holds. */
const GIST_WORDS = 15;
/** School grades, Flesch–Kincaid. */
const GIST_GRADE = 6;
const MORE_GRADE = 8;

export const lengthAndGrade = eachTerm((term) => {
  const problems = [];
  for (const [field, gist] of gistsOf(term)) {
    const words = wordsOf(gist).length;
    if (words > GIST_WORDS) {
      problems.push(
        problem(term, field, `has ${words} words; at most ${GIST_WORDS} fit in one breath. Cut ${words - GIST_WORDS}.`),
      );
    }
    if (sentencesOf(gist).length !== 1 || !/^\P{Ll}.*\.$/u.test(gist)) {
      problems.push(
        problem(term, field, 'must be one sentence or phrase that starts with a capital and ends with a full stop.'),
      );
    }
  }
  const count = sentencesOf(term.more).length;
  if (count < 2 || count > 4) {
    problems.push(problem(term, 'more', `has ${count} sentence${count === 1 ? '' : 's'}; it must have 2 to 4.`));
  }
  const limits = [
    ...gistsOf(term).map(([field, gist]) => [field, gist, GIST_GRADE] as const),
    ['more', term.more, MORE_GRADE],
    ['care', term.care ?? '', MORE_GRADE],
  ] as const;
  for (const [field, text, limit] of limits) {
    const grade = ownGrade(term, text);
    if (grade > limit) {
      problems.push(
        problem(term, field, `reads at grade ${grade.toFixed(1)}; at most ${limit}. Use shorter words and sentences.`),
      );
    }
  }
  return problems;
});

/** The grade of an entry's text with its own forms counted as one easy word each. */
export function ownGrade(term: SourcedTerm, text: string): number {
  return gradeOf(replaceOwnForms(term, text, 'word'));
}
