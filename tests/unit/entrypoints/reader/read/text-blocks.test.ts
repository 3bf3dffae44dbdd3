import { expect, test } from 'vitest';
import { textBlocks, type TextBlock } from '../../../../../entrypoints/reader/read/text-blocks.ts';

const paragraph = (...lines: string[]): TextBlock => ({ kind: 'paragraph', lines });
const list = (isNumbered: boolean, ...items: string[]): TextBlock => ({ kind: 'list', isNumbered, items });
const BROKEN = 'Iron is kept in the body as ferritin, which is';

test.each<[string, string, TextBlock[]]>([
  ['nothing', ' \n\n ', []],
  ['paragraphs', 'One.\n\nTwo.\r\n\r\n\r\nThree.', [paragraph('One.'), paragraph('Two.'), paragraph('Three.')]],
  ['lines that somebody has broken', 'Ms Okafor\n3 Hill Road', [paragraph('Ms Okafor', '3 Hill Road')]],
  ['lines that a program has broken', `${BROKEN}\nmeasured in blood.`, [paragraph(`${BROKEN} measured in blood.`)]],
  ['a line that no program breaks', `${'x'.repeat(101)}\nend`, [paragraph('x'.repeat(101), 'end')]],
  ['a list', '- iron\n• zinc\n* milk', [list(false, 'iron', 'zinc', 'milk')]],
  ['a numbered list', '1. iron\n2) zinc', [list(true, 'iron', 'zinc')]],
  ['an item that goes on', '- iron and\n  zinc\n- milk', [list(false, 'iron and zinc', 'milk')]],
  ['a list behind a line', 'Eat:\n- iron', [paragraph('Eat:'), list(false, 'iron')]],
  ['a sum, which is no list', '2.5 mg', [paragraph('2.5 mg')]],
  ['a dash in a line', 'iron - zinc', [paragraph('iron - zinc')]],
  [
    'cells',
    'Test\tYours\nIron\t12',
    [
      {
        kind: 'table',
        rows: [
          ['Test', 'Yours'],
          ['Iron', '12'],
        ],
      },
    ],
  ],
  ['one line with a tab', 'Iron\t12', [paragraph('Iron\t12')]],
  ['pages', 'One.\fTwo.', [paragraph('One.'), paragraph('Two.')]],
])('%s', (_what, text, blocks) => {
  expect(Array.from(textBlocks(text))).toEqual(blocks);
});

test.each([
  ['a line without an end', `${'iron '.repeat(50_000)}zinc`],
  ['a word without an end', `${'x'.repeat(250_000)}zinc`],
  ['lines without an empty one', `${'iron\n'.repeat(50_000)}zinc`],
  ['a list without an end', `${'- iron\n'.repeat(50_000)}- zinc`],
  ['a table without an end', `${'iron\t12\n'.repeat(50_000)}zinc\t11`],
])('nothing is so large that the room stands still for it, and nothing of it is lost: %s', (_what, text) => {
  const blocks = Array.from(textBlocks(text));
  const said = blocks.map((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.join('\t')).join('\n');
    return block.kind === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.lines.join('\n');
  });
  expect(Math.max(...said.map(({ length }) => length))).toBeLessThanOrEqual(25_000);
  expect(said.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
});

test('a table with more cells in a row than a browser lays out at once is read as lines', () => {
  expect(Array.from(textBlocks(`${'iron\t'.repeat(300)}\n`.repeat(2)), ({ kind }) => kind)).toEqual(['paragraph']);
});
