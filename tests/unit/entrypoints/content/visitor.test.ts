import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Cards } from '../../../../entrypoints/content/card/cards.ts';
import type { Marking } from '../../../../entrypoints/content/marking.ts';
import type { Mark } from '../../../../entrypoints/content/mark/marked-passage.ts';
import type { PageMarks } from '../../../../entrypoints/content/mark/page-marks.ts';
import type { PageTerms } from '../../../../entrypoints/content/mark/page-terms.ts';
import { createVisitor, type Visitor } from '../../../../entrypoints/content/visitor.ts';
import { everyTerm, marksOf, TERMS, wanting } from './mark/marked-page.ts';
import { SCREEN, standInForLayout } from './read/layout.ts';
import { standInForStyles } from './styles.ts';

let stop: AbortController;
let scroll: (top: number) => void;
let marks: PageMarks;
let visitor: Visitor;
/** The elements from which on the page waits to be read; none where all of it is known. */
let rest: Element[];
const readRest = vi.fn<() => Promise<void>>();
const lookAt = vi.fn<(ahead: readonly Mark[]) => boolean>();
const chooseNow = vi.fn<() => void>();
/** What happened, in order: where it was scrolled to, and which card opened. */
let told: string[];

beforeEach(() => {
  standInForStyles();
  scroll = standInForLayout();
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    told.push(`to ${this.id}`);
  });
  stop = new AbortController();
  rest = [];
  told = [];
  lookAt.mockReturnValue(false);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const idOf = ({ passage }: Mark) => (passage.block as Element).id;
/** Begins on a page with these words, each in a paragraph with an id of its own: `a`, `b`, `c` … */
function start(...words: string[]): void {
  const markup = words.map((word, at) => `<p id="${'abcdefgh'[at]}">${word}</p>`).join('');
  marks = marksOf(markup, 'every');
  const cards = {
    open: (mark: Mark) => told.push(`card ${idOf(mark)}`),
    close: () => told.push('closed'),
  } as unknown as Cards;
  const update = { now: chooseNow } as unknown as Marking['update'];
  const terms = { id: (term: number) => TERMS[term] ?? '' } as PageTerms;
  const reading = {
    hasRest: () => rest.length > 0,
    isInRest: (node: Node) => rest.some((element) => element.contains(node)),
    readRest,
  };
  visitor = createVisitor({ marks, update, lookAt } as unknown as Marking, cards, terms, reading, stop.signal);
}
const element = (id: string) => document.querySelector(`#${id}`) as HTMLElement;
/** Lets all happen that needs no wait. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
/** Goes on by these steps, and gives the words that it came to. */
async function go(...directions: ('next' | 'previous')[]): Promise<string> {
  told = [];
  for (const direction of directions) {
    visitor.step(direction);
    await settled();
  }
  return told.flatMap((what) => (what.startsWith('card ') ? [what.slice(5)] : [])).join('');
}

describe('a step', () => {
  test('scrolls to the word, closes the card before, and opens its own', async () => {
    start('iron', 'zinc');
    await go('next');
    expect(told).toEqual(['to a', 'closed', 'card a']);
    expect(visitor.last() && idOf(visitor.last() as Mark)).toBe('a');
  });

  test('leads on from the one before, over the end of the page and its beginning', async () => {
    start('iron', 'zinc', 'iron');
    expect(await go('next', 'next', 'next', 'next')).toBe('abca');
    expect(await go('previous', 'previous')).toBe('cb');
  });

  test.each([
    ['next', 'f'],
    ['previous', 'e'],
  ] as const)('%s begins at what is in the window', async (direction, word) => {
    start('iron', 'iron', 'iron', 'iron', 'iron', 'iron', 'iron');
    scroll(SCREEN / 2);
    expect(await go(direction)).toBe(word);
  });

  test('goes past what nobody can see', async () => {
    start('iron', 'zinc', 'iron');
    element('b').style.display = 'none';
    expect(await go('next', 'next', 'next')).toBe('aca');
  });

  test('has other words marked first, where looking ahead finds that some cannot be seen', async () => {
    start('iron', 'zinc', 'iron');
    lookAt.mockReturnValueOnce(true);
    chooseNow.mockImplementation(() =>
      marks.choose(wanting('every'), (term) => (term === 1 ? everyTerm() : undefined)),
    );
    expect(await go('next')).toBe('b');
    expect(chooseNow).toHaveBeenCalledOnce();
  });

  test('leads nowhere on a page without words', async () => {
    start('Nothing.');
    expect(await go('next', 'previous')).toBe('');
    expect(told).toEqual([]);
  });

  test('begins anew once the word before is gone', async () => {
    start('iron', 'zinc');
    await go('next', 'next');
    element('b').remove();
    marks.forgetGone();
    visitor.forgetGone();
    expect(visitor.last()).toBeUndefined();
    expect(await go('next')).toBe('a');
  });

  test('goes on from the word before, as long as that is there', async () => {
    start('iron', 'zinc');
    await go('next');
    visitor.forgetGone();
    expect(await go('next')).toBe('b');
  });
});

describe('where a part of the page waits to be read', () => {
  const park = (...ids: string[]) => (rest = ids.map(element));
  beforeEach(() => {
    readRest.mockImplementation(() => {
      rest = [];
      return Promise.resolve();
    });
  });

  test('a step does not go beyond it, while there is a word before it', async () => {
    start('iron', 'zinc', 'iron');
    park('c');
    expect(await go('next', 'next')).toBe('ab');
    expect(readRest).not.toHaveBeenCalled();
  });

  test('the step that would go beyond it has it read first', async () => {
    start('iron', 'zinc', 'iron');
    park('c');
    expect(await go('next', 'next', 'next', 'next')).toBe('abca');
    expect(readRest).toHaveBeenCalledOnce();
  });

  test('the step over the beginning of the page has it read first', async () => {
    start('iron', 'zinc', 'iron');
    await go('next');
    park('c');
    expect(await go('previous')).toBe('c');
    expect(readRest).toHaveBeenCalledOnce();
  });

  test('a step from a word in it has it read first', async () => {
    start('iron', 'zinc', 'iron');
    await go('next', 'next');
    park('b');
    expect(await go('next')).toBe('c');
    expect(readRest).toHaveBeenCalledOnce();
  });

  test('a step whose reading is cut short leads nowhere, and is no failure', async () => {
    start('iron');
    park('a');
    readRest.mockImplementation(() => Promise.reject(new DOMException('It is over.', 'AbortError')));
    expect(await go('next')).toBe('');
  });
});

describe('a term', () => {
  test.each([
    ['with its card', undefined, ['to b', 'closed', 'card b']],
    ['alone', false, ['to b', 'closed']],
  ])('is shown where it stands first, %s', async (_how, opens, expected) => {
    start('iron', 'zinc', 'zinc');
    visitor.show('zinc', opens);
    await settled();
    expect(told).toEqual(expected);
  });

  test('is shown where it stands without a mark, as there is none', async () => {
    start('iron', 'zinc');
    marks.choose(wanting('every'), () => undefined);
    visitor.show('zinc');
    await settled();
    expect(told).toEqual(['to b', 'closed', 'card b']);
  });

  test('that is not on the page is not shown, and has no first mark', async () => {
    start('iron');
    visitor.show('copper');
    await settled();
    expect([told, visitor.first('copper')]).toEqual([[], undefined]);
  });

  test('is where the next step goes on from, with its card again', async () => {
    start('iron', 'zinc', 'iron');
    visitor.show('zinc', false);
    await settled();
    expect(await go('next')).toBe('c');
  });

  test('has its first mark, or its first mention without one', () => {
    start('iron', 'zinc', 'iron');
    const first = () => visitor.first('iron') && idOf(visitor.first('iron') as Mark);
    expect(first()).toBe('a');
    marks.choose(wanting('every'), () => undefined);
    expect(first()).toBe('a');
    element('a').remove();
    marks.forgetGone();
    expect(first()).toBe('c');
  });
});
