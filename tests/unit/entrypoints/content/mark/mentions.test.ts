import { describe, expect, test } from 'vitest';
import { chooseMentions, type HowOften, type Mentions } from '../../../../../entrypoints/content/mark/mentions.ts';
import { FROM_PACK, hardnessOf } from '../../../../../glossary/entry/level.ts';

interface Line extends Mentions {
  words: string[];
}

const PAGE = {};
const ASIDE = {};
const UNITS_A_WORD = 6;

/**
 * A passage from a line such as `# aside: one two 300`: a heading or not, in the aside or the page, with these words as matches, and so
 * many words more. A word's first letter is its term, all of it its name.
 */
function passageOf(line: string): Line {
  const words = line.replace(/^# |aside: |[[\]]/g, '').split(' ');
  const matches = words
    .filter((word) => !/^\d/.test(word))
    .map((word, at) => ({ term: word.charCodeAt(0), name: word.length, from: at * UNITS_A_WORD }));
  const more = Number(words.find((word) => /^\d/.test(word)) ?? 0);
  return {
    scope: line.includes('aside: ') ? ASIDE : PAGE,
    isHeading: line.startsWith('# '),
    listsReferences: line.startsWith('# References'),
    length: (matches.length + more) * UNITS_A_WORD,
    matches,
    words,
  };
}

/** How hard a word is, by a sign before it; none for one that cannot be seen. */
const HARDNESS = new Map([
  ['_', hardnessOf(0, 0)],
  ['-', hardnessOf(1, 20)],
  ['=', hardnessOf(1, 21)],
  ['^', hardnessOf(3, 63)],
  ['+', hardnessOf(FROM_PACK, 0)],
  ['~', undefined],
]);
const PLAIN = hardnessOf(2, 0);

/** The lines, which come in without brackets, with the chosen words in them. */
function chosen(howOften: HowOften, lines: readonly string[], isUncapped = false): string[] {
  const passages = lines.map((line) => passageOf(line.replaceAll(/[_^+~=-]/g, '')));
  const signs = lines.map((line) => passageOf(line).words.map((word) => word[0] ?? ''));
  const marked = chooseMentions(passages, { howOften, isUncapped }, (passage, at) => {
    const sign = signs[passages.indexOf(passage)]?.[at] ?? '';
    return HARDNESS.has(sign) ? HARDNESS.get(sign) : PLAIN;
  });
  return lines.map((line, at) => {
    let place = -1;
    return line.replaceAll(/(?<=^| )[_^+~=-]?[a-z]+(?!:)\b/g, (word) => {
      place += 1;
      return marked[at]?.includes(place) ? `[${word}]` : word;
    });
  });
}

/** The lines without brackets. */
const bare = (lines: readonly string[]) => lines.map((line) => line.replaceAll(/[[\]]/g, ''));

describe('of the mentions of a name', () => {
  test.each<[string, HowOften, string[]]>([
    ['every one is marked', 'every', ['[iron] [iron]', '# [zinc]', '[zinc] [iron]']],
    ['every one that readers can see is marked', 'every', ['~iron [iron] ~zinc']],
    ['the first on the page is marked', 'page', ['[iron] iron [zinc] 999', '# copper', 'zinc [copper]', 'aside: iron']],
    ['the first that readers can see is marked', 'page', ['~iron', 'aside: ~iron [iron]', 'iron']],
    ['the first in a section is marked', 'section', ['[iron] iron 999', 'iron [zinc]']],
    ['the first after a rest in another section is marked', 'section', ['[iron] 399', '# copper', '[iron] [copper]']],
    ['none is marked in another section before a rest', 'section', ['[iron] 390', '# copper', 'iron [copper]']],
    [
      'none is marked again in the section that it was marked in',
      'section',
      ['[iron] 999', 'aside: [zinc]', 'iron 999'],
    ],
    ['none is marked after a rest in the same section', 'section', ['[iron] 999', 'iron']],
    [
      'a rest counts from the last mark',
      'section',
      ['[iron] 399', '# copper', '[iron] 300 [copper]', '# [zinc]', 'iron'],
    ],
    ['an aside is a section of its own', 'section', ['[iron] 999', 'aside: [iron] iron 999', 'iron [zinc]']],
    ['singular and plural are one, and other names of the term are not', 'section', ['[iron] iron [ironore] ironore']],
    ['none is marked where there is none', 'section', []],
  ])('%s', (_what, howOften, lines) => {
    expect(chosen(howOften, bare(lines))).toEqual(lines);
  });
});

test('no match is chosen twice', () => {
  const passages = ['iron iron', 'iron'].map(passageOf);
  const marked = chooseMentions(passages, { howOften: 'every', isUncapped: false }, () => PLAIN);
  expect(marked).toEqual([[0, 1], [0]]);
});

describe('a heading', () => {
  test.each<[string, string[]]>([
    ['is marked where the text below lacks the name', ['# [iron] zinc', '[zinc] [copper]']],
    ['is marked where the name comes only below the next heading', ['# [iron]', '[zinc]', '# copper', 'iron [copper]']],
    ['shares its text with a heading above it', ['# iron', '# copper', '[iron] [copper]']],
    ['is marked where readers cannot see the name below', ['# [iron]', '~iron']],
    ['is marked where there is nothing below', ['# [iron]']],
  ])('%s', (_what, lines) => {
    expect(chosen('section', bare(lines))).toEqual(lines);
  });

  test('of references ends the marks up to the next heading in its scope', () => {
    const lines = ['[iron]', '# References', 'iron', 'aside: [iron]', 'zinc', '# [copper]', '[iron] [copper]'];
    expect(chosen('every', bare(lines))).toEqual(lines);
  });
});

describe('there is room', () => {
  const letters = (from: string, count: number, sign = '') =>
    Array.from({ length: count }, (_, at) => sign + String.fromCharCode(from.charCodeAt(0) + at)).join(' ');
  const count = (line = '') => line.match(/\[/g)?.length ?? 0;

  test('for 24 marks in 400 words', () => {
    expect(count(chosen('section', [`${letters('a', 26)} 300`])[0])).toBe(24);
  });

  test.each<[string, string, string]>([
    ['of a higher level', '-', '^'],
    ['said more rarely, of a level', '-', '='],
  ])('for the hardest, wherever they stand: those %s', (_what, easy, hard) => {
    const [marked] = chosen('section', [`${letters('a', 2, easy)} ${letters('c', 23, hard)} ${letters('z', 1)}`]);
    expect(marked?.match(/\[[^\]]+\]/g)).toEqual(`${letters('c', 23, hard)} z`.split(' ').map((word) => `[${word}]`));
  });

  test('for all words from packs', () => {
    expect(count(chosen('section', [`${letters('a', 25, '+')} ^z`])[0])).toBe(25);
  });

  test('on no screen that is full, wherever it begins', () => {
    const far = [`${letters('a', 9)} 392`, `${letters('j', 9)} 20`, letters('s', 8)];
    expect(chosen('section', far).map(count)).toEqual([9, 9, 8]);
    const near = [`${letters('a', 9)} 292`, `${letters('j', 9)} 20`, letters('s', 8)];
    expect(chosen('section', near).map(count)).toEqual([9, 9, 6]);
  });

  test('on no screen that harder words further down have filled', () => {
    const lines = (between: number) => [`a ${between}`, `${letters('b', 24, '^')} 2000`];
    expect(chosen('section', lines(300)).map(count)).toEqual([0, 24]);
    expect(chosen('section', lines(400)).map(count)).toEqual([1, 24]);
  });

  test('for four marks in 100 words of a longer page', () => {
    const LETTERS_A_LINE = 24;
    const lines = Array.from({ length: 4 }, (_, at) =>
      Array.from({ length: LETTERS_A_LINE }, (_, letter) => String.fromCharCode(0x4e00 + at * LETTERS_A_LINE + letter)),
    );
    const passages = lines.map((words) => ({
      scope: PAGE,
      isHeading: false,
      listsReferences: false,
      length: 400 * UNITS_A_WORD,
      matches: words.map((word) => ({ term: word.charCodeAt(0), name: 0, from: 0 })),
    }));
    const marked = chooseMentions(passages, { howOften: 'section', isUncapped: false }, () => PLAIN);
    expect(marked.flat()).toHaveLength(64);
  });

  test('for a later mention of a name that had none', () => {
    expect(chosen('section', [`${letters('a', 24, '^')} z 400`, 'z'])[1]).toBe('[z]');
  });

  test.each<[string, HowOften, boolean]>([
    ['to readers who want everything', 'section', true],
    ['to readers who want every mention', 'every', false],
  ])('for any number %s', (_what, howOften, isUncapped) => {
    expect(count(chosen(howOften, [letters('a', 26, '_')], isUncapped)[0])).toBe(26);
  });
});
