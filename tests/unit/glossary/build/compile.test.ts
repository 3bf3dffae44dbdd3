import { describe, expect, test } from 'vitest';
import { compile } from '../../../../glossary/build/compile.ts';
import { readIndex } from '../../../../glossary/index/form-index.ts';
import { drawRange } from '../../../../glossary/ranges/draw-range.ts';
import { match } from '../../../../glossary/match/match.ts';
import { glossaryOf, term } from '../tiny.ts';

const { index, cards } = compile(
  glossaryOf(
    term('digestion', { also: [{ form: 'digestive', gist: 'To do with how enzymes break down food.' }] }),
    term('enzyme', { also: [{ form: 'enzymatic' }, { form: 'ferment' }] }),
  ),
);

test('a card tells relatives from other names, and links what their gists use', () => {
  expect(cards[0]?.relatives).toEqual([
    { name: 1, gist: 'To do with how enzymes break down food.', links: [[15, 22, 'enzyme']] },
  ]);
  expect(cards[1]).not.toHaveProperty('relatives');
});

test('a match names the relative by the number that its card has', () => {
  expect(match(readIndex(index), 'The digestive tract')).toMatchObject([{ name: 1 }]);
});

describe('strips', () => {
  const steps = [
    { term: 'suck', label: 'sucking' },
    { term: 'letdown', label: 'letdown', gives: 'milk flows' },
  ];
  const { cards } = compile({
    ...glossaryOf(term('letdown', { sources: ['ods'] }), term('oxytocin'), term('reflex'), term('suck')),
    strips: {
      milk: { title: 'Milk', isCycle: true, note: 'It may tingle.', cards: ['reflex'], steps, sources: ['ods'] },
    },
  });
  const card = (id: string) => cards.find((card) => card.id === id);

  test('stand on the cards of their steps and of those that tell of the whole, and on no other', () => {
    const strip = {
      title: 'Milk',
      steps: [
        { id: 'suck', label: 'sucking' },
        { id: 'letdown', label: 'letdown', gives: 'milk flows' },
      ],
      isCycle: true,
      note: 'It may tingle.',
    };
    for (const id of ['suck', 'letdown', 'reflex']) expect(card(id)?.strips, id).toEqual([strip]);
    expect(card('oxytocin')).not.toHaveProperty('strips');
  });

  test('bring their sources along, each once', () => {
    for (const id of ['suck', 'letdown']) expect(card(id)?.sources, id).toMatchObject([{ publisher: 'ODS' }]);
    expect(card('oxytocin')).not.toHaveProperty('sources');
  });
});

test('a range stands on its cards with its picture and its sources, and without what only the build needs', () => {
  const unit = { name: 'mg', step: 1, factor: 1, offset: 0 };
  const range = {
    title: 'Iron',
    kind: 'amount' as const,
    units: [unit],
    from: 0,
    to: 9,
    spans: [{ label: 'Needed', to: 8 }],
  };
  const { cards } = compile({
    ...glossaryOf(term('iron'), term('zinc')),
    ranges: { iron: { ...range, cards: ['iron'], sources: ['ods'] } },
  });
  expect(cards[0]?.ranges).toEqual([{ range, drawing: drawRange(range) }]);
  expect(cards[0]?.sources).toMatchObject([{ publisher: 'ODS' }]);
  expect(cards[1]).not.toHaveProperty('ranges');
});

test('the spellings of a name are equally rare, and a name of several words is rarer than its words', () => {
  const [estrogen, plural, british] = match(
    readIndex(compile(glossaryOf(term('estrogen'))).index),
    'estrogen, estrogens, oestrogen',
  );
  expect(plural?.rarity).toBe(estrogen?.rarity);
  expect(british?.rarity).toBe(estrogen?.rarity);
  const [pressure] = match(readIndex(compile(glossaryOf(term('blood'))).index), 'blood');
  const [both] = match(readIndex(compile(glossaryOf(term('blood-flow'))).index), 'blood flow');
  expect(both?.rarity).toBeGreaterThan(pressure?.rarity ?? 63);
});
