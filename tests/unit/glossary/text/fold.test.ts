import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForm, plainSign, spelledOut } from '../../../../glossary/text/fold.ts';
import { createTokens, hashesOf, keyOf, pairOf, readTokens, withLetter } from '../../../../glossary/text/tokens.ts';
import { slowWords } from '../../../differential/folded-units.ts';
import { runs } from '../../../runs.ts';

/** Text of anything: what people write, what they do not, and halves of characters. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom('a', 'É', 'ß', 'α', '²', ' ', '-', '’', '\u00ad', '\u0301', '.', '9', 'ﬁ', 'İ'))
    .map((signs) => signs.join('')),
);

describe('a form is folded', () => {
  test.each([
    ['Let-down', 'let down'],
    ['Crohn’s', "crohn's"],
    ['Ca²⁺', 'ca2+'],
    ['HCO₃⁻', 'hco3-'],
    ['Œstrogène', 'oestrogene'],
    ['Straße', 'strasse'],
    ['β-blocker', 'beta blocker'],
    ['  two \u00a0 – words ', 'two words'],
    ['so\u00adft', 'soft'],
    ['ﬁbre', 'fibre'],
    ['Ｂ１２', 'b12'],
    ['50 % (w/v)', '50 % (w/v)'],
    ['Iłıđðþø', 'iliddtho'],
    ['em\u2003ogham\u1680space', 'em ogham space'],
    ['\u{1f48a}\u{10ffff}', '\u{1f48a}\u{10ffff}'],
    ['αβγδεκλω', 'alphabetagammadeltaepsilonkappalambdaomega'],
    ['a‐b‑c‒d–e−f', 'a b c d e f'],
    ["‘’ʼ′＇'", "''''''"],
    ['⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻+', '0123456789+-+'],
    ['💊', '💊'],
  ])('%s as %s', (form, folded) => {
    expect(foldForm(form)).toBe(folded);
  });

  test('to what folds to itself, but for raised signs', () => {
    fc.assert(
      fc.property(text, (text) => {
        const folded = foldForm(text.replace(/[⁺⁻]/g, ''));
        expect(foldForm(folded)).toBe(folded);
      }),
      runs(),
    );
  });
});

test('only what is spelled out has letters of its own', () => {
  foldForm('æa');
  expect(spelledOut('æ'.charCodeAt(0))).toEqual(Array.from('ae', (letter) => letter.charCodeAt(0)));
  expect(spelledOut('a'.charCodeAt(0))).toEqual([]);
});

test('a raised sign stands for a plain one, and any other for itself', () => {
  expect(Array.from('⁰⁹⁺⁻+a', plainSign)).toEqual(['0', '9', '+', '-', '+', 'a']);
});

describe('the words of a text', () => {
  const words = createTokens();
  const read = (text: string, from?: number, to?: number) => {
    readTokens(text, words, from, to);
    return Array.from({ length: words.count }, (_, at) => ({
      hash: words.hashes[at],
      from: words.starts[at],
      to: words.ends[at],
    }));
  };
  /** The hash of a word by its definition: 32-bit FNV-1a over folded letters. */
  const hashOf = (letters: string) =>
    Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at)).reduce(withLetter, 0x811c9dc5 | 0);

  test('are those that one finds without haste', () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(read(text)).toEqual(
          slowWords(text).map(({ letters, from, to }) => ({ hash: hashOf(letters), from, to })),
        );
      }),
      runs(),
    );
  });

  test('of a part of it are those of that part by itself, in their places', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (text, one, other) => {
        const from = Math.min(one, other, text.length);
        const to = Math.min(Math.max(one, other), text.length);
        const moved = slowWords(text.slice(from, to)).map((word) => ({
          hash: hashOf(word.letters),
          from: word.from + from,
          to: word.to + from,
        }));
        expect(read(text, from, to)).toEqual(moved);
      }),
      runs(),
    );
  });

  test('are all read, however many they are', () => {
    const many = Array.from({ length: 3000 }, (_, at) => String.fromCharCode(97 + (at % 26))).join(' ');
    expect(read(many)).toHaveLength(3000);
    expect(read(many).at(-1)).toEqual({ hash: hashOf('j'), from: 5998, to: 5999 });
  });

  test('keep their hashes from one version to the next, as their letters and order have it', () => {
    expect(hashesOf('Iron')).toEqual([hashOf('iron')]);
    expect(withLetter(hashOf('iro'), 'n'.charCodeAt(0))).toBe(hashOf('iron'));
    expect(hashOf('')).toBe(-2128831035);
    expect(hashOf('a')).toBe(-468965076);
    expect(pairOf(1, 2)).not.toBe(pairOf(2, 1));
    expect(pairOf(1, 2)).toBe((0x9e3779b1 | 0) ^ 2);
  });

  test('give the key of a form: that of one word, or of the first two', () => {
    const [one = 0, two = 0] = hashesOf('folic acid');
    expect(keyOf('folic')).toBe(one);
    expect(keyOf('Folic-acid')).toBe(pairOf(one, two));
    expect(keyOf('folic acid tablet')).toBe(pairOf(one, two));
    expect(keyOf(' – ')).toBe(0);
  });
});
