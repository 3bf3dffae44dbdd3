/** Puts a reader's own result on the scales of a card, where the line of its word holds one. */
import type { Card } from '../../../glossary/entry/card.ts';
import { drawRange } from '../../../glossary/ranges/draw-range.ts';
import { readResults } from '../../../glossary/ranges/read-result.ts';
import { lineOf } from './line-of.ts';

/** The card with the result drawn and said, or as it was. It is made for this opening alone and kept nowhere. */
export function withResults(card: Card, { anchor, text }: { anchor: { node: Node }; text: string }): Card {
  const { ranges } = card;
  const line = ranges && lineOf(anchor.node, text);
  if (!line) return card;
  const results = readResults(
    line,
    ranges.map(({ range }) => range),
  );
  if (results.length === 0) return card;
  return {
    ...card,
    ranges: ranges.map((shown) => {
      const result = results.find(({ range }) => range === shown.range);
      return result
        ? { range: shown.range, drawing: drawRange(shown.range, result.value), isResult: true as const }
        : shown;
    }),
  };
}
