import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../glossary/build/compile.ts';
import type { Card } from '../../../glossary/card.ts';
import { createSearch } from '../../../glossary/search.ts';
import { glossaryOf, term } from './tiny.ts';
import { runs } from '../../runs.ts';

const { cards } = compile(
  glossaryOf(
    term('glycolysis', { gist: 'The first step in turning sugar into energy.' }),
    term('glycogen', { gist: 'Sugar put by for later.' }),
    term('blood-sugar', { gist: 'How much sugar is in the blood.', also: [{ form: 'blood glucose' }] }),
    term('magnesium', { gist: 'A mineral.' }),
    term('magnesium-citrate', { gist: 'A form of it.' }),
    term('magnesium-glycinate', { gist: 'A form of it.', also: [{ form: 'magnesium bisglycinate' }] }),
    term('anemia', { gist: 'Too few red cells.' }),
    term('crohns', { term: 'Crohn’s disease', gist: 'The gut is sore for years.' }),
    term('beta-blocker', { term: 'beta-blocker', gist: 'A medicine that slows the heart.' }),
    term('heart-attack', { gist: 'A part of the heart gets no blood.' }),
    term('antibiotic', { gist: 'A medicine against bacteria.' }),
    term('pneumonia', { gist: 'Lungs that antibiotics may heal.' }),
    term('lupus', { gist: 'The body attacks itself.' }),
    term('cyst', { gist: 'A lump under the skin.' }),
  ),
);
const search = createSearch(cards);
const best = (query: string) => search(query)[0]?.id;

describe('searching', () => {
  test.each([
    ['a name', 'glycolysis', 'glycolysis'],
    ['capitals and accents aside', 'GLYCÓLYSIS', 'glycolysis'],
    ['the beginning of a name, the shortest first', 'magn', 'magnesium'],
    ['another name', 'blood glucose', 'blood-sugar'],
    ['a part of another name', 'bisglycinate', 'magnesium-glycinate'],
    ['a misspelling', 'glycolisis', 'glycolysis'],
    ['a misspelling with a letter missing', 'magnesum', 'magnesium'],
    ['a misspelling that is not finished', 'glycolis', 'glycolysis'],
    ['a misspelling of the first letter', 'neumonia', 'pneumonia'],
    ['two misspelt words', 'hart atack', 'heart-attack'],
    ['a name without its apostrophe', 'crohns', 'crohns'],
    ['a name run together', 'betablock', 'beta-blocker'],
    ['a name taken apart', 'glyco lysis', 'glycolysis'],
    ['words in another order', 'citrate magnesium', 'magnesium-citrate'],
    ['a plural, before what says it', 'antibiotics', 'antibiotic'],
    ['a word of a meaning, and nothing that is nearly it', 'lump', 'cyst'],
    ['a meaning that is misspelt', 'sugr in the blod', 'blood-sugar'],
    ['most words of a meaning', 'dangerous lump skin', 'cyst'],
    ['a meaning', 'sugar in the blood', 'blood-sugar'],
  ])('finds by %s', (_how, query, id) => {
    expect(best(query)).toBe(id);
  });

  test('finds nothing for nothing, for signs, and for what is not there', () => {
    for (const query of ['', '  ', '…', 'qqqqqq']) expect(search(query)).toEqual([]);
  });

  test('looks for one or two letters in names, and in meanings only where no name begins with them', () => {
    expect(search('ye').map(({ id }) => id)).toEqual(['crohns']);
    expect(search('su').map(({ id }) => id)).toEqual(['blood-sugar']);
    expect(search('a').map(({ id }) => id)).toEqual(['anemia', 'antibiotic', 'heart-attack']);
  });

  test('leaves out what lacks a word that others have', () => {
    expect(search('magnesium citrate').map(({ id }) => id)).toEqual(['magnesium-citrate']);
  });

  test('puts the everyday word first among words that fit alike', () => {
    const search = createSearch([card('sore throat', { level: 3 }), card('sore tongue', { level: 1 })]);
    expect(search('sore t').map(({ term }) => term)).toEqual(['sore tongue', 'sore throat']);
  });
});

/** A card by its name. */
function card(term: string, fields: Partial<Card> = {}): Card {
  return { id: term, term, gist: '', more: '', level: 2, topic: 'Cells', ...fields };
}

describe('whatever is typed', () => {
  const words = fc.constantFrom(
    'iron',
    'blood',
    'sugar',
    'the',
    'vitamin',
    'C',
    'β',
    'Crohn’s',
    'low',
    'test',
    'lowers',
  );
  const name = fc.uniqueArray(words, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const glossary = fc.uniqueArray(fc.tuple(name, fc.array(name, { maxLength: 2 }), name), {
    minLength: 1,
    maxLength: 12,
    selector: ([term]) => term,
  });
  const cardsOf = (glossary: [string, string[], string][]) =>
    glossary.map(([term, also, gist]) => card(term, { also, gist }));

  test('the search does not throw, and finds each card once', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 300 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(glossary, text, (glossary, query) => {
        const found = createSearch(cardsOf(glossary))(query);
        expect(new Set(found).size).toBe(found.length);
      }),
      runs(),
    );
  });

  test('cards may hold any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, text, (term, other, gist, query) => {
        expect(createSearch([card(term, { also: [other], gist })])(query).length).toBeLessThan(2);
      }),
      runs(),
    );
  });

  test('a term that is named exactly comes first', () => {
    fc.assert(
      fc.property(glossary, fc.nat(), (glossary, at) => {
        const term = glossary[at % glossary.length]?.[0] ?? '';
        expect(createSearch(cardsOf(glossary))(term)[0]?.term).toBe(term);
      }),
      runs(),
    );
  });

  test('another name comes first where no term has it', () => {
    fc.assert(
      fc.property(glossary, fc.nat(), (glossary, at) => {
        const cards = cardsOf(glossary);
        const other = cards[at % cards.length]?.also?.[0];
        if (other === undefined || cards.some(({ term }) => term === other)) return;
        expect(createSearch(cards)(other)[0]?.also).toContain(other);
      }),
      runs(),
    );
  });

  test('a search prepared step by step finds what one finds that is asked at once', () => {
    const cards = Array.from({ length: 1000 }, (_, at) => card(`word ${at}`));
    const prepared = createSearch(cards);
    let steps = 1;
    while (prepared.prepare()) steps += 1;
    expect(steps).toBeGreaterThan(4);
    expect(prepared('word 77')).toEqual(createSearch(cards)('word 77'));
  });
});
