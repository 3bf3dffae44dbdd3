import { expect, test } from 'vitest';
import { asDefined, meaningsOf } from '../../../../glossary/match/defined.ts';
import { joinIndexes } from '../../../../glossary/match/joined-index.ts';
import { indexOf, term } from '../tiny.ts';
import { counted, MOST_FOR_FOUR_TIMES } from './counted.ts';

const index = joinIndexes(indexOf(term('zinc')));

test('a page that defines nothing means nothing of its own', () => {
  expect(meaningsOf(index, [])).toBeUndefined();
});

test('letters that stand everywhere in a text full of matches cost as much again for each, and no more', () => {
  const meanings = meaningsOf(index, [['QX', 'quiet exit']]);
  if (!meanings) throw new Error('Nothing is defined.');
  const looksAt = (times: number) => {
    const looks = { count: 0 };
    const matches = Array.from({ length: times }, (_, at) => counted(looks, 8 * at, 8 * at + 4));
    expect(asDefined('zinc QX '.repeat(times), matches, meanings)).toHaveLength(2 * times);
    return looks.count;
  };
  expect(looksAt(4000)).toBeLessThan(MOST_FOR_FOUR_TIMES * looksAt(1000));
});
