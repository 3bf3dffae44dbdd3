import { describe, expect, test } from 'vitest';
import { formsOf } from '../../../../glossary/entry/forms.ts';
import { term } from '../tiny.ts';

type Fields = Parameters<typeof term>[1];

/** The texts of all forms of a term that is written so. */
const textsOf = (written: string, fields: Fields = {}) =>
  formsOf(term('a-term', { term: written, ...fields })).map(({ text }) => text);

/** What is made of a form that is named beside the term. */
const madeOf = (form: NonNullable<NonNullable<Fields>['also']>[number]) =>
  textsOf('thing', { plural: 'none', also: [form] }).filter((text) => text !== 'thing' && text !== form.form);

describe('forms made by rule', () => {
  test.each([
    ['diagnosis', ['diagnosis', 'diagnoses']],
    ['anemia', ['anemia', 'anemias', 'anaemia', 'anaemias']],
    ['fiber', ['fiber', 'fibers', 'fibre', 'fibres']],
    ['pediatrics', ['pediatrics', 'paediatrics']],
    ['hemoglobin', ['hemoglobin', 'hemoglobins', 'haemoglobin', 'haemoglobins']],
    ['haematoma', ['haematoma', 'haematomas', 'hematoma', 'hematomas']],
    ['systemic', ['systemic', 'systemics']],
    ['antioxidant', ['antioxidant', 'antioxidants', 'anti-oxidant', 'anti-oxidants']],
    ['let-down', ['let-down', 'let-downs', 'letdown', 'letdowns']],
    ["Crohn's disease", ["Crohn's", 'Crohns', 'Crohn'].flatMap((name) => [`${name} disease`, `${name} diseases`])],
  ])('%s', (written, wanted) => {
    expect(textsOf(written).toSorted()).toEqual(wanted.toSorted());
  });
});

describe('plurals', () => {
  test.each([
    ['mitochondrion', 'mitochondria'],
    ['villus', 'villi'],
    ['ganglion', 'ganglia'],
    ['thrombus', 'thrombi'],
    ['embolus', 'emboli'],
    ['larva', 'larvae'],
    ['diverticulum', 'diverticula'],
    ['spermatozoon', 'spermatozoa'],
    ['streptococcus', 'streptococci'],
    ['renal calculus', 'renal calculi'],
    ['bronchus', 'bronchi'],
    ['bursa', 'bursae'],
    ['ovum', 'ova'],
    ['petechia', 'petechiae'],
    ['fistula', 'fistulas'],
    ['papilla', 'papillae'],
    ['nucleus', 'nuclei'],
    ['alveolus', 'alveoli'],
    ['meniscus', 'menisci'],
    ['metatarsus', 'metatarsi'],
    ['septum', 'septa'],
    ['stoma', 'stomas'],
    ['fimbria', 'fimbriae'],
    ['areola', 'areolae'],
    ['squamous epithelium', 'squamous epithelia'],
    ['labium', 'labia'],
    ['upset stomach', 'upset stomachs'],
    ['norovirus', 'noroviruses'],
    ['uterus', 'uteruses'],
    ['biopsy', 'biopsies'],
    ['rib', 'ribs'],
  ])('one %s, many %s', (one, many) => {
    expect(textsOf(one)).toEqual([one, many]);
  });

  test.each([
    ['striae', []],
    ['abruptio placentae', []],
    ['viral load', ['viral loads']],
    ['omega-3 deficiency', ['omega-3 deficiencies']],
    ['virus-free', ['virus-frees', 'virusfree', 'virusfrees']],
  ])('the last word alone takes it: %s', (written, made) => {
    expect(madeOf({ form: written })).toEqual(made);
  });

  test.each([
    ['vitamin A', 'vitamins A'],
    ['vitamin B12', 'vitamins B12'],
    ['angiotensin 2', 'angiotensins 2'],
    ['omega-3', 'omega-3s'],
    ['MK-4', 'MK-4s'],
    ['interleukin-10', 'interleukin-10s'],
  ])('%s keeps its label: %s', (one, many) => {
    expect(textsOf(one, { case: 'any' })).toContain(many);
  });

  test.each([
    ['B12', []],
    ['vitamin B-12 shot', ['vitamin B-12 shots']],
    ['type 2 diabetes', []],
    ['vitamin D3 and K2', []],
    ['low vitamin D', []],
    ['stage IV', []],
    ['follow up', []],
    ['baby O’Brien’s', ['baby O’Briens', 'baby O’Brien']],
    ['HELLP', []],
  ])('no other comes of %s', (written, made) => {
    expect(madeOf({ form: written, case: 'any' })).toEqual(made);
  });

  test.each([
    'mitochondrial',
    'microscopic',
    'infected',
    'bleeding',
    'resistant',
    'swollen and painful',
    'diagnosable',
  ])('%s, a name beside the term that is seldom a noun, has none', (form) => {
    expect(madeOf({ form })).toEqual([]);
  });

  test('nor has a name that says so', () => {
    expect(madeOf({ form: 'clot' })).toEqual(['clots']);
    expect(madeOf({ form: 'clot', plural: 'none' })).toEqual([]);
  });

  test('a term may name its plural, or have none', () => {
    expect(textsOf('opus', { plural: 'opera' })).toEqual(['opus', 'opera']);
    expect(textsOf('digestive', { plural: 'none' })).toEqual(['digestive']);
    expect(textsOf('clot', { plural: 'none', also: [{ form: 'thrombus' }] })).toEqual(['clot', 'thrombus', 'thrombi']);
  });

  test('a named plural stands in the capitals of its term', () => {
    const exacts = (fields: Fields) => formsOf(term('a-term', fields)).map(({ text, exact }) => [text, exact]);
    expect(exacts({ term: 'IUD', case: 'any', plural: 'IUDs' })).toEqual([
      ['IUD', false],
      ['IUDs', false],
    ]);
  });
});

describe('the names of a term', () => {
  const names = (written: string, fields: Fields = {}) => {
    const byName: string[][] = [];
    for (const { text, name } of formsOf(term('a-term', { term: written, ...fields })))
      (byName[name] ??= []).push(text);
    return byName;
  };

  test('are what its writer calls it', () => {
    expect(names('ATP', { also: [{ form: 'adenosine triphosphate' }] })).toEqual([
      ['ATP', 'ATPs', 'A.T.P.'],
      ['adenosine triphosphate', 'adenosine triphosphates'],
    ]);
  });

  test('are one in singular and plural, whoever wrote them', () => {
    const { length } = names('mitochondria', { plural: 'none', also: [{ form: 'mitochondrion' }] });
    expect(length).toBe(1);
    expect(names('man', { plural: 'men' })).toEqual([['man', 'men']]);
  });

  test.each([
    ['on both sides of the Atlantic', 'estrogen', 'oestrogen'],
    ['with a hyphen or without', 'letdown', 'let-down'],
    ['as two words', 'letdown', 'let down'],
    ['in capitals', 'Placebo', 'placebo'],
    ['with full stops', 'TSH', 'T.S.H.'],
  ])('are one %s', (_how, one, other) => {
    expect(names(one, { also: [{ form: other }] })).toHaveLength(1);
  });

  test('are two where one is a relative of the other', () => {
    expect(names('hormone', { also: [{ form: 'hormonal' }] })).toHaveLength(2);
  });
});

describe('capitals', () => {
  test.each(['ATP', 'mRNA', 'pH', 'Ca', 'mg', 'Na+', 'Ca2+', 'Fe3+', 'NAD+', 'K+', 'A1C', 'CK-MB'])(
    '%s is an abbreviation, and matches only so',
    (written) => {
      expect(formsOf(term('a-term', { term: written })).every(({ exact }) => exact)).toBe(true);
    },
  );

  test.each(['gut', 'Down syndrome', 'CT scan', 'vitamin D', 'X-ray', 'T-cell', 'B12', 'omega-3', 'up-', 'vitamin D+'])(
    '%s is none, and matches in any capitals',
    (written) => {
      expect(formsOf(term('a-term', { term: written })).some(({ exact }) => exact)).toBe(false);
    },
  );

  test('what an entry says goes before that, for its term and for each other name', () => {
    const forms = formsOf(
      term('same', {
        term: 'SAMe',
        case: 'any',
        plural: 'none',
        also: [
          { form: 'Same', case: 'exact', plural: 'none' },
          { form: 'ADEMET', case: 'any', plural: 'none' },
        ],
      }),
    );
    expect(forms.map(({ text, exact }) => [text, exact])).toEqual([
      ['SAMe', false],
      ['Same', true],
      ['ADEMET', false],
    ]);
  });

  test('only capitals take an s, and abbreviations are also written with full stops', () => {
    expect(textsOf('ATP')).toEqual(['ATP', 'ATPs', 'A.T.P.']);
    expect(textsOf('CK-MB')).toEqual(['CK-MB', 'CK-MBs']);
    expect(textsOf('pH')).toEqual(['pH']);
    expect(textsOf('eGFR')).toEqual(['eGFR', 'eGFRs']);
    expect(textsOf('BRCa')).toEqual(['BRCa']);
    expect(textsOf('Fiber-One', { case: 'exact' })).toEqual(['Fiber-One']);
  });

  test('an abbreviation and a word of the same letters are two forms', () => {
    expect(textsOf('PET', { also: [{ form: 'pet', plural: 'none' }] })).toEqual(['PET', 'pet', 'PETs', 'P.E.T.']);
    expect(textsOf('Pet', { plural: 'none', also: [{ form: 'pet', plural: 'none' }] })).toEqual(['Pet']);
  });
});

describe('the charge of an ion is raised as well', () => {
  test.each([
    ['Na+', 'Na⁺'],
    ['K+', 'K⁺'],
    ['Ca2+', 'Ca²⁺'],
    ['Fe3+', 'Fe³⁺'],
    ['Cl-', 'Cl⁻'],
    ['S2-', 'S²⁻'],
    ['N3-', 'N³⁻'],
    ['NAD+', 'NAD⁺'],
    ['HCO3-', 'HCO3⁻'],
    ['NO2-', 'NO2⁻'],
  ])('%s is also %s', (plain, raised) => {
    expect(textsOf(plain)).toEqual([plain, raised]);
  });

  test.each(['omega-', 'Omega-3s', 'vitamin Na+', 'Na+ channels', '2Na+', 'Ca¹⁺'])('%s is no ion', (written) => {
    expect(textsOf(written, { plural: 'none' }).filter((text) => /[²³⁺⁻]/.test(text) && text !== written)).toEqual([]);
  });
});

describe('joined and open writing', () => {
  test.each([
    ['let-down', ['letdown', 'let-downs', 'letdowns']],
    ['pre-eclampsia', ['preeclampsia', 'pre-eclampsias', 'preeclampsias']],
    ['X-ray', ['Xray', 'X-rays', 'Xrays']],
    ['low-fat diet', ['low-fat diets']],
    ['diet low-fat', ['diet low-fats']],
    ["athlete's foot", ['athletes foot', 'athlete foot', "athlete's feet", 'athletes feet', 'athlete feet']],
    ['Raynaud’s', ['Raynauds', 'Raynaud']],
    ["O'Sullivan test", ["O'Sullivan tests"]],
    ['antibiotic', ['antibiotics', 'anti-biotic', 'anti-biotics']],
    ['postpartum', ['postpartums', 'post-partum', 'post-partums']],
    ['antenatal', ['antenatals', 'ante-natal', 'ante-natals']],
    ['micronutrient', ['micronutrients', 'micro-nutrient', 'micro-nutrients']],
    ['multivitamin', ['multivitamins', 'multi-vitamin', 'multi-vitamins']],
    ['antigen', ['antigens']],
    ['anterior', ['anteriors']],
    ['posteriorly', ['posteriorlies']],
    ['microscope', ['microscopes']],
    ['antibiotic cream', ['antibiotic creams']],
    ['broad antibiotic', ['broad antibiotics']],
    ['anti-estrogen', ['anti-estrogens', 'anti-oestrogen', 'anti-oestrogens', 'antiestrogen', 'antiestrogens']],
  ])('%s', (written, made) => {
    expect(textsOf(written)).toEqual(expect.arrayContaining([written, ...made]));
    if (!/estrogen/.test(written)) expect(textsOf(written)).toHaveLength(made.length + 1);
  });
});

describe('what goes with a form', () => {
  const letdown = term('letdown', {
    guard: { with: ['milk'], not: ['letdown for fans'], terms: 'none' },
    also: [
      { form: 'let down', with: ['breast'], not: ['let down by'] },
      { form: 'milk ejection', not: ['heat ejection'] },
      { form: 'draught', with: ['breastfeeding'] },
      { form: 'fiber reflex' },
    ],
  });
  const guardOf = (form: string) => {
    const { with: cues, not, terms } = formsOf(letdown).find(({ text }) => text === form) ?? {};
    return { cues, not, terms };
  };
  const ofTerm = { cues: ['milk'], not: ['letdown for fans'], terms: 'none' };

  test.each([
    ['letdown', ofTerm],
    ['letdowns', ofTerm],
    ['fiber reflex', ofTerm],
    ['fibre reflexes', ofTerm],
    ['let down', { cues: ['breast'], not: ['let down by'] }],
    ['milk ejection', { not: ['heat ejection'] }],
    ['milk ejections', { not: ['heat ejection'] }],
    ['draught', { cues: ['breastfeeding'] }],
  ])('%s has its own guard, or else the one of its term', (form, guard) => {
    expect(guardOf(form)).toEqual({ cues: undefined, not: undefined, terms: undefined, ...guard });
  });

  test('a raised charge has the guard of its ion', () => {
    const forms = formsOf(term('sodium', { also: [{ form: 'Na+', with: ['salt'] }] }));
    expect(forms.find(({ text }) => text === 'Na⁺')).toEqual({
      text: 'Na⁺',
      exact: true,
      name: 1,
      written: false,
      with: ['salt'],
    });
  });

  test('a form that is written keeps its guard where a rule would make it too', () => {
    const forms = formsOf(
      term('fiber', {
        also: [
          { form: 'Fibers', with: ['gut'] },
          { form: 'fibre', not: ['carbon'] },
        ],
      }),
    );
    expect(forms.map(({ text, with: cues, not }) => [text, cues ?? not])).toEqual([
      ['fiber', undefined],
      ['Fibers', ['gut']],
      ['fibre', ['carbon']],
      ['fibres', ['carbon']],
    ]);
  });

  test('what was written is told from what was made', () => {
    const forms = formsOf(
      term('ovum', { plural: 'ova', also: [{ form: 'egg-cell' }, { form: 'Ca2+' }, { form: 'fetal egg' }] }),
    );
    expect(forms.filter(({ written }) => written).map(({ text }) => text)).toEqual([
      'ovum',
      'ova',
      'egg-cell',
      'Ca2+',
      'fetal egg',
    ]);
    expect(forms.filter(({ written }) => !written).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['egg-cells', 'eggcell', 'Ca²⁺', 'foetal egg', 'foetal eggs']),
    );
  });
});
