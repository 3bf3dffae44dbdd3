import { describe, expect, test } from 'vitest';
import { joinLines, wordsOf } from '../../../../../entrypoints/reader/pdf/text/lines/hyphens.ts';

describe('two lines become one text', () => {
  test.each([
    ['two words', 'high blood', 'pressure', 'high blood pressure'],
    ['a word that the line has parted', 'an oxida-', 'tive change', 'an oxidative change'],
    ['a soft hyphen', 'hypo\u00ADmag\u00AD', 'nesemia', 'hypo\u00ADmagnesemia'],
    ['a typographic hyphen', 'inflam\u2010', 'mation', 'inflammation'],
    ['a word that has a hyphen', 'a well-', 'known drug', 'a well-known drug'],
    ['vowels that would run together', 'anti-', 'inflammatory', 'anti-inflammatory'],
    ['a prefix before another letter', 'anti-', 'oxidants', 'antioxidants'],
    ['a letter by itself', 'a T-', 'cell', 'a T-cell'],
    ['a Greek letter', 'beta-', 'blockers', 'beta-blockers'],
    ['a number', 'omega-3-', 'acids', 'omega-3-acids'],
    ['a number behind', 'vitamin B-', '12', 'vitamin B-12'],
    ['a name', 'Guillain-', 'Barré', 'Guillain-Barré'],
    ['a word of three parts', 'over-the-', 'counter', 'over-the-counter'],
    ['a dash between words', 'a pause –', 'and on', 'a pause – and on'],
    ['a hyphen by itself', 'the range -', 'if any', 'the range - if any'],
    ['Spanish', 'la hiper-', 'tensión', 'la hipertensión'],
    ['an empty line', '', 'text', 'text'],
  ])('%s', (_what, first, second, whole) => {
    expect(joinLines(first, second, new Set())).toBe(whole);
  });

  test('as the document writes the word elsewhere', () => {
    expect(joinLines('a follow-', 'up visit', new Set(['follow-up']))).toBe('a follow-up visit');
    expect(joinLines('a non-', 'sense', new Set(['nonsense']))).toBe('a nonsense');
    expect(joinLines('a follow-', 'up visit', new Set())).toBe('a followup visit');
  });
});

test('words that a line parts are not learned from it', () => {
  expect(wordsOf('A Well-known drug, and its anti-')).toEqual(['well-known', 'drug', 'and', 'its']);
});
