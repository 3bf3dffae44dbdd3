import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betterName, typedInMeaning, typedInName, type Stretch } from '../../../../glossary/search/typed-in.ts';
import type { Card } from '../../../../glossary/entry/card.ts';
import { createSearch } from '../../../../glossary/search/search.ts';
import { runs } from '../../../runs.ts';

/** A text with its stretches in brackets. */
function drawn(text: string, stretches: readonly Stretch[]): string {
  return stretches.reduceRight(
    (out, [from, to]) => `${out.slice(0, from)}[${out.slice(from, to)}]${out.slice(to)}`,
    text,
  );
}
/** A card by its name and meaning. */
const cardOf = (term: string, gist: string): Card => ({ id: 'one', term, gist, more: '', level: 1, topic: '' });
/** What a query is taken for where a glossary has this one card. */
const taken = (query: string, card: Card) => createSearch([card]).read(query);

/** A name without its brackets, and with those that were found. */
const name = (text: string, query: string) => drawn(text, typedInName(text, taken(query, cardOf(text, ''))));
const meaning = (text: string, query: string) => drawn(text, typedInMeaning(text, taken(query, cardOf('', text))));

describe('in a name', () => {
  test.each([
    ['its beginning', 'glyco', '[glyco]lysis'],
    ['all of it', 'glycolysis', '[glycolysis]'],
    ['a later word', 'glyc', 'magnesium [glyc]inate'],
    ['several words in any order', 'glycinate magn', '[magn]esium [glycinate]'],
    ['one letter', 'm', '[m]agnesium [m]alate'],
    ['capitals and accents aside', 'MENIE', '[Ménie]re’s disease'],
    ['an accent that stands by itself', 'menie', '[Me\u0301nie]re’s disease'],
    ['an accent behind the last letter', 'me', '[Me\u0301]niere’s disease'],
    ['a word up to its apostrophe', 'crohn', '[Crohn]’s disease'],
    ['an apostrophe left out', 'crohns', '[Crohn’s] disease'],
    ['a letter that stands for several', 'aes', '[æs]trogen'],
    ['half of a letter that stands for several', 'a', '[æ]strogen'],
    ['a Greek letter by its name', 'beta car', '[β-car]otene'],
    ['words run together', 'betablock', '[beta-block]er'],
    ['a word taken apart', 'pre eclampsia', '[preeclampsia]'],
    ['a word taken apart, before another that begins like its end', 'pre diabetes', '[prediabetes] or diabetes'],
    ['a misspelling: the whole word', 'magnesum', '[magnesium] citrate'],
    ['a misspelling in progress', 'glycolis', '[glycolysis]'],
    ['two misspellings', 'rheumatiod arthritus', '[rheumatoid] [arthritis]'],
    ['a misspelling with its last accent', 'glicose\u0301', '[glucose\u0301] test'],
    ['small words of a question never', 'test of blood in a glass', 'insulin, [blood] and anemia [test]'],
    ['a plural', 'antibiotics', '[antibiotic]'],
    ['nothing of what is not there', 'qqqq', 'magnesium'],
    ['nothing for nothing', '', 'magnesium'],
    ['nothing for signs', '…', 'magnesium'],
  ])('shows %s', (_what, query, expected) => {
    expect(name(expected.replace(/[[\]]/g, ''), query)).toBe(expected);
  });
});

describe('in a meaning', () => {
  test.each([
    ['the words that tell something', 'sugar in the blood', 'How much [sugar] is in the [blood].'],
    ['beginnings of words', 'sug', 'How much [sug]ar is in the blood.'],
    ['beginnings not of one or two letters', 'su', 'How much sugar is in the blood.'],
    ['short words where they are whole', 'b6', 'A form of vitamin [B6].'],
    ['common words never', 'the', 'How much sugar is in the blood.'],
    ['words with signs in them, each time', 'crohns', 'Where [Crohn’s], [Cro\u00adhn’s] and [Cro\u0301hns] begin.'],
    ['raised digits', 'ca2', 'Lets [Ca²]⁺ in.'],
    ['misspelt words', 'sugr', 'How much [sugar] is in the blood.'],
    ['misspelt words without the marks around them', 'sugr', 'Called ‘[sugar]’ here.'],
    ['every place', 'blood', '[Blood] that meets [blood].'],
  ])('shows %s', (_what, query, expected) => {
    expect(meaning(expected.replace(/[[\]]/g, ''), query)).toBe(expected);
  });
});

describe('the name to show', () => {
  const card = {
    id: 'b',
    term: 'blood sugar',
    also: ['glycemia', 'blood glucose'],
    gist: '',
    more: '',
    level: 1,
    topic: '',
  } as const;
  test.each([
    ['none where the term fits', 'blood sugar', undefined],
    ['none where another fits no better', 'blood', undefined],
    ['the other name that was typed', 'blood glucose', 'blood glucose'],
    ['the other name that was misspelt', 'glicemia', 'glycemia'],
    ['none where only the meaning fits', 'mineral', undefined],
  ])('is %s', (_what, query, expected) => {
    expect(betterName({ ...card, also: [...card.also] }, taken(query, { ...card, also: [...card.also] }))).toBe(
      expected,
    );
  });

  test('is none where the term has no other', () => {
    const { also: _also, ...alone } = card;
    expect(betterName(alone, taken('glycemia', alone))).toBeUndefined();
  });
});

test('stretches lie in the text, in order and apart, whatever was typed', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }));
  fc.assert(
    fc.property(text, text, fc.boolean(), (text, query, isName) => {
      const typed = taken(query, isName ? cardOf(text, '') : cardOf('', text));
      let before = 0;
      for (const [from, to] of isName ? typedInName(text, typed) : typedInMeaning(text, typed)) {
        expect(from).toBeGreaterThanOrEqual(before);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        before = to;
      }
    }),
    runs(),
  );
});

test('a name typed as it is is shown as a whole', () => {
  const word = fc.constantFrom('glycolysis', 'Crohn’s', 'Ménière', 'β', 'B12', 'the', 'in', 'blood');
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), (words) => {
      const text = words.join(' ');
      expect(name(text, text)).toBe(`[${text}]`);
    }),
    runs(),
  );
});
