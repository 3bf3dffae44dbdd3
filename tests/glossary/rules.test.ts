import { expect, test } from 'vitest';
import { readGlossary, sentence } from '../../glossary/build/read.ts';
import { RULES } from '../../glossary/rules/rules.ts';

const { glossary, problems } = readGlossary();

test('every file and entry can be read', () => {
  expect(problems.map(sentence)).toEqual([]);
  expect(glossary.terms.length).toBeGreaterThanOrEqual(2000);
});

test.each(Object.entries(RULES))('%s', (_name, rule) => {
  expect(rule(glossary).map(sentence)).toEqual([]);
});
