/** Whatever an entry names exists: related terms, word parts, sources; pairs name each other; families have members. */
import type { Problem } from '../build/read.ts';
import { problem, type Rule } from './rule.ts';

export const links: Rule = ({ terms, parts, sources, families, strips, ranges }) => {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const problems: Problem[] = [];
  for (const term of terms) {
    for (const id of [...term.see, ...term.pairs]) {
      const field = term.see.includes(id) ? 'see' : 'pairs';
      if (id === term.id) problems.push(problem(term, field, 'names the entry itself; take it out.'));
      else if (!byId.has(id))
        problems.push(problem(term, field, `names “${id}”, which has no entry; write it or take it out.`));
    }
    if (term.class !== undefined && !byId.has(term.class))
      problems.push(problem(term, 'class', `names “${term.class}”, which has no entry; write it or take it out.`));
    for (const id of term.pairs) {
      const other = byId.get(id);
      if (other && !other.pairs.includes(term.id)) {
        problems.push(problem(term, 'pairs', `names “${id}”, which does not name “${term.id}” back; add it there.`));
      }
    }
    for (const id of term.parts) {
      if (!parts[id])
        problems.push(problem(term, 'parts', `names “${id}”, which parts.yaml does not explain; add it there.`));
    }
    for (const id of term.sources) {
      if (!sources[id])
        problems.push(problem(term, 'sources', `names “${id}”, which sources.yaml does not have; add it there.`));
    }
    if (term.family && !families[term.family]) {
      problems.push(
        problem(term, 'family', `names “${term.family}”, which families.yaml does not have; add it there.`),
      );
    }
    if (Boolean(term.family) !== Boolean(term.compare)) {
      problems.push(problem(term, 'compare', 'goes with `family`: give both, or neither.'));
    }
  }
  const used = {
    sources: new Set([...terms, ...Object.values(strips), ...Object.values(ranges)].flatMap((named) => named.sources)),
    parts: new Set(terms.flatMap((term) => term.parts)),
  };
  for (const id of Object.keys(sources)) {
    if (!used.sources.has(id))
      problems.push({ file: 'sources.yaml', id, message: 'is named by no entry; take it out.' });
  }
  for (const [id, { reads }] of Object.entries(parts)) {
    if (!used.parts.has(id) && !reads) {
      problems.push({ file: 'parts.yaml', id, message: 'is named by no entry, and read in no word; take it out.' });
    }
  }
  for (const family of Object.keys(families)) {
    const members = terms.filter((term) => term.family === family);
    if (members.length === 0)
      problems.push({ file: 'families.yaml', id: family, message: 'has no members; take it out.' });
    if (members.length === 1 && members[0]) {
      problems.push(problem(members[0], 'family', `is the only member of “${family}”; a comparison needs two.`));
    }
  }
  return problems;
};
