import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE, sentenceAround } from '../../../../glossary/text/sentence.ts';

/** The sentence around what stands in brackets. */
const around = (text: string) => {
  const [before = '', between = '', after = ''] = text.split(/[[\]]/);
  return sentenceAround(before, between, after);
};

describe('the sentence around a word', () => {
  test.each([
    ['The heart rests. Then [angina] begins. Sit down.', 'Then angina begins.'],
    ['[Angina] is pain. It passes.', 'Angina is pain.'],
    ['It passes. It may be [angina]', 'It may be angina'],
    ['Is it [angina]? Ask.', 'Is it angina?'],
    ['Your level was 4.5. Take [iron], e.g. with juice. Wait.', 'Take iron, e.g. with juice.'],
    ['Ask Dr. Lee about [iron]. Then wait.', 'Ask Dr. Lee about iron.'],
    ['See No. 4 and Mr. Lee vs. Dr. Orr on [iron].', 'See No. 4 and Mr. Lee vs. Dr. Orr on iron.'],
    ['Sit down.\n\n   Then   [angina]\n begins. ', 'Then angina begins.'],
    ['A picture \ufffc of [iron] stores.', 'A picture of iron stores.'],
    ['Rest. “The [iron] is low.” She waits.', '“The iron is low.”'],
    // What is selected may run over the end of a sentence.
    ['Rest. Take [iron. Then] wait. Sit.', 'Take iron. Then wait.'],
    ['[iron]', 'iron'],
  ])('%s', (text, expected) => {
    expect(around(text)).toBe(expected);
  });

  test('is cut on both sides between words where it is too long, and the word is in it', () => {
    const words = 'one two three '.repeat(40);
    const sentence = around(`${words}[angina] ${words}.`);
    expect(sentence.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(sentence).toMatch(/^…(one|two|three) .* angina .* (one|two|three)…$/);
  });

  test('is cut on one side where the other is short, and fills its room', () => {
    const sentence = around(`First comes [angina] ${'and so on '.repeat(60)}.`);
    expect(sentence).toMatch(/^First comes angina and so on .*…$/);
    expect(sentence.length).toBeGreaterThan(LONGEST_SENTENCE - 20);
  });

  test('is never too long, is whole text, and holds what was asked for, whatever stands there', () => {
    assert(
      property(
        string({ unit: 'binary', maxLength: 900 }),
        string({ unit: 'binary', maxLength: 900 }),
        (before, after) => {
          const sentence = sentenceAround(before, 'angina', after);
          expect(sentence.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
          expect(sentence.isWellFormed()).toBe(true);
          expect(sentence).toContain('angina');
        },
      ),
    );
  });
});
