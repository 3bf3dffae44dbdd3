/** No form leads to two terms, unless guards tell them apart. */
import { formsOf, type SpelledForm } from '../entry/forms.ts';
import { foldForm } from '../text/fold.ts';
import type { Problem, SourcedTerm } from '../build/read.ts';
import { problem, type Rule } from './rule.ts';

export const uniqueForms: Rule = ({ terms }) => {
  const holders = new Map<string, { term: SourcedTerm; form: SpelledForm }[]>();
  for (const term of terms) {
    for (const form of formsOf(term)) {
      const key = form.exact ? `exactly ${form.text}` : foldForm(form.text);
      holders.set(key, [...(holders.get(key) ?? []), { term, form }]);
    }
  }
  const problems: Problem[] = [];
  for (const sharing of holders.values()) {
    const terms = [...new Set(sharing.map(({ term }) => term))];
    const unguarded = sharing.filter(({ form }) => !form.with);
    const [first, second] = sharing;
    if (terms.length < 2 || unguarded.length === 0 || !first || !second) continue;
    const { term, form } = unguarded.at(-1) ?? second;
    const other = terms.find((holder) => holder !== term) ?? first.term;
    problems.push(
      problem(
        term,
        'also',
        `the form “${form.text}” belongs to “${other.id}” as well; drop it from one, or give both a guard with cue words.`,
      ),
    );
  }
  return problems;
};
