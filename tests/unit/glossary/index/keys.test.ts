import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeys, findKeys, type FoundKeys } from '../../../../glossary/index/keys.ts';
import { tablesOf, type Tables } from '../../../../glossary/index/tables.ts';
import { CAPITALS } from '../../../../glossary/index/form.ts';
import { writeIndex } from '../../../../glossary/index/write.ts';
import { createTokens, readTokens, type Tokens } from '../../../../glossary/text/tokens.ts';
import { runs } from '../../../runs.ts';

/** The tables of some forms, each of a term of its own, and of a guard with some cues. */
function tablesFor(forms: readonly string[], cues: readonly string[] = []): Tables {
  const terms = forms.map((text) => ({
    id: text,
    level: 3 as const,
    forms: [{ text, capitals: CAPITALS.any, guard: -1 }],
  }));
  return tablesOf(writeIndex(terms, [{ with: cues, heedsTerms: false }]));
}

function tokensOf(text: string): Tokens {
  const tokens = createTokens();
  readTokens(text, tokens);
  return tokens;
}

/** The keys found in a text, as the words that they are. */
function found(tables: Tables, text: string, keys: FoundKeys = createKeys()): string[] {
  const words = text.split(' ');
  findKeys(tables, tokensOf(text), keys);
  return Array.from({ length: keys.count }, (_, at) => words.slice(keys.firsts[at], keys.nexts[at]).join(' '));
}

describe('the keys in a text', () => {
  test.each([
    ['an iron rod', ['iron']],
    ['low blood sugar', ['blood', 'blood sugar']],
    ['blood sugar', ['blood', 'blood sugar']],
    ['sugar blood', ['blood']],
    ['vitamin d', ['vitamin d']],
    ['vitamin c', []],
    ['the doctor said', ['doctor', 'doctor said']],
    ['doctors', ['doctors']],
    ['', []],
  ])('of %j are %j', (text, wanted) => {
    expect(
      found(tablesFor(['iron', 'blood', 'blood sugar', 'vitamin d level'], ['doctor', 'doctor said so']), text),
    ).toEqual(wanted);
  });

  test('are those of its words and pairs that some form has, in order', () => {
    const word = fc.constantFrom(...Array.from({ length: 40 }, (_, at) => `wug${at}`));
    const form = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(form, { maxLength: 30 }), fc.array(word, { maxLength: 60 }), (forms, words) => {
        const keys = new Set(forms.map((form) => form.split(' ').slice(0, 2).join(' ')));
        const all = words.flatMap((word, at) => [word, ...(at + 1 < words.length ? [`${word} ${words[at + 1]}`] : [])]);
        expect(found(tablesFor(forms), words.join(' '))).toEqual(all.filter((key) => keys.has(key)));
      }),
      runs(),
    );
  });

  test('are numbered so that each leads to its own forms and cues', () => {
    const tables = tablesFor(['zinc', 'iron', 'zinc salt'], ['iron', 'salt']);
    const keys = createKeys();
    expect(found(tables, 'zinc salt iron', keys)).toEqual(['zinc', 'zinc salt', 'salt', 'iron']);
    const { formTerms, keyFormStarts, keyCues, keyCueStarts } = tables;
    const rows = (starts: Uint32Array, values: Uint32Array) =>
      Array.from(keys.numbers.subarray(0, keys.count), (key) =>
        Array.from(values.subarray(starts[key], starts[key + 1])),
      );
    expect(rows(keyFormStarts, formTerms)).toEqual([[0], [2], [], [1]]);
    expect(rows(keyCueStarts, keyCues)).toEqual([[], [], [1], [0]]);
  });

  test('are those of this text alone, whatever was read before', () => {
    const tables = tablesFor(['old iron', 'iron', 'iron man']);
    const tokens = tokensOf('old iron man');
    const keys = createKeys();
    findKeys(tables, tokens, keys);
    expect(keys.count).toBe(3);
    // What is left of the text before makes no pair with the last word.
    readTokens('old', tokens);
    findKeys(tables, tokens, keys);
    expect(keys.count).toBe(0);
  });

  test('are all found, however many they are', () => {
    const keys = createKeys();
    const tables = tablesFor(['iron', 'iron iron']);
    expect(found(tables, 'iron', keys)).toHaveLength(1);
    expect(found(tables, Array.from({ length: 5000 }, () => 'iron').join(' '), keys)).toHaveLength(9999);
  });
});
