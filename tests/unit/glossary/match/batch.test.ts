import { describe, expect, test } from 'vitest';
import { matchBatch, PASSAGE, SCOPE_BITS, type Batch } from '../../../../glossary/match/batch.ts';
import { FROM_PACK } from '../../../../glossary/entry/level.ts';
import { joinIndexes } from '../../../../glossary/match/joined-index.ts';
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

/** Numbers of a match before its terms. */
const HEAD = 7;

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

/** What is found, each match with its passage, its words, the ids of its terms and its reason. */
function found(lines: readonly Line[], context = 0): string[] {
  const { ids, matches, because } = matchBatch(joinIndexes(bundled), batchOf(lines, context));
  const reasons = new Map(because);
  const drawn: string[] = [];
  for (let at = 0; at < matches.length;) {
    const [passage = 0, from = 0, to = 0, , , , count = 0] = matches.slice(at, at + HEAD);
    const terms = matches.slice(at + HEAD, at + HEAD + count).map((place) => ids[place]);
    const reason = reasons.get(drawn.length);
    drawn.push(`${passage} ${lines[passage]?.[0].slice(from, to)}: ${terms.join(' + ')}${reason ? `, ${reason}` : ''}`);
    at += HEAD + count;
  }
  return drawn;
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
  const { ids, levels, matches } = matchBatch(joinIndexes(bundled, [pack]), batchOf([['enzyme, wug, enzyme']]));
  expect(ids).toEqual(['enzyme', 'pack:ward/enzyme', 'pack:ward/wug']);
  expect(levels).toEqual([2, FROM_PACK, FROM_PACK]);
  expect(matches).toEqual([0, 0, 6, -128, 0, 33, 2, 0, 1, 0, 8, 11, -128, 0, 0, 1, 2, 0, 13, 19, -128, 0, 33, 2, 0, 1]);
});

describe('letters that the page has defined', () => {
  const joined = joinIndexes(
    indexOf(
      term('erectile-dysfunction', { also: [{ form: 'ED' }] }),
      term('eating-disorder'),
      term('evening-primrose-oil'),
    ),
  );
  const idsIn = (text: string, defined: Batch['defined']) => {
    const { ids, matches } = matchBatch(joined, { ...batchOf([[text]]), defined });
    return Array.from({ length: matches.length / (HEAD + 1) }, (_, at) => {
      const [, from = 0, to = 0] = matches.slice(at * (HEAD + 1));
      return [text.slice(from, to), ids[matches[at * (HEAD + 1) + HEAD] ?? -1]];
    });
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
      matchBatch(joined, { ...batchOf([['An ED.']]), defined: [['ED', long]] }).matches[3] ?? Number.NaN;
    expect(asked('east door')).toBeGreaterThan(asked('eating disorder'));
  });
});

describe('the evidence in an answer', () => {
  const HEALTH = 'The doctor gave the patients a medicine for the disease and its symptoms.';
  const OTHER = 'The lawyer said that the price of the house was too high for the town.';
  const answer = (lines: readonly Line[], context = 0) => matchBatch(joinIndexes(bundled), batchOf(lines, context));
  /** What the first match asks of the page. */
  const asked = (lines: readonly Line[], context = 0) => answer(lines, context).matches[3] ?? Number.NaN;

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
  });

  test('leaves out the match itself, which would speak for itself', () => {
    expect(asked([['An enzyme enzyme.']])).toBeLessThan(asked([['An enzyme.']]));
  });

  test('does not matter to words of a specialist', () => {
    expect(asked([[`${OTHER} Oh, glycolysis.`]])).toBe(-128);
  });
});
