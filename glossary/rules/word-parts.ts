/** What words without an entry are explained by leads somewhere: stems to entries of classes, names of roots to other roots. */
import type { Problem } from '../build/read.ts';
import type { Rule } from './rule.ts';

export const wordParts: Rule = ({ terms, parts, drugStems }) => {
  const ids = new Set(terms.map(({ id }) => id));
  const problems: Problem[] = [];
  for (const [id, stem] of Object.entries(drugStems)) {
    if (!ids.has(stem.class)) {
      const message = `names “${stem.class}”, which has no entry; write it or take the stem out.`;
      problems.push({ file: 'drug-stems.yaml', id, field: 'class', message });
    }
  }
  for (const [id, { reads }] of Object.entries(parts)) {
    const before = reads?.kind === 'root' ? Object.keys(reads.after ?? {}) : [];
    for (const other of before.filter((other) => parts[other]?.reads?.kind !== 'root')) {
      const message = `names “${other}”, which is not read as a root; add it or take it out.`;
      problems.push({ file: 'parts.yaml', id, field: 'reads.after', message });
    }
  }
  const keyOf = new Map<string, string>();
  for (const [id, { reads }] of Object.entries(parts)) {
    for (const spelling of reads?.letters.map((letters) => `${reads.kind} ${letters}`) ?? []) {
      const other = keyOf.get(spelling);
      if (other !== undefined) {
        const message = `is spelled as “${other}” is, so that no word can be split at it; keep one of the two.`;
        problems.push({ file: 'parts.yaml', id, field: 'reads.letters', message });
      }
      keyOf.set(spelling, id);
    }
  }
  return problems;
};
