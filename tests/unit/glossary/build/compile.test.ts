import { expect, test } from 'vitest';
import { compile } from '../../../../glossary/build/compile.ts';
import { readIndex } from '../../../../glossary/index/form-index.ts';
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
