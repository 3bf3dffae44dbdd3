/** A medicine names the class that explains it, and only a medicine has a class and brands. */
import { eachTerm, problem } from './rule.ts';

export const kinds = eachTerm((term) => {
  if (term.kind === 'medicine') {
    return term.class ? [] : [problem(term, 'class', 'is missing; a medicine names the entry of its class.')];
  }
  const problems = [];
  if (term.class) problems.push(problem(term, 'class', 'is for medicines; add `kind: medicine` or take it out.'));
  if (term.brands.length > 0) {
    problems.push(problem(term, 'brands', 'is for medicines; add `kind: medicine` or move the names to `also`.'));
  }
  return problems;
});
