import { expect, test } from 'vitest';
import { foldForm, FOLDS, learnFold, SPELLED_OUT, spelledOut } from '../../../../glossary/text/fold.ts';
import { lettersOf, UNSEEN } from '../../../differential/folded-units.ts';

/** Every UTF-16 unit, halves of characters of other planes included. */
const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit);

test('a form is folded one character at a time, as it is folded without haste', () => {
  const wrong = UNITS.filter((unit) => {
    const char = String.fromCharCode(unit);
    const folded = foldForm(`a${char}b`);
    if (UNSEEN.test(char)) return folded !== 'ab';
    const letters = lettersOf(char);
    return letters === '' ? folded.length !== 3 : folded !== `a${letters}b`;
  });
  expect(wrong).toEqual([]);
});

test('letters that a character is spelled out with are several, and fold to themselves', () => {
  const wrong = UNITS.filter((unit) => {
    const fold = FOLDS[unit] || learnFold(unit);
    const letters = spelledOut(unit);
    if (fold !== SPELLED_OUT) return fold === 0 || letters.length > 0;
    return letters.length < 2 || letters.some((letter) => (FOLDS[letter] || learnFold(letter)) !== letter);
  });
  expect(wrong).toEqual([]);
});
