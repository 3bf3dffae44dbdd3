import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../../../../glossary/packs/csv/csv-rows.ts';
import { runs } from '../../../../runs.ts';

const rowsOf = (text: string, delimiter = ',') => [...csvRows(text, delimiter)];

describe('rows and cells', () => {
  const cell = fc
    .array(fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' b', 'ß', '“', '”', "'"), { maxLength: 5 })
    .map((signs) => signs.join(''));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });

  test('are those that another writer of CSV put into the file', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), fc.boolean(), (table, delimiter, quotes) => {
        const text = Papa.unparse(table, { delimiter, newline: '\n', quotes, escapeFormulae: false });
        // A cell that begins with a curly mark may be quoted by it; tabs stand in no text of a tabbed file.
        fc.pre(!table.flat().some((cell) => /^\s*[“”]/.test(cell) || (delimiter === '\t' && /[\t"]/.test(cell))));
        const rows = rowsOf(text, delimiter);
        expect(rows.map(({ cells }) => cells.map(({ text }) => text.trim()))).toEqual(
          table.map((cells) => cells.map((cell) => cell.trim())),
        );
        expect(rows.every(({ isMisquoted, isOpen }) => !isMisquoted && !isOpen)).toBe(true);
      }),
      runs(),
    );
  });

  test('know their lines', () => {
    expect(rowsOf('a,"b\nc"\n\nd,e').map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [1, 2],
      [3, 3],
      [4, 4],
    ]);
  });
});

describe('a hostile table is read in one pass', () => {
  const MB = 1_000_000;
  // Each would take minutes if a sign were looked for again and again.
  test.each([
    ['marks that pair with nothing', '"'.repeat(4 * MB + 1)],
    ['cells that begin with marks', '"a,'.repeat(2 * MB)],
    ['tabbed cells that begin with marks', '"a\t'.repeat(2 * MB), '\t'],
    ['curly marks that never close', '“,'.repeat(2 * MB)],
    ['curly marks that close too soon', `“${'a”b'.repeat(2 * MB)}`],
    ['nothing but separators', ','.repeat(4 * MB)],
    ['nothing but line breaks', '\n'.repeat(4 * MB)],
    ['nothing but spaces', ' '.repeat(4 * MB)],
  ])('%s', (_what, text, delimiter = ',') => {
    let cells = 0;
    for (const row of csvRows(text, delimiter)) cells += row.cells.length;
    expect(cells).toBeGreaterThan(0);
  });
});
