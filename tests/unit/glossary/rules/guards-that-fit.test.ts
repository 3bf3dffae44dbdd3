import { describe, expect, test } from 'vitest';
import type { Form } from '../../../../glossary/entry/term.ts';
import { guardsThatFit } from '../../../../glossary/rules/guards-that-fit.ts';
import { glossaryOf, term } from '../tiny.ts';

/** What the rule says of one term. */
function found(id: string, guard: Omit<Form, 'form'>, ...also: Form[]): string[] {
  return guardsThatFit(glossaryOf(term(id, { guard, also }))).map(({ field, message }) => `${field}: ${message}`);
}

describe('a phrase fits', () => {
  test.each<[holding: string, id: string, phrase: string, also?: Form[]]>([
    ['the form', 'iron', 'iron man'],
    ['the form in capitals', 'iron', 'Iron Man'],
    ['the form with a hyphen', 'iron', 'cast-iron'],
    ['an apostrophe', 'iron', 'the smith’s iron'],
    ['the form with an accent', 'iron', 'irón man'],
    ['the form with a comma', 'mi', 'Detroit, MI'],
    ['the form with a bracket', 'mi', 'motivational interviewing (MI'],
    ['the form with a slash', 'iron', 'on/iron'],
    ['the plural', 'iron', 'irons for golf'],
    ['another spelling', 'tumor', 'tumour man'],
    ['the form twice', 'stroke', 'stroke by stroke'],
    ['another form of the guard', 'ferritin', 'iron man', [{ form: 'iron' }]],
    ['two forms at once', 'latch', 'latch on the door', [{ form: 'latch on' }]],
    ['an abbreviation in small letters', 'zinc', 'mi amor', [{ form: 'MI' }]],
  ])('that holds %s', (_, id, phrase, also = []) => {
    expect(found(id, { not: [phrase] }, ...also)).toEqual([]);
  });
});

describe('a phrase is refused', () => {
  const none = /^not: “.+” never fits, since it holds no form that it guards \(“/;
  const always = /^not: “.+” forbids “.+” wherever it stands; /;
  test.each<[where: string, id: string, phrase: string, says: RegExp, also?: Form[]]>([
    ['that holds no form', 'epo', 'evening primrose', none],
    ['that holds the form in a longer word', 'stage', 'backstage', none],
    ['that holds part of the form', 'bloody show', 'TV show', none],
    ['that holds a form of another guard', 'gut', 'no courage', none, [{ form: 'courage', with: ['brave'] }]],
    ['that holds a plural that is not made', 'gene', 'variants of concern', none, [{ form: 'variant' }]],
    ['that is the form', 'iron', 'iron', always],
    ['that is the form in other letters', 'iron', 'Irons', always],
    ['that is another form', 'ferritin', 'iron', always, [{ form: 'iron' }]],
    ['that stands in the form', 'iron pill', 'pill', always],
    ['that a sign keeps from fitting', 'iron', '~ iron', /^not: “~ iron” never fits, not even in its own words; /],
    ['with a possessive, which the form takes along', 'iron', 'iron’s man', /not even in its own words/],
    ['that is too long with its comma', 'iron', `${'w'.repeat(50)}, iron`, /not even in its own words/],
  ])('%s', (_, id, phrase, says, also = []) => {
    expect(found(id, { not: [phrase] }, ...also)).toEqual([expect.stringMatching(says)]);
  });

  test.each<[where: string, phrases: string[], refused: string, beside: string]>([
    ['that holds a shorter one', ['iron man', 'an iron man suit'], 'an iron man suit', 'iron man'],
    ['that comes before a shorter one', ['an iron man suit', 'iron man'], 'an iron man suit', 'iron man'],
    ['that is the plural of one', ['iron pan', 'iron pans'], 'iron pans', 'iron pan'],
    ['that differs by the form alone', ['iron pan', 'irons pan'], 'irons pan', 'iron pan'],
    ['that differs by a hyphen', ['cast iron', 'cast-iron'], 'cast-iron', 'cast iron'],
    ['that stands there twice', ['iron pan', 'iron pan'], 'iron pan', 'iron pan'],
  ])('%s', (_, not, refused, beside) => {
    expect(found('iron', { not })).toEqual([
      `not: “${refused}” does nothing beside “${beside}”, which fits there too; take it out.`,
    ]);
  });

  test.each([
    [['iron pans', 'iron pot']],
    [['iron men', 'iron man']],
    [['iron man', 'old iron']],
    [['Detroit, iron', 'Detroit iron']],
  ])('for itself, not for its likes: %j', (not) => {
    expect(found('iron', { not })).toEqual([]);
  });

  test('without keeping others from being compared', () => {
    expect(found('iron', { not: ['iron', 'iron man', 'iron mans', 'steel'] })).toEqual([
      expect.stringContaining('“iron” forbids'),
      expect.stringContaining('“iron mans” does nothing beside “iron man”'),
      expect.stringContaining('“steel” never fits'),
    ]);
  });
});

describe('a cue', () => {
  test.each<[cue: string, also?: Form[]]>([
    ['blood'],
    ['blood test'],
    ['low blood sugar level'],
    ['Parkinson’s'],
    ['mg/dL'],
    ['magnesium (as'],
    ['pill', [{ form: 'iron pill' }]],
  ])('fits: %s', (cue, also = []) => {
    expect(found('iron', { with: [cue] }, ...also)).toEqual([]);
  });

  test.each([
    ['%', /^with: “%” is never found, since it has no word; /],
    ['(+)', /^with: “\(\+\)” is never found/],
    ['iron pill', /^with: “iron pill” stands in each form, so that the guard asks for nothing; /],
    ['Iron', /^with: “Iron” stands in each form/],
    ['pill', /^with: “pill” stands in each form/],
  ])('is refused: %s', (cue, says) => {
    expect(found('iron pill', { with: ['blood', cue] })).toEqual([expect.stringMatching(says)]);
  });
});

test('guards of forms are looked at as well, each once', () => {
  const own = { with: ['blood', '+'], not: ['steel'] };
  expect(found('gland', { with: ['body'] }, { form: 'iron', ...own }, { form: 'zinc', ...own })).toHaveLength(2);
});
