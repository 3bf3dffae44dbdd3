import { describe, expect, test } from 'vitest';
import { match } from '../../../../glossary/match/match.ts';
import { indexOf, marks, term } from '../tiny.ts';

const index = indexOf(
  ...['enzyme', 'glycolysis', 'electron', 'protein', 'magnesium'].map((id) => term(id)),
  term('ferritin', { also: [{ form: 'iron', with: ['blood', 'anemia'] }] }),
  term('acid', { guard: { with: ['stomach'], terms: 'none' } }),
  term('culture', { guard: { with: ['germ'] } }),
  term('bank', { guard: { with: ['sperm'] } }),
  term('stroke', { guard: { not: ['stroke by stroke', 'stroke of luck'] } }),
  term('latch', { also: [{ form: 'latch on' }], guard: { not: ['latch on the door'] } }),
  term('calcium'),
  term('calcium-citrate', { guard: { with: ['tablet'] } }),
  term('magnesium-citrate'),
  term('vitamin-d', { term: 'vitamin D' }),
  term('vitamin-e', { term: 'vitamin E', guard: { with: ['tablet'] } }),
  term('vitamin-k', { term: 'vitamin K' }),
);

describe('the reason of a match', () => {
  test.each<[text: string, before: string[], because: string | undefined]>([
    ['Iron in the blood', [], 'blood'],
    ['Anemia: iron in the blood', [], 'anemia'],
    ['Iron for anemia', ['A blood test'], 'anemia'],
    ['More iron', ['Anemia', 'A blood test'], 'anemia'],
    ['More iron', ['A blood test', 'Anemia'], 'blood'],
    ['More iron', ['A ship', 'Anemia'], 'anemia'],
    ['More iron', ['A ship'], undefined],
  ])('is the cue that stands nearest: in %s after %j', (text, before, because) => {
    const found = match(
      index,
      text,
      before.map((text) => ({ text })),
    );
    expect(found.map(({ because }) => because)).toEqual(because === undefined ? [] : [because]);
  });

  test.each([
    ['enzyme, glycolysis, electron, protein and iron', 4],
    ['iron, magnesium, enzyme, glycolysis, electron, protein', 5],
  ])('is how many other terms stand beside it: %s', (text, because) => {
    expect(match(index, text)).toContainEqual(expect.objectContaining({ because }));
  });

  test('is there only for forms that want one', () => {
    expect(match(index, 'A stroke, an enzyme')).toStrictEqual([
      {
        term: expect.any(Number) as number,
        name: 0,
        rarity: expect.any(Number) as number,
        from: 2,
        to: 8,
        need: expect.any(Number) as number,
      },
      {
        term: expect.any(Number) as number,
        name: 0,
        rarity: expect.any(Number) as number,
        from: 13,
        to: 19,
        need: expect.any(Number) as number,
      },
    ]);
  });
});

describe('terms nearby', () => {
  test.each([
    ['are no cue where they are too few', '[enzyme], [glycolysis], [electron], iron'],
    ['count once each', '[enzyme], [enzymes], [enzyme], [enzyme’s], iron'],
    ['do not count where they want a cue themselves', '[enzyme], [glycolysis], [electron], iron, acid, culture, bank'],
    ['are others than the term itself', '[enzyme], [glycolysis], [electron], [ferritin], iron'],
    ['are no cue where a guard does not heed them', '[enzyme], [glycolysis], [electron], [protein], acid'],
  ])('%s', (_what, text) => {
    expect(marks(index, text)).toBe(text);
  });
});

describe('a phrase in which a form means something else', () => {
  test.each([
    ['She swam it stroke by stroke.'],
    ['A [stroke], then by another [stroke], was survived.'],
    ['A stroke of luck, not a [stroke].'],
    ['The latch on the door is loose.'],
    ['The latch on the doors is loose.'],
    ['A good [latch on] the breast is no door.'],
    ['A good [latch] helps; the door is open.'],
  ])('is looked for in the text: %s', (text) => {
    expect(marks(index, text)).toBe(text);
  });
});

describe('a part of a list that wants a cue', () => {
  test.each([
    ['[calcium] or [magnesium citrate]', ['calcium', 'magnesium-citrate']],
    ['[calcium] or [magnesium citrate] as a tablet', ['calcium-citrate', 'magnesium-citrate']],
    ['[vitamins D] and E', ['vitamin-d']],
    ['[vitamins D] and [E] as a tablet', ['vitamin-d', 'vitamin-e']],
    ['vitamins E and K', []],
    ['[vitamins E] and [K] as a tablet', ['vitamin-e', 'vitamin-k']],
  ])('is put together only where it has one: %s', (drawn, ids) => {
    const text = drawn.replace(/[[\]]/g, '');
    expect(marks(index, drawn)).toBe(drawn);
    expect(match(index, text).map(({ term }) => index.id(term))).toEqual(ids);
  });
});
