import { describe, expect, test, vi } from 'vitest';
import { chooseMentions, type HowOften, type Mentions } from '../../../../../entrypoints/content/mark/mentions.ts';

interface Line extends Mentions {
  words: string[];
}

const PAGE = {};
const ASIDE = {};

/** A passage from a line such as `# aside: one two`: a heading or not, in the aside or the page, with these terms. */
function passageOf(line: string): Line {
  const words = line.replace(/^# |aside: |[[\]]/g, '').split(' ');
  return {
    scope: line.includes('aside: ') ? ASIDE : PAGE,
    isHeading: line.startsWith('# '),
    matches: words.map((word) => ({ term: word.replace('~', '').charCodeAt(0) })),
    words,
  };
}

/** The lines with the chosen words in brackets, which is how they come in; words with `~` cannot be seen. */
function chosen(howOften: HowOften, lines: readonly string[]): string[] {
  const passages = lines.map(passageOf);
  const marked = chooseMentions(passages, howOften, ({ words }, at) => !words[at]?.startsWith('~'));
  return passages.map(({ scope, isHeading, words }, at) =>
    [
      isHeading ? '# ' : '',
      scope === ASIDE ? 'aside: ' : '',
      words.map((word, place) => (marked[at]?.includes(place) ? `[${word}]` : word)).join(' '),
    ].join(''),
  );
}

describe('of the mentions of a term', () => {
  test.each<[string, HowOften, string[]]>([
    ['every one is marked', 'every', ['[iron] [iron]', '# [zinc]', '[zinc] [iron]']],
    ['every one that readers can see is marked', 'every', ['~iron [iron] ~zinc']],
    ['the first on the page is marked', 'page', ['[iron] iron [zinc]', '# iron', 'zinc [copper]', 'aside: iron']],
    ['the first on the page that readers can see is marked', 'page', ['~iron', 'aside: ~iron [iron]', 'iron']],
    ['the first in a section is marked', 'section', ['[iron] iron', 'iron [zinc]']],
    [
      'the first after each heading is marked',
      'section',
      ['[iron]', '# [zinc]', '[iron] zinc', '# [iron]', 'iron [zinc]'],
    ],
    ['the first that readers can see in a section is marked', 'section', ['~iron [iron] iron', '# ~iron', '[iron]']],
    [
      'the first in an aside is marked, and the page goes on behind it',
      'section',
      ['[iron]', 'aside: [iron] iron', 'iron [zinc]'],
    ],
    [
      'those of an aside with a heading begin anew there alone',
      'section',
      ['[iron]', '# aside: [iron]', 'aside: iron', 'iron'],
    ],
    [
      'those of a page with a heading do not begin anew in an aside',
      'section',
      ['aside: [iron]', '# [iron]', 'aside: iron'],
    ],
    ['none is marked where there is none', 'section', []],
  ])('%s', (_what, howOften, lines) => {
    expect(
      chosen(
        howOften,
        lines.map((line) => line.replace(/[[\]]/g, '')),
      ),
    ).toEqual(lines);
  });

  test.each<[HowOften, number]>([
    ['every', 3],
    ['section', 1],
    ['page', 1],
  ])('only those are looked at that decide: for %s, %i of three', (howOften, times) => {
    const isSeen = vi.fn(() => true);
    chooseMentions([passageOf('iron iron'), passageOf('iron')], howOften, isSeen);
    expect(isSeen).toHaveBeenCalledTimes(times);
  });
});
