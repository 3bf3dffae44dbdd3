import { afterEach, describe, expect, test, vi } from 'vitest';
import { createGuess } from '../../../../glossary/decode/guess.ts';
import { createGuesser } from '../../../../glossary/decode/guesser.ts';
import type { NameStem, WordParts } from '../../../../glossary/decode/word-parts.ts';
import { PARTS } from './parts.ts';

const stem = (stem: string, except: string[] = []): NameStem => ({
  stem,
  what: `medicines in ${stem}`,
  class: { id: `class-of${stem}`, term: 'class' },
  except,
});
const TABLES: WordParts = {
  parts: [...PARTS],
  stems: [stem('-pril'), stem('-prazole', ['piprazole']), stem('-azole'), stem('cef-')],
  everyday: ['gastric', 'mandapril'],
};
const guess = createGuess(TABLES);

describe('a word made of known parts', () => {
  test('is explained by them, as they are written', () => {
    expect(guess('Hypokalaemia')).toEqual({
      kind: 'parts',
      word: 'Hypokalaemia',
      parts: [
        { written: 'hypo', meaning: 'too little' },
        { written: 'kal', meaning: 'potassium' },
        { written: 'aemia', meaning: 'in the blood' },
      ],
      meaning: 'too little potassium in the blood',
    });
  });

  test('has no sentence where none can be made', () => {
    expect(guess('keratitis')).not.toHaveProperty('meaning');
  });

  test.each([
    'gastrostomies',
    'gastro-enteritis',
    'gastr\u00aditis',
    'the gastritis of',
    '“gastritis,”',
    'GASTRITIS',
    'hæmosis',
  ])('is found in “%s”', (text) => expect(guess(text)).toBeDefined());

  test('may be a plural in -ses', () => {
    expect(guess('leukocytoses')).toMatchObject({ meaning: 'too many white blood cells' });
  });

  test.each([
    ['an everyday word', 'gastric'],
    ['the plural of one', 'gastrics'],
    ['several such words', 'gastritis and colitis'],
    ['letters and digits', 'gastritis2'],
    ['another script', 'гастрит'],
    ['a short word', 'colic'],
    ['an endless one', `${'gastro'.repeat(20)}itis`],
    ['nothing', ''],
  ])('is not seen in %s', (_, text) => expect(guess(text)).toBeUndefined());
});

describe('the name of a medicine', () => {
  test.each([
    ['captopril', '-pril'],
    ['Rabeprazole', '-prazole'],
    ['fluconazole', '-azole'],
    ['cefazolin', 'cef-'],
  ])('%s is known by %s', (word, stem) =>
    expect(guess(word)).toEqual({
      kind: 'stem',
      word,
      stem,
      what: `medicines in ${stem}`,
      class: { id: `class-of${stem}`, term: 'class' },
    }),
  );

  test.each([
    ['is shorter than seven letters', 'april'],
    ['is an everyday word', 'mandapril'],
    ['has the stem in another place', 'prilosaurus'],
  ])('is not seen in what %s', (_, word) => expect(guess(word)).toBeUndefined());

  test('an exception to one stem may have another', () => {
    expect(guess('brexpiprazole')).toMatchObject({ stem: '-azole' });
  });
});

describe('the tables', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('are read once, when first needed', async () => {
    const read = vi.fn(() => Promise.resolve(Response.json(TABLES)));
    vi.stubGlobal('fetch', read);
    const ask = createGuesser('/word-parts.json');
    expect(read).toHaveBeenCalledTimes(0);
    expect(await ask('gastritis')).toMatchObject({ meaning: 'inflammation of the stomach' });
    await ask('colitis');
    expect(read).toHaveBeenCalledExactlyOnceWith('/word-parts.json');
  });

  test('are read again after they could not be', async () => {
    const read = vi.fn(() => Promise.resolve(Response.json(TABLES)));
    read.mockRejectedValueOnce(new Error('gone'));
    vi.stubGlobal('fetch', read);
    const ask = createGuesser('/word-parts.json');
    expect(await ask('gastritis')).toBeUndefined();
    expect(await ask('gastritis')).toBeDefined();
  });
});
