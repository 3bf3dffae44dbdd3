import { expect, test } from 'vitest';
import { sentence } from '../../glossary/build/read.ts';
import { RULES } from '../../glossary/rules/rules.ts';
import { glossary, problems } from '../compiled/glossary.ts';

test('every file and entry can be read', () => {
  expect(problems.map(sentence)).toEqual([]);
  expect(glossary.terms.length).toBeGreaterThanOrEqual(2000);
});

test.each(Object.entries(RULES))('%s', (_name, rule) => {
  expect(rule(glossary).map(sentence)).toEqual([]);
});
