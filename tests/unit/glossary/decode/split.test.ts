import { describe, expect, test } from 'vitest';
import { createSplit } from '../../../../glossary/decode/split.ts';
import type { WordPart } from '../../../../glossary/decode/word-parts.ts';
import { PARTS } from './parts.ts';

const root = (id: string, ...letters: string[]): WordPart => ({
  id,
  meaning: id,
  reads: { kind: 'root', letters: letters.length > 0 ? letters : [id] },
});
const suffix = (id: string): WordPart => ({ id, meaning: id, reads: { kind: 'suffix', letters: [id] } });
const splitBy = (parts: readonly WordPart[], word: string) =>
  createSplit(parts)(word)
    ?.map(({ written }) => written)
    .join(' ');

describe('a word is split wholly into parts', () => {
  test.each([
    ['gastritis', 'gastr itis'],
    ['cardiomyopathy', 'cardio myo pathy'],
    ['hypokalaemia', 'hypo kal aemia'],
    ['gastroenteritis', 'gastro enter itis'],
    ['pericardiac', 'peri cardi ac'],
    // Two prefixes before a root.
    ['hyperpericarditis', 'hyper peri card itis'],
    // A prefix goes with a suffix alone where both allow it.
    ['anosmia', 'an osmia'],
    ['hyposmia', 'hyp osmia'],
  ])('%s: %s', (word, pieces) => expect(splitBy(PARTS, word)).toBe(pieces));
});

describe('nothing is split', () => {
  test.each([
    ['gastritisx', 'a letter is left over'],
    ['xgastritis', 'a letter is left over in front'],
    ['gastr', 'there is one part alone'],
    ['itis', 'there is no root'],
    ['perigastr', 'no suffix ends the word'],
    ['gastrpathy', 'two consonants meet without a connecting o'],
    ['hypercolxosmia', 'nothing fits the middle'],
    ['hyperosmia', 'the prefix says nothing of a suffix alone'],
    ['aosmia', 'a- does not stand before a vowel'],
    ['hypkalemia', 'hyp- does not stand before a consonant'],
    ['gastritiscolitis', 'a suffix stands in the middle'],
    ['', 'there is no word'],
  ])('of “%s”, as %s', (word) => expect(splitBy(PARTS, word)).toBeUndefined());
});

describe('of several readings', () => {
  test('the one of fewest parts wins', () => {
    const parts = [root('chol'), root('angi'), root('cholangi'), suffix('itis')];
    expect(splitBy(parts, 'cholangiitis')).toBe('cholangi itis');
  });

  test('then the one with the longest part', () => {
    const parts = [root('chol'), root('cholang'), suffix('oma'), suffix('angoma')];
    expect(splitBy(parts, 'cholangoma')).toBe('cholang oma');
  });

  test('none is taken where two are equally good and differ', () => {
    expect(splitBy([root('derm'), root('skin', 'derm'), suffix('itis')], 'dermitis')).toBeUndefined();
  });

  test('a connecting o goes to the root before it', () => {
    const parts = [root('gastr'), root('esophag', 'esophag', 'oesophag'), suffix('itis')];
    expect(splitBy(parts, 'gastroesophagitis')).toBe('gastro esophag itis');
  });
});
