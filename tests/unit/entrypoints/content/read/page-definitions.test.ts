import { expect, test } from 'vitest';
import { createPageDefinitions } from '../../../../../entrypoints/content/read/page-definitions.ts';

test('definitions are those of all passages, the last of a letter counts, and none is left once they are cleared', () => {
  const definitions = createPageDefinitions();
  definitions.note('The emergency department (ED) and the glycemic index (GI).');
  definitions.note('Nothing here.');
  definitions.note('An eating disorder (ED).');
  expect(definitions.list()).toEqual([
    ['ED', 'eating disorder'],
    ['GI', 'glycemic index'],
  ]);
  definitions.clear();
  expect(definitions.list()).toEqual([]);
});

test('a page of nothing but definitions keeps the last hundred', () => {
  const definitions = createPageDefinitions();
  for (let at = 100; at < 350; at += 1) definitions.note(`A word ${at} (AW${at}).`);
  expect(definitions.list()).toHaveLength(100);
  expect(definitions.list().at(-1)).toEqual(['AW349', 'A word 349']);
});
