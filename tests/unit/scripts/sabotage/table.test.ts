import { expect, test } from 'vitest';
import type { Sabotage } from '../../../../scripts/sabotage/sabotage.ts';
import { rowOf, withTable } from '../../../../scripts/sabotage/table.ts';

const sabotage: Sabotage = {
  name: 'It stays.',
  file: 'a.ts',
  text: 'a',
  by: 'b',
  tests: 'tests/e2e/card/card.test.ts',
  title: 'goes',
};
const page = (...rows: string[]) =>
  ['# Title', '', '<!-- sabotages -->', ...rows, '<!-- end of sabotages -->', 'End'].join('\n');

test('a row names the test that failed first, or what came of it otherwise', () => {
  expect(rowOf(sabotage, 'firefox', { kind: 'noticed', by: ['goes | away', 'goes again'], message: '' })).toBe(
    '| It stays. | `card.test.ts`: goes \\| away | Firefox |',
  );
  expect(rowOf(sabotage, 'chromium', { kind: 'unnoticed' })).toBe('| It stays. | **unnoticed** | Chromium |');
});

test('a table keeps the rows of what was not tried, in order, and drops what is no more', () => {
  const before = page('| Gone.  | x | y |', '| Third.   | old | Firefox |', '| First. | old | Firefox |');
  const rows = new Map([['Second.', '| Second. | new | Chromium |']]);
  expect(withTable(before, ['First.', 'Second.', 'Third.'], rows).split('\n').slice(4, -3)).toEqual([
    '| What a reader would meet | The test that notices | Browser |',
    '| --- | --- | --- |',
    '| First. | old | Firefox |',
    '| Second. | new | Chromium |',
    '| Third.   | old | Firefox |',
  ]);
});

test('what stands around the table stays', () => {
  const after = withTable(page(), ['First.'], new Map([['First.', '| First. | new | Chromium |']]));
  expect(after.startsWith('# Title\n\n<!-- sabotages -->\n')).toBe(true);
  expect(after.endsWith('\n<!-- end of sabotages -->\nEnd')).toBe(true);
});

test('a page without a place for the table is an error', () => {
  expect(() => withTable('# Title', [], new Map())).toThrow('<!-- sabotages -->');
});
