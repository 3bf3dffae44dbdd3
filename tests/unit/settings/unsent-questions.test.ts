// @vitest-environment happy-dom
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepDraft, storeDrafts } from '../../../settings/unsent-questions.ts';
import { ask, save, savedWords } from '../../../settings/my-words.ts';

// The made-up window has no locks; here nobody else writes.
Object.defineProperty(navigator, 'locks', { value: { request: (_name: string, work: () => unknown) => work() } });

beforeEach(async () => {
  fakeBrowser.reset();
  localStorage.clear();
  await save('iron', true);
});

/** The question stored about iron. */
const question = async () => (await savedWords.get())[0]?.question;

describe('a question that was being typed when its page closed', () => {
  test.each([
    ['nothing was stored yet', '', 'Is mine low?'],
    ['its beginning was stored just before', 'Is mine', 'Is mine low?'],
    ['it was stored after all', 'Is mine low?', 'Is mine low?'],
    ['something else was asked since', 'What is it for?', 'What is it for?'],
  ])('%s', async (_what, stored, expected) => {
    keepDraft('iron', 'Is mine low?', ['', 'Is mine']);
    await ask('iron', stored);
    await storeDrafts();
    expect(await question()).toBe(expected);
  });

  test('is stored once', async () => {
    keepDraft('iron', 'Is mine low?', ['']);
    await storeDrafts();
    await ask('iron', '');
    await storeDrafts();
    expect(await question()).toBe('');
  });

  test('may empty a question', async () => {
    await ask('iron', 'Is mine low?');
    keepDraft('iron', '', ['Is mine low?']);
    await storeDrafts();
    expect(await question()).toBe('');
  });

  test('about a word that is no longer saved does not save it again', async () => {
    keepDraft('zinc', 'How much?', ['']);
    await storeDrafts();
    expect(await savedWords.get()).toMatchObject([{ id: 'iron' }]);
    expect(localStorage).toHaveLength(0);
  });

  test.each(['{', 'null', '{"question":1}'])('that was damaged is dropped: %s', async (damaged) => {
    keepDraft('iron', 'x', ['']);
    const [name = ''] = Object.keys(localStorage);
    localStorage.setItem(name, damaged);
    await storeDrafts();
    expect(await question()).toBe('');
    expect(localStorage).toHaveLength(0);
  });
});

test('a browser that keeps nothing does not make typing fail', () => {
  const setItem = vi.fn<() => void>(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  vi.stubGlobal('localStorage', { setItem });
  expect(() => keepDraft('iron', 'Is mine low?', [''])).not.toThrow();
  expect(setItem).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});
