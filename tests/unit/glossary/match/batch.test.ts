import { describe, expect, test } from 'vitest';
import { matchBatch, PASSAGE, SCOPE_BITS, type Batch } from '../../../../glossary/match/batch.ts';
import { readMatches, type FoundMatch } from '../../../../glossary/match/found.ts';
import { FROM_PACK } from '../../../../glossary/entry/level.ts';
import { joinIndexes, type JoinedIndex } from '../../../../glossary/match/joined-index.ts';
import { readIndex } from '../../../../glossary/index/form-index.ts';
import { compilePack } from '../../../../glossary/packs/compile-pack.ts';
import { indexOf, term } from '../tiny.ts';

const bundled = indexOf(
  term('enzyme', { level: 2 }),
  term('glycolysis'),
  term('iron', { level: 1, guard: { with: ['blood'] } }),
);
const pack = {
  id: 'ward',
  index: readIndex(
    compilePack([
      { term: 'enzyme', meaning: 'x' },
      { term: 'wug', meaning: 'x' },
    ]),
  ),
};

/** A passage: its text, its scope, and the bits of it. */
type Line = [text: string, scope?: number, bits?: number];

function batchOf(lines: readonly Line[], context = 0): Batch {
  const batch: Batch = { text: '', ends: [], scopes: [], context, defined: [] };
  for (const [text, scope = 0, bits = 0] of lines) {
    batch.text += text;
    batch.ends.push(batch.text.length);
    batch.scopes.push((scope << SCOPE_BITS) | bits);
  }
  return batch;
}

/** The answer to a batch: its ids, and its matches with the places of their passages. */
function answered(index: JoinedIndex, batch: Batch) {
  const found = matchBatch(index, batch);
  const matches: [passage: number, match: FoundMatch][] = [];
  readMatches(found, (passage, match) => matches.push([passage, match]));
  return { ...found, matches };
}

/** What is found, each match with its passage, its words, the ids of its terms and its reason. */
function found(lines: readonly Line[], context = 0): string[] {
  const { ids, matches } = answered(joinIndexes(bundled), batchOf(lines, context));
  return matches.map(([passage, { from, to, term, others = [], because }]) => {
    const terms = [term, ...others].map((place) => ids[place]).join(' + ');
    return `${passage} ${lines[passage]?.[0].slice(from, to)}: ${terms}${because ? `, ${because}` : ''}`;
  });
}

describe('a batch', () => {
  test('is matched passage by passage, never over the end of one', () => {
    expect(found([['An enzyme. Glyco'], ['lysis, an en'], ['zyme, glycolysis']])).toEqual([
      '0 enzyme: enzyme',
      '2 glycolysis: glycolysis',
    ]);
  });

  test('has the cues of the passages before, in the same scope alone', () => {
    expect(found([['Your blood.'], ['More iron.']])).toEqual(['1 iron: iron, blood']);
    expect(
      found([
        ['Your blood.', 1],
        ['More iron.', 2],
      ]),
    ).toEqual([]);
    expect(
      found([
        ['Your blood.', 1],
        ['Laundry.', 2],
        ['More iron.', 1],
      ]),
    ).toEqual(['2 iron: iron, blood']);
  });

  test('has the cues of three passages before, and of none beyond a heading', () => {
    const between = (count: number) => Array.from({ length: count }, (): Line => ['Laundry.']);
    expect(found([['Your blood.'], ...between(2), ['More iron.']])).toEqual(['3 iron: iron, blood']);
    expect(found([['Your blood.'], ...between(3), ['More iron.']])).toEqual([]);
    expect(found([['Your blood.'], ['Laundry', 0, PASSAGE.startsAnew], ['More iron.']])).toEqual([]);
    expect(found([['Your blood.'], ['More iron.', 0, PASSAGE.startsAnew]])).toEqual([]);
  });

  test('finds nothing in what is sent for its cues alone', () => {
    expect(found([['Blood, an enzyme.'], ['More iron.']], 1)).toEqual(['1 iron: iron, blood']);
  });

  test('takes the pieces of one passage for one among those before', () => {
    const pieces: Line[] = [['A long text.'], ['It goes on.', 0, PASSAGE.goesOn], ['And on.', 0, PASSAGE.goesOn]];
    expect(found([['Your blood.'], ['Laundry.'], ...pieces, ['More iron.']])).toEqual(['5 iron: iron, blood']);
  });

  test('without passages is without matches', () => {
    expect(matchBatch(joinIndexes(bundled), batchOf([]))).toEqual({
      ids: [],
      levels: [],
      matches: [],
      evidence: [],
      because: [],
    });
  });
});

test('a match for terms of several glossaries has all of them, each id once; those of packs have a level of their own', () => {
  const { ids, levels, matches } = answered(joinIndexes(bundled, [pack]), batchOf([['enzyme, wug, enzyme']]));
  expect(ids).toEqual(['enzyme', 'pack:ward/enzyme', 'pack:ward/wug']);
  expect(levels).toEqual([2, FROM_PACK, FROM_PACK]);
  expect(matches).toEqual([
    [0, { from: 0, to: 6, asked: -128, name: 0, rarity: 33, term: 0, others: [1] }],
    [0, { from: 8, to: 11, asked: -128, name: 0, rarity: 0, term: 2 }],
    [0, { from: 13, to: 19, asked: -128, name: 0, rarity: 33, term: 0, others: [1] }],
  ]);
});

describe('letters that the page has defined', () => {
  const joined = joinIndexes(
    indexOf(
      term('erectile-dysfunction', { also: [{ form: 'ED' }] }),
      term('eating-disorder'),
      term('evening-primrose-oil'),
      term('zinc-epo', { term: 'zinc EPO' }),
    ),
  );
  const idsIn = (text: string, defined: Batch['defined']) => {
    const { ids, matches } = answered(joined, { ...batchOf([[text]]), defined });
    return matches.map(([, { from, to, term }]) => [text.slice(from, to), ids[term]]);
  };

  test.each<[string, string, Batch['defined'], (string | undefined)[][]]>([
    ['mean what the glossary says where the page says nothing', 'Men with ED.', [], [['ED', 'erectile-dysfunction']]],
    ['mean their long name', 'Teens with ED.', [['ED', 'eating disorder']], [['ED', 'eating-disorder']]],
    [
      'mean the plural of their long name too',
      'Their EDs.',
      [['ED', 'eating disorders']],
      [['EDs', 'eating-disorder']],
    ],
    [
      'mean what the page says where that has no entry',
      'An ED, or EDs: both near.',
      [['ED', 'east door']],
      [
        ['ED', 'page:ED=east door'],
        ['EDs', 'page:ED=east door'],
      ],
    ],
    [
      'are so found where no entry has them either',
      'Go by the XD.',
      [['XD', 'exit = door']],
      [['XD', 'page:XD=exit = door']],
    ],
    ['are left to the page where it says what they mean', 'The east door (ED, XD) or (XD).', [['ED', 'east door']], []],
    ['are left to the page where they name a body', 'Ask the ED.', [['ED', 'Eastern Department']], []],
    [
      'are found where no entry has them',
      'Take EPO.',
      [['EPO', 'Evening primrose oil']],
      [['EPO', 'evening-primrose-oil']],
    ],
    [
      'are found beside others of which they are the beginning',
      'An EPO, or EPOs, or EPOsX.',
      [
        ['EPO', 'evening primrose oil'],
        ['EPOs', 'eating disorder'],
      ],
      [
        ['EPO', 'evening-primrose-oil'],
        ['EPOs', 'eating-disorder'],
      ],
    ],
    [
      'give way to a longer form that they stand in',
      'A zinc EPO, an EPO.',
      [['EPO', 'evening primrose oil']],
      [
        ['zinc EPO', 'zinc-epo'],
        ['EPO', 'evening-primrose-oil'],
      ],
    ],
    [
      'are no part of a longer word',
      'Take EPOs, not EPOX.',
      [['EPO', 'evening primrose oil']],
      [['EPOs', 'evening-primrose-oil']],
    ],
  ])('%s', (_what, text, defined, found) => {
    expect(idsIn(text, defined)).toEqual(found);
  });

  test('ask a page for evidence of health where only the page explains them', () => {
    const asked = (long: string) =>
      answered(joined, { ...batchOf([['An ED.']]), defined: [['ED', long]] }).matches[0]?.[1].asked ?? Number.NaN;
    expect(asked('east door')).toBeGreaterThan(asked('eating disorder'));
  });
});

describe('the evidence in an answer', () => {
  const HEALTH = 'The doctor gave the patients a medicine for the disease and its symptoms.';
  const OTHER = 'The lawyer said that the price of the house was too high for the town.';
  const answer = (lines: readonly Line[], context = 0) => answered(joinIndexes(bundled), batchOf(lines, context));
  /** What the first match asks of the page. */
  const asked = (lines: readonly Line[], context = 0) => answer(lines, context).matches[0]?.[1].asked ?? Number.NaN;

  test('is of each passage that is matched, and of none that is sent for its cues', () => {
    const [first, second] = [answer([[HEALTH]]).evidence, answer([[OTHER]]).evidence];
    expect(first[0]).toBeGreaterThan(0);
    expect(second[0]).toBeLessThan(0);
    expect(answer([[HEALTH], [OTHER]]).evidence).toEqual([...first, ...second]);
    expect(answer([[HEALTH], [OTHER]], 1).evidence).toEqual(second);
  });

  test('is what a match finds around it: the better, the less it asks of the page', () => {
    expect(asked([[`${HEALTH} An enzyme.`]])).toBeLessThan(asked([['An enzyme.']]));
    expect(asked([[`${OTHER} An enzyme.`]])).toBeGreaterThan(asked([['An enzyme.']]));
  });

  test('of a short passage is also that of those before it, in the same section', () => {
    expect(asked([[HEALTH], ['An enzyme.']])).toBeLessThan(asked([['An enzyme.']]));
    expect(asked([[HEALTH], ['An enzyme.']], 1)).toBe(asked([[HEALTH], ['An enzyme.']]));
    expect(asked([[HEALTH], ['An enzyme.', 0, PASSAGE.startsAnew]])).toBe(asked([['An enzyme.']]));
    expect(asked([[HEALTH], ['An enzyme.', 1]])).toBe(asked([['An enzyme.']]));
    const between = (count: number): Line[] => Array.from({ length: count }, () => ['Laundry.']);
    expect(asked([[HEALTH], ...between(2), ['An enzyme.']])).toBeLessThan(asked([...between(2), ['An enzyme.']]));
    expect(asked([[HEALTH], ...between(3), ['An enzyme.']])).toBe(asked([...between(3), ['An enzyme.']]));
  });

  test('leaves out the match itself, which would speak for itself', () => {
    expect(asked([['An enzyme enzyme.']])).toBeLessThan(asked([['An enzyme.']]));
  });

  test('does not matter to words of a specialist', () => {
    expect(asked([[`${OTHER} Oh, glycolysis.`]])).toBe(-128);
  });
});
