/** Every id is there once, and each file is in the order of its ids, so that two writers never add the same word twice. */
import type { Problem } from '../build/read.ts';
import { problem, type Rule } from './rule.ts';

export const order: Rule = ({ terms }) => {
  const problems: Problem[] = [];
  const topicOf = new Map<string, string>();
  let before = { topic: '', id: '' };
  for (const term of terms) {
    const other = topicOf.get(term.id);
    if (other) {
      problems.push(problem(term, 'id', `stands in terms/${other}.yaml already; keep one of the two.`));
    }
    topicOf.set(term.id, term.topic);
    if (before.topic === term.topic && before.id > term.id) {
      problems.push(
        problem(term, 'id', `comes before “${before.id}” in the alphabet; run “npm run glossary -- --sort”.`),
      );
    }
    before = term;
  }
  return problems;
};
