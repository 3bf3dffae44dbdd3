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
