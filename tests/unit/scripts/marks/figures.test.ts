import { describe, expect, test } from 'vitest';
import { joinIndexes } from '../../../../glossary/match/joined-index.ts';
import { countMarks, tally } from '../../../../scripts/marks/figures.ts';
import { reportOf } from '../../../../scripts/marks/report.ts';
import { passagesOf } from '../../../../scripts/marks/texts.ts';
import { indexOf, term } from '../../glossary/tiny.ts';

const index = joinIndexes(indexOf(term('glycolysis'), term('zygote', { level: 0 }), term('pregnancy', { level: 1 })));
const OTHER = 'The lawyer said that the price of the house was too high for the town in those years.';
const figures = countMarks(index, [
  { name: 'a.txt', text: 'A pregnancy. Your pregnancy.' },
  { name: 'b.txt', text: `${Array.from({ length: 4 }, () => OTHER).join(' ')} A pregnancy; glycolysis.` },
  { name: 'c.txt', text: 'Glycolysis and a zygote.' },
]);

test('matches are counted as shown or held back, as marked, and as repeats in their text', () => {
  expect(
    figures.matches.map(({ file, form, isShown, isMarked, isRepeat }) => [file, form, isShown, isMarked, isRepeat]),
  ).toEqual([
    ['a.txt', 'pregnancy', true, true, false],
    ['a.txt', 'pregnancy', true, false, true],
    ['b.txt', 'pregnancy', false, false, false],
    ['b.txt', 'glycolysis', true, true, false],
    ['c.txt', 'glycolysis', true, true, false],
    ['c.txt', 'zygote', false, false, false],
  ]);
});

test('a report says how many are kept', () => {
  const report = reportOf(figures).join('\n');
  expect(report).toContain('| all | 6 | 4 | 66.7 % | 3 |');
  expect(report).toContain('| level 0 | 1 | 0 | 0.0 % | 0 |');
  expect(report).toMatch(/Held back: pregnancy \(asks for /);
});

test('names are tallied, the most frequent first', () => {
  expect(tally(['a', 'b', 'b'])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});

describe('the passages of a text', () => {
  test('are its lines where these are long', () => {
    const line = 'word '.repeat(20).trim();
    expect(passagesOf(`${line}\nA list:\n  one\n`)).toEqual([line, 'A list:', 'one']);
  });

  test('are its paragraphs where the lines were broken by hand', () => {
    expect(passagesOf('One\ntwo.\n\nThree.')).toEqual(['One\ntwo.', 'Three.']);
  });
});
