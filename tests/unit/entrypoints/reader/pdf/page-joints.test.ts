import { expect, test } from 'vitest';
import { jointBehind } from '../../../../../entrypoints/reader/pdf/text/page-joints.ts';
import { column, page, piece } from './pieces.ts';

/** Lines as long as any other; what stands in the same place on two pages is taken for their head or foot. */
const full = (metal: string) => `a line of ${metal} that is as long as any other`;
const longOf = (metal: string) => Array.from({ length: 4 }, () => full(metal));

/** A page of lines below its head and above its number. */
const paged = (lines: readonly string[], number: number) =>
  page([piece('About iron', 20, 20), ...column(lines, 20, 60), piece(String(number), 180, 580)], number);

const joint = (end: string, begin: string) => {
  const found = jointBehind(1, [
    paged([...longOf('iron'), end], 1),
    paged([begin, ...longOf('zinc')], 2),
    paged(longOf('lead'), 3),
  ]);
  return found && [found.last.text, found.first.text];
};

test.each([
  ['a word that a hyphen parts', 'it may come to athero-', 'sclerosis later'],
  ['a sentence that goes on small', 'it may come to a heart', 'attack later'],
  ['a sentence whose last line is full', full('gold'), 'Iron is a metal'],
])('a text goes on at the top of the next page, below its head: %s', (_what, end, begin) => {
  expect(joint(end, begin)).toEqual([end, begin]);
});

test.each([
  ['a sentence that has ended', 'it may come to a heart attack.', 'Iron is a metal'],
  ['a line that has not been filled', 'the end', 'Iron is a metal'],
  ['an item of a list', 'it may come to this', '• iron'],
])('a text does not go on where there is %s', (_what, end, begin) => {
  expect(joint(end, begin)).toBeUndefined();
});

test('a text that ends with the document goes on nowhere', () => {
  expect(jointBehind(1, [paged([...longOf('iron'), 'athero-'], 1)])).toBeUndefined();
});
