import { expect, test } from 'vitest';
import { PARAGRAPHS } from '../../entrypoints/welcome/article.ts';
import { isMarkedAt } from '../../settings/amount.ts';
import { DEFAULT_PREFERENCES } from '../../settings/preferences.ts';
import { index } from '../compiled/glossary.ts';
import { marksIn } from '../corpus/corpus.ts';

const texts = PARAGRAPHS.map((pieces) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.word)).join(''),
);

test('the words of the article are those that would be marked on a page: each term at its first mention', () => {
  const seen = new Set<string>();
  const marked = texts.map((text, at) => {
    const before = texts
      .slice(0, at)
      .toReversed()
      .slice(0, 3)
      .map((text) => ({ text }));
    return marksIn(text, before).flatMap(({ term, from, to, id }) => {
      if (seen.has(id) || !isMarkedAt(DEFAULT_PREFERENCES.amount, index.level(term))) return [];
      seen.add(id);
      return [`${text.slice(from, to)} (${id})`];
    });
  });
  const drawn = PARAGRAPHS.map((pieces) =>
    pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [`${piece.word} (${piece.id})`])),
  );
  expect(drawn).toEqual(marked);
});

test('the article speaks of magnesium, how cells make energy, and milk', () => {
  const ids = PARAGRAPHS.flatMap((pieces) => pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.id])));
  expect(ids).toEqual(expect.arrayContaining(['magnesium', 'atp', 'glycolysis', 'letdown']));
});
