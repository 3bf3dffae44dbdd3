import { describe, expect, test } from 'vitest';
import { readIndex } from '../../../../glossary/index/form-index.ts';
import { joinIndexes } from '../../../../glossary/match/joined-index.ts';
import { match } from '../../../../glossary/match/match.ts';
import { mergeMatches } from '../../../../glossary/match/merge-matches.ts';
import { compilePack } from '../../../../glossary/packs/compile-pack.ts';
import { indexOf, term } from '../tiny.ts';
import { counted, MOST_FOR_FOUR_TIMES } from './counted.ts';

const pack = (id: string, ...names: string[]) => ({
  id,
  index: readIndex(compilePack(names.map((name) => ({ term: name, meaning: 'x' })))),
});
const bundled = indexOf(term('carnitine', { level: 1 }), term('blood-sugar'), term('zinc', { level: 2 }));

/** What is found in a text: each stretch with the ids that explain it. */
function found(text: string, ...packs: ReturnType<typeof pack>[]): string[] {
  const joined = joinIndexes(bundled, packs);
  return joined
    .match(text)
    .map(
      ({ from, to, term, others = [] }) => `${text.slice(from, to)}: ${[term, ...others].map(joined.id).join(' + ')}`,
    );
}

describe('matches of several glossaries', () => {
  test.each([
    ['without packs are the bundled ones', 'Carnitine and zinc', [], ['Carnitine: carnitine', 'zinc: zinc']],
    ['stand side by side', 'carnitine, wug', [pack('a', 'wug')], ['carnitine: carnitine', 'wug: pack:a/wug']],
    [
      'come in the order of the text, longer ones or not',
      'wug, carnitine, zinc, blood sugar',
      [pack('a', 'wug')],
      ['wug: pack:a/wug', 'carnitine: carnitine', 'zinc: zinc', 'blood sugar: blood-sugar'],
    ],
    [
      'are there although another pack has none',
      'carnitine, wug',
      [pack('a', 'wug'), pack('b', 'tove')],
      ['carnitine: carnitine', 'wug: pack:a/wug'],
    ],
    [
      'for one stretch are one, the bundled term first',
      'carnitines',
      [pack('a', 'carnitine')],
      ['carnitines: carnitine + pack:a/carnitine'],
    ],
    ['of two packs are one too', 'wug', [pack('a', 'wug'), pack('b', 'wug')], ['wug: pack:a/wug + pack:b/wug']],
    [
      'of three',
      'carnitine',
      [pack('a', 'carnitine'), pack('b', 'carnitine')],
      ['carnitine: carnitine + pack:a/carnitine + pack:b/carnitine'],
    ],
    [
      'give way to a longer one from a pack',
      'blood sugar level',
      [pack('a', 'blood sugar level')],
      ['blood sugar level: pack:a/blood-sugar-level'],
    ],
    [
      'give way to a longer one of the bundled glossary',
      'blood sugar',
      [pack('a', 'sugar', 'blood')],
      ['blood sugar: blood-sugar'],
    ],
    [
      'that overlap: the longer wins',
      'blood sugar level',
      [pack('a', 'sugar level test', 'sugar level')],
      ['blood sugar: blood-sugar'],
    ],
  ])('%s', (_what, text, packs, expected) => {
    expect(found(text, ...packs)).toEqual(expected);
  });

  test('tell terms of packs from bundled ones', () => {
    const joined = joinIndexes(bundled, [pack('a', 'wug')]);
    const terms = joined
      .match('carnitine zinc wug')
      .map(({ term }) => ({ level: joined.level(term), isFromPack: joined.isFromPack(term) }));
    expect(terms).toEqual([
      { level: 1, isFromPack: false },
      { level: 2, isFromPack: false },
      { level: 3, isFromPack: true },
    ]);
  });

  test('are the bundled ones, as the bundled index gives them, where there are no packs', () => {
    const text = 'Blood sugar, zincs and wugs';
    expect(joinIndexes(bundled).match(text)).toEqual(match(bundled, text));
  });

  test('of the bundled glossary may find their cue in what was just read', () => {
    const guarded = indexOf(term('iron', { guard: { with: ['blood'] } }));
    const joined = joinIndexes(guarded, [pack('a', 'wug')]);
    expect(joined.match('iron, wug', [{ text: 'A blood test' }])).toMatchObject([{ because: 'blood' }, { from: 6 }]);
    expect(joined.match('iron, wug')).toMatchObject([{ from: 6 }]);
  });

  test('keep the reason of a guarded one, and need what the easier one needs', () => {
    const one = { term: 1, name: 0, rarity: 0, from: 0, to: 3, because: 'cue', need: 3 };
    expect(mergeMatches([[one], [{ term: 9, name: 0, rarity: 0, from: 0, to: 3, need: -128 }]])).toEqual([
      { ...one, others: [9], need: -128 },
    ]);
  });

  test('never overlap and come in order', () => {
    const merged = mergeMatches([
      [{ term: 1, name: 0, rarity: 0, from: 5, to: 9, need: 0 }],
      [
        { term: 2, name: 0, rarity: 0, from: 0, to: 6, need: 0 },
        { term: 3, name: 0, rarity: 0, from: 8, to: 12, need: 0 },
      ],
    ]);
    expect(merged.map(({ term }) => term)).toEqual([2, 3]);
  });

  test.each([
    ['touch', [0, 4], [4, 8], [1, 2]],
    ['touch, the longer one later', [4, 9], [0, 4], [2, 1]],
    ['overlap, equally long', [0, 6], [3, 9], [1]],
    ['overlap, equally long, the later one found first', [3, 9], [0, 6], [2]],
  ])('that %s: the one that begins first is kept, and any beside it', (_what, one, other, kept) => {
    const at = (term: number, [from = 0, to = 0]: number[]) => ({ term, name: 0, rarity: 0, from, to, need: 0 });
    expect(mergeMatches([[at(1, one)], [at(2, other)]]).map(({ term }) => term)).toEqual(kept);
  });

  test('cost as much again for each that is found, and hardly more', () => {
    const looksAt = (times: number) => {
      const looks = { count: 0 };
      const list = (term: number, to: number) =>
        Array.from({ length: times }, (_, at) => counted(looks, 8 * at, 8 * at + to, term));
      expect(mergeMatches([list(1, 4), list(2, 5), list(3, 5)])).toHaveLength(times);
      return looks.count;
    };
    expect(looksAt(4000)).toBeLessThan(MOST_FOR_FOUR_TIMES * looksAt(1000));
  });
});
