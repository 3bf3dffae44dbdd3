import { describe, expect, test } from 'vitest';
import type { SourcedTerm } from '../../../../glossary/build/read.ts';
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
