import { describe, expect, test } from 'vitest';
import { formsOf } from '../../../glossary/forms.ts';
import { spellings } from '../../../glossary/spelling.ts';
import { term } from './tiny.ts';

const textsOf = (...named: Parameters<typeof term>) => formsOf(term(...named)).map(({ text }) => text);

describe('forms made by rule', () => {
  test.each([
    ['diagnosis', ['diagnosis', 'diagnoses']],
    ['villus', ['villus', 'villi']],
    ['norovirus', ['norovirus', 'noroviruses']],
    ['anemia', ['anemia', 'anemias', 'anaemia', 'anaemias']],
    ['fiber', ['fiber', 'fibers', 'fibre', 'fibres']],
    ['pediatrics', ['pediatrics', 'paediatrics']],
    ['hemoglobin', ['hemoglobin', 'hemoglobins', 'haemoglobin', 'haemoglobins']],
    ['systemic', ['systemic', 'systemics']],
  ])('%s', (id, wanted) => {
    expect(textsOf(id)).toEqual(expect.arrayContaining(wanted));
    expect(textsOf(id).every((text) => wanted.includes(text))).toBe(true);
  });

  test('a term may name its plural, or have none', () => {
    expect(textsOf('opus', { plural: 'opera' })).toEqual(['opus', 'opera']);
    expect(textsOf('digestive', { plural: 'none' })).toEqual(['digestive']);
  });

  test('abbreviations keep their capitals, words do not', () => {
    const forms = formsOf(term('atp', { term: 'ATP', also: [{ form: 'adenosine triphosphate' }] }));
    expect(forms.map(({ text, exact }) => [text, exact])).toEqual([
      ['ATP', true],
      ['adenosine triphosphate', false],
      ['ATPs', true],
      ['adenosine triphosphates', false],
    ]);
  });

  test('hyphened words are also written as one, names with an apostrophe without it', () => {
    expect(textsOf('let-down', { term: 'let-down' })).toContain('letdown');
    expect(textsOf('crohns-disease', { term: "Crohn's disease" })).toEqual(
      expect.arrayContaining(['Crohns disease', 'Crohn disease']),
    );
  });

  test('a form has its own guard, or the one of its term', () => {
    const forms = formsOf(
      term('letdown', {
        guard: { with: ['milk'] },
        also: [{ form: 'let down', with: ['breast'], not: ['let down by'] }],
      }),
    );
    expect(forms.find(({ text }) => text === 'letdown')?.with).toEqual(['milk']);
    expect(forms.find(({ text }) => text === 'let down')).toMatchObject({ with: ['breast'], not: ['let down by'] });
  });
});

describe('spellings of the other side', () => {
  test.each([
    ['estrogen', 'oestrogen'],
    ['anaemia', 'anemia'],
    ['edema', 'oedema'],
    ['esophagus', 'oesophagus'],
    ['diarrhoea', 'diarrhea'],
    ['tumor', 'tumour'],
    ['fetal', 'foetal'],
    ['milliliter', 'millilitre'],
    ['metabolize', 'metabolise'],
    ['cesarean', 'caesarean'],
    ['leukemia', 'leukaemia'],
    ['sulfate', 'sulphate'],
  ])('%s is %s there', (here, there) => {
    expect(spellings(here)).toContain(there);
  });

  test.each(['protein', 'systemic', 'epidemic', 'menstrual', 'enzyme', 'hemp'])('%s is the same on both', (word) => {
    expect(spellings(word)).toEqual([]);
  });
});
