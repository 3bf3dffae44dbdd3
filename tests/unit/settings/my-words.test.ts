import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  ask,
  giveUp,
  know,
  knownWords,
  LONGEST_QUESTION,
  mute,
  mutedWords,
  putBack,
  save,
  savedWords,
} from '../../../settings/my-words.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('a saved word', () => {
  test('is kept with its time, once, and can be given up', async () => {
    await save('iron', true);
    await save('zinc', true);
    await save('iron', true);
    const words = await savedWords.get();
    expect(words.map(({ id }) => id)).toEqual(['iron', 'zinc']);
    expect(Math.abs(Date.parse(words[0]?.at ?? '') - Date.now())).toBeLessThan(60_000);
    await save('iron', false);
    expect((await savedWords.get()).map(({ id }) => id)).toEqual(['zinc']);
  });

  test('can have a question, which saving again does not take away', async () => {
    await save('iron', true);
    await ask('iron', 'Is mine too low?');
    await save('iron', true);
    expect(await savedWords.get()).toMatchObject([{ id: 'iron', question: 'Is mine too low?' }]);
  });

  test('that is not saved has no question', async () => {
    await ask('iron', 'Is mine too low?');
    expect(await savedWords.get()).toEqual([]);
  });
});

describe('a question', () => {
  test('that is too long is kept as far as it may go, and no word is lost over it', async () => {
    await save('iron', true);
    await ask('iron', 'a'.repeat(LONGEST_QUESTION + 1));
    expect(await savedWords.get()).toMatchObject([{ id: 'iron', question: 'a'.repeat(LONGEST_QUESTION) }]);
  });
});

describe('a word that is no longer saved and then is again', () => {
  const WORDS = [
    { id: 'iron', at: '2026-01-01T08:00:00.000Z', question: 'Is mine too low?' },
    { id: 'zinc', at: '2026-01-02T08:00:00.000Z', question: '' },
  ];

  test('has its question, its date and its place again', async () => {
    await savedWords.set(WORDS);
    await save('iron', false);
    expect(await savedWords.get()).toEqual(WORDS.slice(1));
    await save('iron', true);
    expect(await savedWords.get()).toEqual(WORDS);
  });

  test('has them also where both come at once', async () => {
    await savedWords.set(WORDS);
    await Promise.all([save('iron', false), save('iron', true)]);
    expect(await savedWords.get()).toEqual(WORDS);
  });

  test('is new where it had no question', async () => {
    await savedWords.set(WORDS);
    await save('zinc', false);
    await save('zinc', true);
    const [, zinc] = await savedWords.get();
    expect(zinc).toMatchObject({ id: 'zinc', question: '' });
    expect(Date.parse(zinc?.at ?? '')).toBeGreaterThan(Date.parse('2026-01-02T08:00:00.000Z'));
  });

  test('has none back that the reader had emptied', async () => {
    await savedWords.set(WORDS);
    await save('iron', false);
    await save('iron', true);
    await ask('iron', '');
    await save('iron', false);
    await save('iron', true);
    expect(await savedWords.get()).toContainEqual(expect.objectContaining({ id: 'iron', question: '' }));
  });

  test('is saved all the same where what was set aside is damaged', async () => {
    await fakeBrowser.storage.session.set({ 'given-up:iron': { question: 7 } });
    await save('iron', true);
    expect(await savedWords.get()).toMatchObject([{ id: 'iron', question: '' }]);
  });
});

describe('a word that was given up and is put back', () => {
  const WORDS = [
    { id: 'iron', at: '2026-01-01T08:00:00.000Z', question: 'Is mine too low?' },
    { id: 'zinc', at: '2026-01-02T08:00:00.000Z', question: '' },
    { id: 'edema', at: '2026-01-03T08:00:00.000Z', question: '' },
  ];

  test.each(WORDS)('has its question, its date and its place again: $id', async (word) => {
    await savedWords.set(WORDS);
    const given = await giveUp(word.id);
    expect(given).toEqual(word);
    expect(await savedWords.get()).not.toContainEqual(word);
    await putBack(word);
    expect(await savedWords.get()).toEqual(WORDS);
  });

  test('is given up with a question that was asked just before', async () => {
    await savedWords.set(WORDS);
    void ask('zinc', 'How much is too much?');
    expect(await giveUp('zinc')).toMatchObject({ id: 'zinc', question: 'How much is too much?' });
    expect(await giveUp('zinc')).toBeUndefined();
  });

  test('keeps a question that was asked since', async () => {
    await savedWords.set(WORDS);
    await save('iron', false);
    await save('iron', true);
    await ask('iron', 'What about now?');
    await putBack({ id: 'iron', at: '2026-01-01T08:00:00.000Z', question: 'Is mine too low?' });
    expect((await savedWords.get())[0]).toEqual({
      id: 'iron',
      at: '2026-01-01T08:00:00.000Z',
      question: 'What about now?',
    });
  });
});

test('a known word is noted once and can be forgotten', async () => {
  await know('iron', true);
  await know('iron', true);
  expect(await knownWords.get()).toEqual(['iron']);
  await know('iron', false);
  expect(await knownWords.get()).toEqual([]);
});

test('a word is muted on one site alone, and a site without muted words is not listed', async () => {
  await mute('nhs.uk', 'iron', true);
  await mute('example.org', 'iron', true);
  expect(await mutedWords.get()).toEqual({ 'nhs.uk': ['iron'], 'example.org': ['iron'] });
  await mute('nhs.uk', 'iron', false);
  expect(await mutedWords.get()).toEqual({ 'example.org': ['iron'] });
});
