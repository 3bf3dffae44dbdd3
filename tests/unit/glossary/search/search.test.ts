import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../glossary/build/compile.ts';
import type { Card } from '../../../../glossary/entry/card.ts';
import { createSearch } from '../../../../glossary/search/search.ts';
import { glossaryOf, term } from '../tiny.ts';
import { runs } from '../../../runs.ts';

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
const search = (query: string) => createSearch(cards)(query);
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
    ['a misspelling of its first letters', 'glyk', 'glycogen'],
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
    ['a question', 'What is a cyst, and what can I do?', 'cyst'],
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

  test.each(Array.from('abcdghlmps'))(
    'finds for %s every card with a name that has a word with it in front, and no other',
    (letter) => {
      const having = cards.filter(({ term, also = [] }) =>
        [term, ...also].some((name) => name.split(/[ -]/).some((word) => word.toLowerCase().startsWith(letter))),
      );
      expect(new Set(search(letter))).toEqual(new Set(having));
    },
  );
});

/** A card by its name. */
function card(term: string, fields: Partial<Card> = {}): Card {
  return { id: term, term, gist: '', more: '', level: 2, topic: 'Cells', ...fields };
}

/** The terms found among cards, by name; what stands behind a colon is a card's meaning. */
function found(query: string, ...cards: string[]): string[] {
  const search = createSearch(
    cards.map((text) => {
      const [term = '', gist = ''] = text.split(': ');
      return card(term, { gist });
    }),
  );
  return search(query).map(({ term }) => term);
}

describe('of several words', () => {
  const lump = 'A hard lump that grows slowly under the skin of the back, face, neck, chest or arms.';
  test.each([
    ['leaves out what lacks one that others have', 'shot flu', ['flu shot', 'tetanus shot'], ['flu shot']],
    [
      'takes those with most of them where none has all',
      'hard dangerous lump skin',
      ['cyst: A hard lump under the skin.', 'callus: Hard skin.'],
      ['cyst'],
    ],
    ['finds nothing where none has half of them', 'dangerous lump skin', ['callus: Hard skin.'], []],
    [
      'takes one of one or two letters as a help',
      'b6 vitamin',
      ['vitamin B6', 'vitamin C', 'B6 test'],
      ['vitamin B6', 'vitamin C'],
    ],
    [
      'looks for the first, where a page was pasted',
      `${lump} Price list: ${Array.from({ length: 40 }, (_, at) => 100 + at).join(', ')}`,
      [`cyst: ${lump}`],
      ['cyst'],
    ],
  ])('%s', (_how, query, cards, expected) => {
    expect(found(query, ...cards)).toEqual(expected);
  });
});

describe('where a word', () => {
  const fourHearts = ['heart attack', 'heart failure', 'heart valve', 'hearing aid'];
  test.each([
    [
      'has begun, finds names and meanings that go on',
      'sug',
      ['blood sugar', 'glycogen: Sugar put by.', 'cyst: A lump.'],
      ['blood sugar', 'glycogen'],
    ],
    [
      'is short, finds it in meanings as it is',
      'b6',
      ['vitamin B6', 'enzyme: Some need B6.'],
      ['vitamin B6', 'enzyme'],
    ],
    ['is in nearly every meaning, finds names', 'the', ['the Pill', 'cyst: A lump under the skin.'], ['the Pill']],
    [
      'is in no name, and in nearly every meaning, finds these',
      'the',
      ['cyst: A lump under the skin.', 'lupus: A disease.'],
      ['cyst'],
    ],
    ['is in a name, finds nothing that is nearly it', 'colon', ['colon', 'color blindness'], ['colon']],
    ['begins few names, finds what is nearly it as well', 'hear', [...fourHearts, 'heat'], [...fourHearts, 'heat']],
    [
      'begins many names, finds these',
      'hear',
      [...fourHearts, 'hearing loss', 'heat'],
      [...fourHearts, 'hearing loss'],
    ],
    ['is misspelt, finds it in meanings too', 'bacterya', ['cyst', 'sepsis: Bacteria in the blood.'], ['sepsis']],
    [
      'is misspelt, finds nothing much farther off',
      'hypertensoin',
      ['hypertension', 'hypotension', 'phenothiazines'],
      ['hypertension'],
    ],
    [
      'has an ending, finds meanings without it',
      'bruised',
      ['sprain: A bruised joint.', 'clot: A bruise has one.'],
      ['sprain', 'clot'],
    ],
    [
      'is a plural in a name, finds what it is the plural of',
      'cells',
      ['cell', 'sickle cells', 'plasma: What cells swim in.', 'celiac disease'],
      ['cell', 'sickle cells', 'plasma'],
    ],
    ['is in a name, finds no other that it happens to hold', 'stomach', ['stomach', 'stoma'], ['stomach']],
    ['has an ending, finds nothing that only begins so', 'tests', ['testosterone', 'panel: Many tests.'], ['panel']],
    [
      'is longer than a short one by chance, finds nothing of that',
      'early',
      ['ear', 'onset: The early days.'],
      ['onset'],
    ],
  ])('%s', (_how, query, cards, expected) => {
    expect(found(query, ...cards).toSorted()).toEqual(expected.toSorted());
  });
});

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
    expect(steps).toBeLessThan(20);
    expect(prepared('word 77')).toEqual(createSearch(cards)('word 77'));
  });
});
