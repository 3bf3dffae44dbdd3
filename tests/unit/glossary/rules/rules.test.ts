import { describe, expect, test } from 'vitest';
import type { SourcedTerm } from '../../../../glossary/build/read.ts';
import type { SourcedRange } from '../../../../glossary/entry/range.ts';
import type { Strip } from '../../../../glossary/entry/reference.ts';
import { RULES } from '../../../../glossary/rules/rules.ts';
import { glossaryOf, term } from '../tiny.ts';

/** What a rule says of some terms. */
const found = (rule: string, ...terms: SourcedTerm[]) =>
  RULES[rule]?.(glossaryOf(...terms)).map(({ id, field, message }) => `${id} ${field}: ${message}`);
const fine = term('gland', {
  gist: 'A small part of the body that makes what it needs.',
  more: 'It sends what it makes into the blood. Sweat comes from one kind.',
  level: 2,
});

test('an entry as it should be breaks no rule', () => {
  for (const rule of Object.keys(RULES))
    expect(
      found(rule, fine)?.filter((sentence) => sentence.startsWith('gland')),
      rule,
    ).toEqual([]);
});

describe.each<[rule: string, says: RegExp, ...terms: SourcedTerm[]]>([
  ['ids are unique and sorted', /gland id: stands in terms\/cells\.yaml already/, fine, fine],
  ['ids are unique and sorted', /enzyme id: comes before “gland”/, fine, term('enzyme')],
  ['whatever an entry names exists', /see: names “atp”, which has no entry/, term('enzyme', { see: ['atp'] })],
  ['whatever an entry names exists', /see: names the entry itself/, term('enzyme', { see: ['enzyme'] })],
  ['whatever an entry names exists', /does not name “enzyme” back/, term('enzyme', { pairs: ['gland'] }), fine],
  ['whatever an entry names exists', /parts: names “xyz”/, term('enzyme', { parts: ['xyz'] })],
  ['whatever an entry names exists', /sources: names “nobody”/, term('enzyme', { sources: ['nobody'] })],
  [
    'whatever an entry names exists',
    /is the only member of “forms”/,
    term('enzyme', { family: 'forms', compare: 'One.' }),
  ],
  ['whatever an entry names exists', /compare: goes with `family`/, term('enzyme', { compare: 'One.' })],
  [
    'no form leads to two terms',
    /the form “gland” belongs to “gland” as well/,
    fine,
    term('other', { also: [{ form: 'gland' }] }),
  ],
  ['whatever an entry names exists', /class: names “statin”/, term('atorvastatin', { class: 'statin' })],
  ['kinds have their own fields', /class: is missing/, term('atorvastatin', { kind: 'medicine' })],
  ['kinds have their own fields', /class: is for medicines/, term('gland', { class: 'enzyme' })],
  ['kinds have their own fields', /brands: is for medicines/, term('gland', { brands: [{ form: 'Lipitor' }] })],
  ['everyday words are guarded', /“period” is an everyday word/, term('period')],
  [
    'guards hold what can fit',
    /enzyme not: “evening primrose” never fits/,
    term('enzyme', { guard: { not: ['evening primrose'] } }),
  ],
  [
    'texts are short and easy',
    /gist: has 17 words; at most 15 fit in one breath. Cut 2./,
    term('x-ray', { gist: 'A a a a a a a a a a a a a a a a a.' }),
  ],
  ['texts are short and easy', /gist: must be one sentence/, term('enzyme', { gist: 'no capital here' })],
  [
    'texts are short and easy',
    /also › enzymatic › gist: must be one sentence/,
    term('enzyme', { also: [{ form: 'enzymatic', gist: 'no capital here' }] }),
  ],
  ['texts are short and easy', /more: has 1 sentence; it must have 2 to 4/, term('enzyme', { more: 'It is one.' })],
  [
    'texts are short and easy',
    /gist: reads at grade/,
    term('enzyme', { gist: 'A biological macromolecular catalytic accelerator.' }),
  ],
  [
    'no hard word stays unexplained',
    /also › enzymatic › gist: holds “zymogen”/,
    term('enzyme', { also: [{ form: 'enzymatic', gist: 'To do with a zymogen.' }] }),
  ],
  ['no hard word stays unexplained', /gist: holds “zymogen”/, term('enzyme', { gist: 'A kind of zymogen.' })],
  [
    'no gist explains a word with itself',
    /explains “hypertension” with “hypertensive”/,
    term('hypertension', { gist: 'A hypertensive state.' }),
  ],
  [
    'no two entries share a sentence',
    /says nearly what “gland” says/,
    fine,
    term('organ', { more: 'It sends what it makes into the blood. That is all.' }),
  ],
  ['respellings can be read aloud', /needs exactly one syllable in capitals/, term('enzyme', { say: 'en-zime' })],
  ['respellings can be read aloud', /mixes capitals/, term('enzyme', { say: 'En-zime' })],
  ['respellings can be read aloud', /something other than letters/, term('enzyme', { say: "EN-zime'" })],
  [
    'numbers and risks have sources',
    /`more` states a number/,
    term('enzyme', { more: 'About 40 are known. More wait.' }),
  ],
  ['numbers and risks have sources', /`care` names a risk/, term('enzyme', { care: 'Ask your doctor.' })],
  [
    'numbers and risks have sources',
    /must say whom to ask/,
    term('enzyme', { care: 'Beware of it.', sources: ['ods'] }),
  ],
  ['wording is plain and kind', /“refers to”/, term('enzyme', { gist: 'It refers to a helper.' })],
  ['wording is plain and kind', /people before conditions/, term('enzyme', { gist: 'It helps diabetics.' })],
  ['wording is plain and kind', /words of advertising/, term('enzyme', { gist: 'It boosts you.' })],
  ['levels agree with everyday speech', /is 3, but everyday speech uses this word/, term('blood')],
  [
    'levels agree with everyday speech',
    /is 1, but everyday speech hardly has this word/,
    term('zymogen', { level: 1 }),
  ],
])('%s', (rule, says, ...terms) => {
  test(`says ${String(says)}`, () => {
    expect(found(rule, ...terms)).toContainEqual(expect.stringMatching(says));
  });
});

describe('strips are short, sourced and lead somewhere', () => {
  const step = (id: string, gives = 'gives this') => ({ term: id, label: id, gives });
  const steps = [step('gland'), step('enzyme'), step('organ')];
  const fine = { title: 'A story', cards: ['cell'], steps, sources: [] };
  const ofStrip = (strip: Partial<Strip>) =>
    RULES['strips are short, sourced and lead somewhere']?.({
      ...glossaryOf(...['cell', 'enzyme', 'gland', 'organ'].map((id) => term(id))),
      strips: { story: { ...fine, ...strip } },
    }).map(({ field, message }) => `${field}: ${message}`);

  test('finds nothing wrong with one as it should be', () => {
    expect(ofStrip({})).toEqual([]);
    expect(ofStrip({ steps: [step('gland', 'turns T4 into T3'), ...steps.slice(1)] })).toEqual([]);
    expect(ofStrip({ steps: [step('gland', 'takes 2 days'), ...steps.slice(1)], sources: ['ods'] })).toEqual([]);
  });

  test.each<[RegExp, Partial<Strip>]>([
    [/steps: has 2 steps; it must have 3 to 10/, { steps: steps.slice(1) }],
    [/steps: has 11 steps/, { steps: Array.from({ length: 11 }, () => step('gland')) }],
    [/term: names “atp”, which has no entry/, { steps: [...steps, step('atp')] }],
    [/term: names “atp”, which has no entry/, { cards: ['atp'] }],
    [/steps: names “gland” twice/, { steps: [...steps, step('gland')] }],
    [/steps: names “gland” twice/, { cards: ['gland'] }],
    [
      /label: “one two three four” has 4 words; at most 3 fit/,
      { steps: [...steps.slice(1), { ...step('gland'), label: 'one two three four' }] },
    ],
    [
      /gives: “a b c d e f g” has 7 words; at most 6 fit/,
      { steps: [...steps.slice(1), step('gland', 'a b c d e f g')] },
    ],
    [/sources: “takes 2 days” states a number/, { steps: [...steps.slice(1), step('gland', 'takes 2 days')] }],
    [/sources: “After 2 days.” states a number/, { note: 'After 2 days.' }],
    [/sources: names “nobody”/, { sources: ['nobody'] }],
  ])('says %s', (says, strip) => {
    expect(ofStrip(strip)).toContainEqual(expect.stringMatching(says));
  });
});

describe('ranges are whole, fit and lead somewhere', () => {
  const fine: SourcedRange = {
    title: 'A1C',
    kind: 'lab',
    cards: ['gland'],
    units: [{ name: '%', step: 0.1, factor: 1, offset: 0 }],
    from: 4,
    to: 9,
    bands: [{ label: 'usual', below: 5.7 }, { label: 'prediabetes', below: 6.5 }, { label: 'diabetes' }],
    sources: ['ods'],
  };
  const spans = [{ label: 'Needed', from: 5, to: 6 }];
  const ofRange = ({ bands = fine.bands, ...range }: Partial<SourcedRange>) =>
    RULES['ranges are whole, fit and lead somewhere']?.({
      ...glossaryOf(term('gland')),
      ranges: { range: { ...fine, ...(range.spans ? { bands: undefined } : { bands }), ...range } },
    }).map(({ field, message }) => `${field}: ${message}`);

  test('finds nothing wrong with one as it should be', () => {
    expect(ofRange({})).toEqual([]);
    expect(ofRange({ spans })).toEqual([]);
    expect(
      ofRange({
        spans: [
          { label: 'At most', to: 6 },
          { label: 'At least', from: 6 },
          { label: 'One', from: 5, to: 5 },
        ],
      }),
    ).toEqual([]);
  });

  test('wants either bands or spans', () => {
    const rule = RULES['ranges are whole, fit and lead somewhere'];
    for (const range of [
      { ...fine, spans },
      { ...fine, bands: undefined },
    ]) {
      expect(rule?.({ ...glossaryOf(term('gland')), ranges: { range } })).toMatchObject([{ field: 'bands' }]);
    }
  });

  test.each<[RegExp, Partial<SourcedRange>]>([
    [/cards: names “atp”, which has no entry/, { cards: ['atp'] }],
    [/sources: names “nobody”/, { sources: ['nobody'] }],
    [/from: must be less than `to`/, { from: 9, to: 4 }],
    [/bands: has one with both/, { bands: [{ label: 'a', below: 5, upTo: 5 }, { label: 'b' }] }],
    [/bands: must each end/, { bands: [{ label: 'a' }, { label: 'b' }] }],
    [
      /bands: must each end/,
      {
        bands: [
          { label: 'a', below: 5 },
          { label: 'b', below: 6 },
        ],
      },
    ],
    [
      /bands: must end one after the other/,
      { bands: [{ label: 'a', below: 6 }, { label: 'b', below: 6 }, { label: 'c' }] },
    ],
    [/bands: must end one after the other/, { bands: [{ label: 'a', below: 4 }, { label: 'b' }] }],
    [/bands: must end one after the other/, { bands: [{ label: 'a', below: 9 }, { label: 'b' }] }],
    [/bands: “a very long name” does not fit/, { bands: [{ label: 'a', below: 8.9 }, { label: 'a very long name' }] }],
    [/bands: “5.8” does not fit/, { bands: [{ label: 'a', below: 5.7 }, { label: 'b', below: 5.8 }, { label: 'c' }] }],
    [/spans: “Needed” needs `from` or `to`/, { spans: [{ label: 'Needed' }] }],
    [/spans: “Needed” must begin and end within/, { spans: [{ label: 'Needed', from: 6, to: 5 }] }],
    [/spans: “Needed” must begin and end within/, { spans: [{ label: 'Needed', to: 10 }] }],
    [/spans: “An.*” does not fit/, { spans: [{ label: 'An'.repeat(40), to: 6 }] }],
  ])('says %s', (says, range) => {
    expect(ofRange(range)).toContainEqual(expect.stringMatching(says));
  });
});

test('hard words stay unexplained in strips and ranges neither', () => {
  const strip: Strip = { title: 'A story', note: 'Of a zymogen.', cards: [], steps: [], sources: [] };
  const rule = RULES['no hard word stays unexplained'];
  expect(rule?.({ ...glossaryOf(), strips: { story: strip } })).toMatchObject([{ file: 'strips.yaml', id: 'story' }]);
  const units = [{ name: 'mg', step: 1, factor: 1, offset: 0 }];
  const range: SourcedRange = { title: 'It', kind: 'lab', cards: [], units, from: 0, to: 9, sources: [] };
  const ranges = { it: { ...range, spans: [{ label: 'zymogen', to: 5 }] } };
  expect(rule?.({ ...glossaryOf(), ranges })).toMatchObject([{ file: 'ranges.yaml', id: 'it' }]);
});
