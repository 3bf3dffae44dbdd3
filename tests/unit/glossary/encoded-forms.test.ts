import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CAPITALS,
  decodeForms,
  encodeForms,
  implyGuards,
  readKeys,
  readPieces,
  slugOf,
  startPieces,
  type IndexedForm,
  type Pieces,
} from '../../../glossary/encoded-forms.ts';
import { HASH_START, hashesOf, keyOf } from '../../../glossary/word-hash.ts';
import { runs } from '../../runs.ts';

const text = fc
  .array(
    fc.constantFrom('a', 'e', 's', 'an', 'aem', 'ia', ' ', 'our', 'Z', '1', '%', ...'{}|#*=!,', 'β', 'É', '\u0301'),
    { minLength: 1, maxLength: 6 },
  )
  .map((bits) => bits.join(''));
const form = fc.record({
  text,
  capitals: fc.constantFrom(...Object.values(CAPITALS)),
  guard: fc.integer({ min: -1, max: 80 }),
});
const terms = fc.array(fc.uniqueArray(form, { maxLength: 6, selector: ({ text }) => text }), {
  minLength: 1,
  maxLength: 6,
});

/** The pieces of an index's lines, read in one go or so many units at a time. */
function piecesOf(lines: string, units?: number): Pieces {
  const reading = startPieces();
  do readPieces(lines, reading, units);
  while (reading.at <= lines.length);
  return reading.pieces;
}

/** All forms of an index's lines, in an order of their own. */
function decoded(lines: string): IndexedForm[] {
  const { starts, ends, terms, guards } = piecesOf(lines);
  const forms = starts.flatMap((from, piece) =>
    decodeForms(lines.slice(from, ends[piece]), terms[piece] ?? -1, guards[piece] ?? -1),
  );
  return sorted(forms);
}
/** The words that the forms of a piece begin with, by what was read. */
function wordsOf({ words, piecesOfWords }: Pieces, piece: number): Set<number> {
  return new Set(words.filter((word, at) => piecesOfWords[at] === piece && word !== HASH_START));
}
/** The keys of the pattern that begins at an offset. */
function keysOf(lines: string, from: number): Set<number> {
  const keys: number[] = [];
  readKeys(lines, from, 2, keys);
  return new Set(keys.filter((key) => key !== HASH_START));
}
const sorted = (forms: readonly IndexedForm[]) =>
  forms.toSorted((a, b) => a.term - b.term || (a.text < b.text ? -1 : 1));

describe('forms in an index', () => {
  test('come back as they were written, with the numbers of their guards left out or not', () => {
    fc.assert(
      fc.property(terms, (terms) => {
        const forms = terms.map((own, term) => own.map((form) => ({ ...form, term })));
        const lines = forms.map(encodeForms).join('\n');
        expect(decoded(lines)).toEqual(sorted(forms.flat()));
        expect(decoded(implyGuards(lines))).toEqual(sorted(forms.flat()));
      }),
      runs(),
    );
  });

  test('are found under the keys of the forms that their patterns stand for, however many units are read at a time', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 20 }), (terms, units) => {
        const lines = terms.map((own) => encodeForms(own.map((form) => ({ ...form, term: 0 })))).join('\n');
        const pieces = piecesOf(lines);
        const { starts, ends } = pieces;
        expect(piecesOf(lines, units)).toEqual(pieces);
        for (const [piece, from] of starts.entries()) {
          const texts = decodeForms(lines.slice(from, ends[piece]), 0, -1).map(({ text }) => text);
          // What has no word is found under no key.
          expect(wordsOf(pieces, piece)).toEqual(new Set(texts.flatMap((text) => hashesOf(text).slice(0, 1))));
          expect(keysOf(lines, from)).toEqual(new Set(texts.map(keyOf).filter((key) => key !== 0)));
        }
      }),
      runs(),
    );
  });

  test.each([
    ['biopsy', 'biopsies'],
    ['anemia', 'anaemia', 'anemias', 'anaemias'],
    ['let down', 'letdown'],
    ['vitamin d', 'vitamin d2', 'vitamin d3'],
    ['sugar test', 'sugar tests'],
    ['color of iron', 'colour of iron'],
    ['old iron oxide', 'old iron oxides'],
    ['wug2d6*4', 'wug2d6*5'],
    ['a{b,c}d', 'a, b', 'a, c'],
    ['β-carotene', 'beta carotene', 'naïve'],
  ])('%s and others are found under their own keys, each piece under those of its forms', (...texts) => {
    const lines = encodeForms(texts.map((text) => ({ text, capitals: CAPITALS.any, term: 0, guard: -1 })));
    const pieces = piecesOf(`${lines}\nzinc`);
    const found = pieces.starts.map((from, piece) => ({
      forms: decodeForms(`${lines}\nzinc`.slice(from, pieces.ends[piece]), 0, -1).map(({ text }) => text),
      words: wordsOf(pieces, piece),
      keys: keysOf(`${lines}\nzinc`, from),
    }));
    expect(found.flatMap(({ forms }) => forms).toSorted()).toEqual([...texts, 'zinc'].toSorted());
    for (const { forms, words, keys } of found) {
      expect(words).toEqual(new Set(forms.flatMap((form) => hashesOf(form).slice(0, 1))));
      expect(keys).toEqual(new Set(forms.map(keyOf)));
    }
  });

  test('are read no further than was asked for, and on from there', () => {
    const reading = startPieces();
    readPieces('iron\nzinc|brass\ntin', reading, 3);
    expect(reading).toMatchObject({ at: 5, term: 1, pieces: { terms: [0] } });
    const line = startPieces();
    readPieces('iron\nzinc|brass\ntin', line, 5);
    expect(line).toEqual(reading);
    readPieces('iron\nzinc|brass\ntin', reading, 1);
    expect(reading).toMatchObject({ at: 16, term: 2, pieces: { terms: [0, 1, 1] } });
    readPieces('iron\nzinc|brass\ntin', reading, 1);
    expect(reading.pieces.terms).toEqual([0, 1, 1, 2]);
    const all = startPieces();
    readPieces('iron\nzinc|brass\ntin', all);
    expect(all.pieces).toEqual(reading.pieces);
    expect(reading.at).toBeGreaterThan('iron\nzinc|brass\ntin'.length);
  });

  test('have a line a term, a sign for their capitals, and a number for their guard where it cannot be told', () => {
    const make = (text: string, capitals: IndexedForm['capitals'], guard: number) => ({
      text,
      capitals,
      guard,
      term: 0,
    });
    expect(encodeForms([make('iron', 0, 40), make('irons', 0, 40), make('Fe', 1, -1), make('AIDS', 2, -1)])).toBe(
      'iron*#14|=Fe|!AIDS',
    );
    expect(implyGuards('a#0|b#1\nc#0|d#2|e#4')).toBe('a#|b#\nc#0|d#|e#4');
    expect(piecesOf('a#|b#\nc#0|d#|e#4|f').guards).toEqual([0, 1, 0, 2, 4, -1]);
  });

  test('may be none for a term', () => {
    expect(decoded('a\n\nb').map(({ term }) => term)).toEqual([0, 2]);
    expect(decoded('')).toEqual([]);
  });
});

test.each([
  ["Crohn's disease", 'crohns-disease'],
  ['(vitamin) B12 ', 'vitamin-b12'],
  ['a – b', 'a-b'],
  ['…', ''],
])('the id that %s suggests is %s', (name, id) => {
  expect(slugOf(name)).toBe(id);
});
