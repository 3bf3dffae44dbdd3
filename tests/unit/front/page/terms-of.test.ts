import { expect, test } from 'vitest';
import { termsOf } from '../../../../front/page/terms-of.ts';
import type { Card } from '../../../../glossary/entry/card.ts';

test('a page’s terms keep their order, without those that have no card', () => {
  const cards = new Map(['iron', 'zinc'].map((id) => [id, { id } as Card]));
  const terms = ['zinc', 'gone', 'iron'].map((id, at) => ({ id, count: at + 1 }));
  expect(termsOf({ terms }, cards)).toEqual([
    { card: { id: 'zinc' }, count: 1 },
    { card: { id: 'iron' }, count: 3 },
  ]);
});
