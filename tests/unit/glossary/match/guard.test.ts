import { describe, expect, test } from 'vitest';
import { readIndex, type FormIndex } from '../../../../glossary/index/form-index.ts';
import { writeIndex } from '../../../../glossary/index/write.ts';
import { cuesIn, firstAskedFor, stampCues } from '../../../../glossary/match/cues.ts';
import { isInPhrase } from '../../../../glossary/match/guard.ts';
import { createTokens, hashesOf, pairOf, readTokens } from '../../../../glossary/text/tokens.ts';

/** An index of one guard, number 0, with these phrases, `~` for the form. */
function guardWith(not: readonly string[], cues?: readonly string[]): FormIndex {
  return readIndex(writeIndex([], [{ not, with: cues, heedsTerms: true }]));
}

/** Whether the stretch in brackets is part of one of some phrases. */
function isPart(phrases: readonly string[], drawn: string): boolean {
  const from = drawn.indexOf('[');
  const text = drawn.replace('[', '').replace(']', '');
  const tokens = createTokens();
  readTokens(text, tokens);
  const mayHold = (word: number) => tokens.hashes.subarray(0, tokens.count).includes(word);
  return isInPhrase(guardWith(phrases, ['blood']), 0, text, tokens, mayHold, from, drawn.indexOf(']') - 1);
}

describe('a phrase that names the form', () => {
  test.each([
    ['~ man', '[iron] man', true],
    ['~ man', '[Iron]-Man', true],
    ['~ man', '[iron]  \u00ad\u2011man.', true],
    ['~ man', '[iron’s] man', true],
    ['~ man', '‘[iron]’ man', true],
    ['~ man', '[iron] mans', true],
    ['~ man', '[iron] manly', false],
    ['~ man', '[iron], man', false],
    ['~ man', '[iron] old man', false],
    ['~ man', '[iron]', false],
    ['~ man', 'man [iron]', false],
    ['cast ~', 'cast [iron]', true],
    ['cast ~', 'cast-[iron] pan', true],
    ['cast ~', 'casts [iron]', false],
    ['cast ~', 'cast. [iron]', false],
    ['cast ~', 'cast old [iron]', false],
    ['cast ~', '[iron] cast', false],
    ['cast ~', '[iron]', false],
    ['old cast ~', 'old cast [iron]', true],
    ['old cast ~', 'new cast [iron]', false],
    ['old cast ~', 'old, cast [iron]', false],
    ['old cast ~', 'cast [iron]', false],
    ['~ man suit', '[iron] man suits', true],
    ['~ man suit', '[iron] mans suit', false],
    ['~ man suit', '[iron] man; suit', false],
    ['~ man suit', '[iron] man', false],
    ['cast ~ pan', 'cast [iron] pans', true],
    ['cast ~ pan', 'cast [iron] pot', false],
    ['cast ~ pan', 'old [iron] pan', false],
    ['cast ~ pan', 'cast [iron]; pan', false],
  ])('%s, in %s: %s', (phrase, drawn, wanted) => {
    expect(isPart([phrase], drawn)).toBe(wanted);
    expect(isPart(['zzz ~', phrase, '~ zzz'], drawn)).toBe(wanted);
  });
});

describe('a phrase that does not name the form, or does so twice', () => {
  test.each([
    ['strike while hot', 'strike [while] hot', true],
    ['strike while hot', 'strike [while] hots', true],
    ['strike while hot', 'strike [while] hotter', false],
    ['strike while hot', 'hot, then [while] strike', false],
    ['strike while hot', 'strike while hot and then a [thing]', false],
    ['strike while hot', '[thing] strike while hot', false],
    ['strike while hot', 'outstrike [while] hot', false],
    ['strike while hot', 'strike while hot [thing]', false],
    ['strike while hot', '(strike\u2011[while]-hot)', true],
    ['strike while hot', 'strike \u00ad[while] hot', true],
    ['strike while hot', 'strike.[while] hot', false],
    ['pass the time', 'surpass [the] time to pass', false],
    ['pass the time', 'pass [the] timer in time', false],
    ['strike while hot', '[strike] while hot', true],
    ['strike while hot', 'strike while [hot]', true],
    ['strike while hot', 'strike while hot; strike [while] hot', true],
    ['~ by ~', '[iron] by iron', true],
    ['~ by ~', '[iron] by zinc', false],
  ])('%s, in %s: %s', (phrase, drawn, wanted) => {
    expect(isPart([phrase], drawn)).toBe(wanted);
  });

  test('is looked for within 48 characters of the form', () => {
    const long = 'w'.repeat(40);
    expect(isPart([`${long} x`], `${long} [x]`)).toBe(true);
    expect(isPart([`${long} ${long} x`], `${long} ${long} [x]`)).toBe(false);
  });
});

describe('a phrase with punctuation, which stands in the text as it does in the phrase', () => {
  test.each([
    ['detroit, ~', 'Detroit, [MI] 48201', true],
    ['detroit, ~', 'Detroit,\n [MI].', true],
    ['detroit, ~', 'Detroit [MI]', false],
    ['detroit, ~', 'Detroit; [MI]', false],
    ['detroit, ~', 'Detroit, a [MI]', false],
    ['detroit, ~', '[MI], Detroit', false],
    ['~, rn', '[MS], RN', true],
    ['~, rn', '[MS], RNs', true],
    ['~, rn', '[MS], RNA', false],
    ['septal defect (~', 'a septal defect ([ASD])', true],
    ['septal defect (~', 'a septal defect [ASD]', false],
    ['~ (atrial', '[ASD] (atrial septal defect)', true],
    ['~ (atrial', '[ASDs] (atrial septal defects)', true],
  ])('%s, in %s: %s', (phrase, drawn, wanted) => {
    expect(isPart([phrase], drawn)).toBe(wanted);
    expect(isPart(['zzz ~', phrase, '~ zzz'], drawn)).toBe(wanted);
  });
});

test('words of a longer text that was read before play no part', () => {
  const tokens = createTokens();
  readTokens('old iron man suit', tokens);
  readTokens('iron', tokens);
  const mayHold = (word: number) => tokens.hashes.subarray(0, tokens.count).includes(word);
  expect(isInPhrase(guardWith(['~ man', '~ iron']), 0, 'iron', tokens, mayHold, 0, 4)).toBe(false);
});

test('a form without phrases is part of none', () => {
  expect(isPart([], '[iron] man')).toBe(false);
});

describe('cue words', () => {
  const hash = (word: string) => hashesOf(word)[0] ?? 0;
  /** The cues that are found in a text, as they are shown. */
  function found(cues: readonly string[], text: string): string[] {
    const index = guardWith([], cues);
    return cuesIn(index, { text }).map(index.cue);
  }

  test.each([
    ['blood', 'Low Blood, please', ['blood']],
    ['blood', 'bloods', ['blood']],
    ['blood', 'bloody', []],
    ['dish', 'dishes', ['dish']],
    ['kidney', 'kidneys', ['kidney']],
    ['berry', 'berries', ['berry']],
    ['berry', 'berrys', ['berry']],
    ['berry', 'berryes', []],
    ['blood test', 'A blood test.', ['blood test']],
    ['blood test', 'blood-tests', ['blood test']],
    ['blood test', 'bloods test', []],
    ['blood test', 'blood', []],
    ['blood test', 'test blood', []],
    ['low blood sugar', 'low blood sugars', ['low blood sugar']],
    ['low blood sugar', 'low blood salt', []],
    ['low blood sugar', 'low blood', []],
    ['low blood sugar level', 'a low blood sugar level', ['low blood sugar level']],
    ['low blood sugar level', 'low blood sugars level', []],
    ['low blood sugar level', 'low blood sugar', []],
    ['zzz', '', []],
  ])('%s, in %s: %j', (cue, text, wanted) => {
    expect(found([cue], text)).toEqual(wanted);
  });

  test('are given in the order in which they stand', () => {
    expect(found(['blood', 'iron', 'blood test'], 'iron in a blood test')).toEqual(['iron', 'blood', 'blood test']);
  });

  test('are no words that only share the hash of one', () => {
    expect(pairOf(hash('ages'), hash('farms'))).toBe(hash('digoxin'));
    expect(found(['digoxin'], 'digoxin for all ages')).toEqual(['digoxin']);
    expect(found(['digoxin'], 'for all ages farms')).toEqual([]);
  });

  test('are found beside others that begin with the same two words', () => {
    const cues = ['low blood', 'low blood salt', 'low blood sugar'];
    expect(found(cues, 'low blood sugar')).toEqual(['low blood', 'low blood sugar']);
  });

  test('have one number each, however many guards ask for them', () => {
    const guards = [
      ['a', 'b'],
      ['b', 'c', 'b'],
    ].map((cues) => ({ with: cues, heedsTerms: true }));
    const index = readIndex(writeIndex([], guards));
    expect(cuesIn(index, { text: 'a b c' }).map(index.cue)).toEqual(['a', 'b', 'c']);
    expect(cuesIn(index, { text: 'a b c' })).toEqual([0, 1, 2]);
    expect(index.cue(3)).toBe('');
  });

  test('of a passage are found once', () => {
    const index = guardWith([], ['iron']);
    const passage = { text: 'blood and iron' };
    expect(cuesIn(index, passage)).toBe(cuesIn(index, passage));
    expect(cuesIn(guardWith([], ['blood']), passage)).toEqual([0]);
  });

  test('may be thousands', () => {
    const words = Array.from({ length: 5000 }, (_, at) => `cue${at}`);
    expect(found(words, words.join(' '))).toEqual(words);
    expect(found(words, 'cue cue5000 cue17')).toEqual(['cue17']);
  });

  test('that a guard asks for are told from others', () => {
    const many = Array.from({ length: 70 }, (_, at) => `cue${String(at).padStart(2, '0')}`);
    const index = readIndex(
      writeIndex(
        [],
        [many.slice(0, 40), many.slice(20)].map((cues) => ({ with: cues, heedsTerms: true })),
      ),
    );
    const [stamps] = index.scratch.cues;
    if (!stamps) throw new Error('There is no room for cues.');
    const asked = (guard: number, ...cues: number[]) => {
      stampCues(stamps, cues);
      return firstAskedFor(index, guard, stamps);
    };
    expect(asked(0, 69, 40, 39)).toBe(39);
    expect(asked(0, 5, 3, 5)).toBe(5);
    expect(asked(1, 0, 19, 20, 69)).toBe(20);
    expect(asked(0, 40, 69)).toBeUndefined();
    expect(asked(0)).toBeUndefined();
  });
});
