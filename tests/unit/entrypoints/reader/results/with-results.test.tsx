import { render } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { ComponentChild } from 'preact';
import { lineOf } from '../../../../../entrypoints/reader/results/line-of.ts';
import { withResults } from '../../../../../entrypoints/reader/results/with-results.ts';
import type { Card } from '../../../../../glossary/entry/card.ts';
import { drawRange } from '../../../../../glossary/ranges/draw-range.ts';
import { A1C } from '../../../glossary/ranges/ranges.ts';

/** The first node that holds this word. */
function nodeOf(word: string, view: ComponentChild): Node {
  const { container } = render(<div>{view}</div>);
  const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (texts.currentNode.nodeValue?.includes(word)) return texts.currentNode;
  throw new Error(`There is no “${word}”.`);
}
const row = (...cells: string[]) => (
  <table>
    <tbody>
      <tr>
        {cells.map((cell) => (
          <td>{cell}</td>
        ))}
      </tr>
    </tbody>
  </table>
);

describe('the line of a word', () => {
  test.each([
    [
      'is its paragraph',
      <p>
        Your <b>LDL</b> was 138 mg/dL.
      </p>,
      'Your LDL was 138 mg/dL.',
      5,
    ],
    [
      'is its item',
      <ul>
        <li>HDL 50</li>
        <li>LDL 138</li>
      </ul>,
      'LDL 138',
      0,
    ],
    ['is its row, cell by cell', row('LDL', '138', 'mg/dL'), 'LDL | 138 | mg/dL', 0],
  ])('%s', (_what, view, text, from) => {
    expect(lineOf(nodeOf('LDL', view), 'LDL')).toEqual({ text, from, to: from + 3 });
  });

  test('is none where the word stands there twice', () => {
    expect(lineOf(nodeOf('LDL', <p>LDL 138 mg/dL, LDL 120 mg/dL</p>), 'LDL')).toBeUndefined();
  });
});

describe('a card in the reading room', () => {
  const card = { id: 'a1c', ranges: [{ range: A1C, drawing: drawRange(A1C) }] } as unknown as Card;
  const drawn = (view: ComponentChild) => withResults(card, { text: 'A1C', anchor: { node: nodeOf('A1C', view) } });

  test('has the result of its line on the scale', () => {
    const [shown] = drawn(row('A1C', '6.1', '%', 'below 5.7')).ranges ?? [];
    expect(shown).toMatchObject({ isResult: true, drawing: drawRange(A1C, 6.1) });
    expect(shown?.drawing.alt).toContain('6.1%');
  });

  test('is as it was where there is none, and never keeps one', () => {
    expect(drawn(<p>A1C is a test.</p>)).toBe(card);
    expect(card.ranges?.[0]?.drawing).toEqual(drawRange(A1C));
  });
});
