/** Every id is there once, and each file is in the order of its ids, so that two writers never add the same word twice. */
import type { Problem } from '../build/read.ts';
import { problem, type Rule } from './rule.ts';

export const order: Rule = ({ terms }) => {
  const problems: Problem[] = [];
  const fileOf = new Map<string, string>();
  let before = { file: '', id: '' };
  for (const term of terms) {
    const other = fileOf.get(term.id);
    if (other) {
      problems.push(problem(term, 'id', `stands in ${other} already; keep one of the two.`));
    }
    fileOf.set(term.id, term.file);
    if (before.file === term.file && before.id > term.id) {
      problems.push(
        problem(term, 'id', `comes before “${before.id}” in the alphabet; run “npm run glossary -- --sort”.`),
      );
    }
    before = term;
  }
  return problems;
};
