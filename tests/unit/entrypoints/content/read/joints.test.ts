import { describe, expect, test } from 'vitest';
import { endsInSentence, isBlank, meetInWord, raised } from '../../../../../entrypoints/content/read/joints.ts';

describe('the texts of neighbouring nodes', () => {
  test.each([
    ['', true],
    [' \t\r\n', true],
    ['\u00a0', true],
    ['\u00a0\u2003', true],
    ['\u00a0a', false],
    ['\u200b', false],
    ['  x', false],
    ['-', false],
  ])('%j is white space alone: %s', (text, is) => {
    expect(isBlank(text)).toBe(is);
  });

  test.each([
    ['magne', 'sium', true],
    ['naïv', 'été', true],
    ['magne ', 'sium', false],
    ['magne', ' sium', false],
    ['vitamin', '12', true],
    ['pre-', 'eclampsia', false],
    ['', 'sium', false],
    ['magne', '', false],
  ])('%j and %j meet inside a word: %s', (before, after, meet) => {
    expect(meetInWord(before, after)).toBe(meet);
  });

  test.each([
    ['signed by Doctor', true],
    ['signed by Doctor \n', true],
    ['the end.', false],
    ['really? ', false],
    ['first, ', false],
    ['a picture \ufffc', false],
    ['in (brackets)', true],
    ['  ', false],
    ['', false],
  ])('%j ends within a sentence: %s', (text, does) => {
    expect(endsInSentence(text)).toBe(does);
  });

  test.each([
    ['2+', '²⁺'],
    ['-1', '⁻¹'],
    ['−3', '⁻³'],
    ['th', 'th'],
    ['10 a', '¹⁰ a'],
  ])('%j is raised to %j, unit for unit', (text, up) => {
    expect(raised(text)).toBe(up);
    expect(raised(text)).toHaveLength(text.length);
  });
});
