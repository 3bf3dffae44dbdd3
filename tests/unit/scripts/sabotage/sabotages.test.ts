import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sabotaged } from '../../../../scripts/sabotage/sabotage.ts';
import { SABOTAGES } from '../../../../scripts/sabotage/sabotages.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', '..', '..', '..', file), 'utf8');

test('a sabotage takes the place of its text, as it is written', () => {
  expect(sabotaged('stop(); go();', { file: 'a.ts', text: 'go();', by: 'stay($&);' })).toBe('stop(); stay($&);');
});

test.each([
  ['stop();', 0],
  ['go(); go();', 2],
])('a sabotage whose text stands in “%s” is out of date', (source, times) => {
  expect(() => sabotaged(source, { file: 'a.ts', text: 'go();', by: '' })).toThrow(`stands ${times} times in a.ts`);
});

describe('the sabotages', () => {
  test('have a name each', () => {
    expect(new Set(SABOTAGES.map(({ name }) => name)).size).toBe(SABOTAGES.length);
  });

  test.each(SABOTAGES)('“$name” is up to date', (sabotage) => {
    const source = read(sabotage.file);
    expect(sabotaged(source, sabotage)).not.toBe(source);
    for (const title of sabotage.title.split('|')) expect(read(sabotage.tests)).toContain(title);
  });
});
