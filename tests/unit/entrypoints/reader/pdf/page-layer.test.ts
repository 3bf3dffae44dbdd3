import { describe, expect, test } from 'vitest';
import { pageLayer } from '../../../../../entrypoints/reader/pdf/text/page-layer.ts';
import { column, page, piece } from './pieces.ts';

const texts = (...lines: string[]) =>
  pageLayer(page(column(lines, 20, 40))).map((block) =>
    block.map(({ text, endsLine }) => text + (endsLine ? '⏎' : '')),
  );

describe('what lies over a page', () => {
  test.each([
    ['keeps a space at the end of a line', ['one line', 'and another'], ['one line ⏎', 'and another']],
    ['joins a word over the end of a line', ['an oxida-', 'tive change'], ['an oxida\u00AD⏎', 'tive change']],
    ['keeps a hyphen that is of the word', ['a well-', 'known drug'], ['a well-⏎', 'known drug']],
    ['keeps a dash', ['a pause –', 'and on'], ['a pause – ⏎', 'and on']],
    ['keeps a soft hyphen', ['an oxida\u00AD', 'tive change'], ['an oxida\u00AD⏎', 'tive change']],
  ])('%s', (_what, lines, pieces) => expect(texts(...lines)).toEqual([pieces]));

  test('has all words on the page, and each piece reaches to the next one', () => {
    const pieces = [piece('Page head', 20, 10), piece('one', 20, 100), piece('two', 44, 100)];
    const blocks = pageLayer(page(pieces));
    expect(blocks.flat().map(({ text }) => text)).toEqual(['Page head', 'one ', 'two']);
    expect(blocks.at(-1)?.[0]?.right).toBe(44);
  });

  test('does not reach over the gap between two cells of a table', () => {
    const [[cell] = []] = pageLayer(page([piece('iron', 20, 100), piece('12', 90, 100)]));
    expect(cell).toMatchObject({ text: 'iron ', right: 42.5 });
  });
});
