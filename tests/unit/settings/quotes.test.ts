import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LONGEST_SENTENCE } from '../../../glossary/text/sentence.ts';
import { withLock } from '../../../settings/locks.ts';
import { addQuote, dropLeftQuotes, giveUp, know, putBack, save, savedWords } from '../../../settings/my-words.ts';
import { keepQuote, LONGEST_TITLE, quoteFor, quoteOf, quotes } from '../../../settings/quotes.ts';

const QUOTE = { sentence: 'Your iron is low.', title: 'Tired?', site: 'nhs.uk' };
const OTHER = { sentence: 'Iron is in beans.', title: 'Food', site: '' };

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the sentence of a saved word', () => {
  test('is kept beside the word, which looks as it does without one', async () => {
    await save('iron', true, QUOTE);
    expect(await quotes.get()).toEqual({ iron: QUOTE });
    expect(Object.keys((await savedWords.get())[0] ?? {})).toEqual(['id', 'at', 'question']);
  });

  test('goes with the word, and comes with it again', async () => {
    await save('iron', true, QUOTE);
    await save('iron', false);
    expect(await quotes.get()).toEqual({});
    await save('iron', true);
    expect(await quotes.get()).toEqual({ iron: QUOTE });
  });

  test('is the last one where the word is saved again from elsewhere', async () => {
    await save('iron', true, QUOTE);
    await save('iron', false);
    await save('iron', true, OTHER);
    expect(await quotes.get()).toEqual({ iron: OTHER });
  });

  test('is given up and put back with the word', async () => {
    await save('iron', true, QUOTE);
    const given = await giveUp('iron');
    expect(given).toMatchObject({ id: 'iron', quote: QUOTE });
    expect(await quotes.get()).toEqual({});
    if (given) await putBack(given);
    expect(await quotes.get()).toEqual({ iron: QUOTE });
    expect(Object.keys((await savedWords.get())[0] ?? {}).toSorted()).toEqual(['at', 'id', 'question']);
  });

  test('waits where the word is being given up in another window, and is not kept then', async () => {
    await save('iron', true);
    const { promise: isGone, resolve: go } = Promise.withResolvers<void>();
    const elsewhere = withLock('saving', () => isGone);
    const adding = addQuote('iron', QUOTE);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    await savedWords.update((words) => words.filter(({ id }) => id !== 'iron'));
    go();
    await Promise.all([elsewhere, adding]);
    expect(await quotes.get()).toEqual({});
  });

  test('can be taken away alone', async () => {
    await save('iron', true, QUOTE);
    await save('zinc', true, OTHER);
    await keepQuote('iron', undefined);
    expect(await quotes.get()).toEqual({ zinc: OTHER });
    expect((await savedWords.get()).map(({ id }) => id)).toEqual(['iron', 'zinc']);
    await save('iron', false);
    await save('iron', true);
    expect(await quotes.get()).toEqual({ zinc: OTHER });
  });

  test('goes where its word was taken away by an older version or on another device, and only then', async () => {
    await save('iron', true, QUOTE);
    await save('zinc', true, OTHER);
    await savedWords.update((words) => words.filter(({ id }) => id !== 'iron'));
    await know('iron', true);
    await dropLeftQuotes();
    expect(await quotes.get()).toEqual({ zinc: OTHER });
  });
});

test.each([
  ['no sentence', { ...QUOTE, sentence: ' ' }],
  ['one that is too long', { ...QUOTE, sentence: 'x'.repeat(LONGEST_SENTENCE + 1) }],
])('%s is no quote', (_what, quote) => {
  expect(quoteOf(quote)).toBeUndefined();
});

test('a title that is too long is cut, between letters', () => {
  const title = `${'x'.repeat(LONGEST_TITLE - 1)}😀 and more`;
  expect(quoteOf({ ...QUOTE, title })?.title).toBe(`${'x'.repeat(LONGEST_TITLE - 1)}\ufffd`);
});

test.each(['constructor', '__proto__', 'toString'])('a word called “%s” has no sentence of its own accord', (id) => {
  expect(quoteFor({}, id)).toBeUndefined();
  expect(quoteFor(undefined, id)).toBeUndefined();
});
