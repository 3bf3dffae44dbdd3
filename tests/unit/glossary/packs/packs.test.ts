import { describe, expect, test } from 'vitest';
import { packJsonSchema } from '../../../../glossary/build/pack-json-schema.ts';
import { idsOf, readIndex } from '../../../../glossary/index/form-index.ts';
import { areSame, changesBetween, standingTo } from '../../../../glossary/packs/changes.ts';
import { COLUMNS } from '../../../../glossary/packs/csv/columns.ts';
import { compilePack } from '../../../../glossary/packs/compile-pack.ts';
import { emptyFields, fieldsOf, ownWordOf } from '../../../../glossary/packs/own-word.ts';
import schema from '../../../../glossary/packs/pack.schema.json' with { type: 'json' };
import { EXAMPLE } from '../../../../glossary/packs/example.ts';
import { packOfId, packTermId } from '../../../../glossary/entry/pack-id.ts';
import type { PackTerm } from '../../../../glossary/packs/pack.ts';
import { readPack } from '../../../../glossary/packs/read/read-pack.ts';
import { packAsCsv, packAsJson } from '../../../../glossary/packs/write-pack.ts';
import { marks } from '../tiny.ts';

const term = (name: string, fields: Partial<PackTerm> = {}): PackTerm => ({
  term: name,
  meaning: 'A thing.',
  ...fields,
});

describe('a compiled pack', () => {
  const index = readIndex(
    compilePack([
      term('wug', { also: ['brown wug'] }),
      term('blicket tumor'),
      term('let-down'),
      term('NBM'),
      term('Crohn’s toma'),
      term('wug2d6*4'),
      term('dax|fep'),
      term('tog{2'),
      term('kiv#3'),
    ]),
  );
  test.each([
    'A [wug] and two [wugs], one of them a [Brown Wug].',
    'A [blicket tumour], two [blicket-tumors].',
    'The [letdown], the [let down].',
    '[NBM] until noon, nbm is not meant.',
    'ALL OF US ARE NBM NOW.',
    '[Crohns toma] or [Crohn’s toma].',
    'The wugless.',
    'The [wug2d6*4] allele, and [dax|fep].',
    'Some [tog{2], and [kiv#3].',
  ])('%s', (bracketed) => {
    expect(marks(index, bracketed)).toBe(bracketed);
  });

  test('gives each term an id of its own', () => {
    expect(idsOf(compilePack([term('wug'), term('Wug!'), term('ωμέγα'), term('日本')]))).toEqual([
      'wug',
      'wug-2',
      'term',
      'term-2',
    ]);
  });
});

describe('ids', () => {
  test.each([
    ['pack:ward/wug', { packId: 'ward', slug: 'wug' }],
    ['magnesium', undefined],
    ['pack:ward', undefined],
    ['', undefined],
  ])('%s', (id, expected) => {
    expect(packOfId(id)).toEqual(expected);
    if (expected) expect(packTermId(expected.packId, expected.slug)).toBe(id);
  });
});

describe('an exported pack comes back as it was', () => {
  const pack = {
    name: 'Ward',
    description: 'What we say.',
    author: 'We',
    licence: 'CC0',
    terms: [
      ...EXAMPLE.terms,
      term('wug', { say: 'WUG', like: 'Like a "bird", small.', more: 'a,b\u2028c'.replace('\u2028', ' ') }),
      term('blicket', {
        sources: [
          { title: 'One, two', url: 'https://example.org/a' },
          { title: 'Three', url: 'http://example.org/b' },
        ],
      }),
    ],
  };
  test('as JSON, whole', () => {
    expect(readPack(packAsJson(pack), 'x.json')).toMatchObject({ pack, problemCount: 0 });
  });
  test('as CSV, its terms', () => {
    expect(readPack(packAsCsv(pack).replace(/^\ufeff/, ''), 'Ward.csv')).toMatchObject({
      pack: { name: 'Ward', terms: pack.terms },
      problemCount: 0,
    });
  });
});

test.each([
  [[term('a'), term('b')], [term('a'), term('b')], { added: 0, changed: 0, removed: 0 }],
  [[term('a'), term('b')], [term('A'), term('c')], { added: 1, changed: 1, removed: 1 }],
  [[], [term('a')], { added: 1, changed: 0, removed: 0 }],
  [[term('a')], [term('a', { more: 'x' })], { added: 0, changed: 1, removed: 0 }],
])('what changes from one pack to the next is counted', (before, after, changes) => {
  expect(changesBetween(before, after)).toEqual(changes);
});

describe('accents encoded as one character or as two are the same', () => {
  const [nfc, nfd] = (['NFC', 'NFD'] as const).map((form) => 'Ménière'.normalize(form)) as [string, string];
  test.each([
    [nfc, nfd],
    [nfd, nfc],
  ])('for what changes', (before, after) => {
    expect(changesBetween([term(before)], [term(after)])).toEqual({ added: 0, changed: 0, removed: 0 });
    expect(areSame([term(before, { more: before })], [term(after, { more: after })])).toBe(true);
    expect(standingTo({ name: before, terms: [term(before)] }, { name: after, terms: [term(after)] })).toEqual({
      kind: 'same',
    });
  });

  test('for the two in one file, of which the second is named', () => {
    const { pack, problems } = readPack(`term,meaning\n${nfc},One.\n${nfd.toUpperCase()},Two.`, 'a.csv');
    expect(pack?.terms.map(({ meaning }) => meaning)).toEqual(['One.']);
    expect(problems).toEqual([{ line: 3, kind: 'packTwice', fill: [nfc.toUpperCase(), '2'] }]);
    const escaped = JSON.stringify({ name: 'A', terms: [term(nfc), term(nfd)] }).replaceAll('\u0301', '\\u0301');
    expect(readPack(escaped, 'a.json').problems.map(({ kind }) => kind)).toEqual(['packTwice']);
  });

  test('for ids and names, whichever system the file comes from', () => {
    const read = [nfc, nfd].map((name) => readPack(`term,meaning\n${name},One.`, `${name}.csv`).pack);
    expect(read[0]).toEqual(read[1]);
    expect(read.map((pack) => idsOf(compilePack(pack?.terms ?? [])))).toEqual([['m-ni-re'], ['m-ni-re']]);
  });

  test('for a word of one’s own', () => {
    expect(ownWordOf({ ...emptyFields(nfd), meaning: 'x' }, undefined, [term(nfc)])).toMatchObject({
      faults: [{ kind: 'packTwice' }],
    });
  });
});

describe('a pack with the name of another', () => {
  const ward = { name: 'Ward', author: 'We', terms: [term('wug'), term('blicket')] };
  test.each([
    ['and all that it holds is the same', ward, 'same'],
    ['and another author is not', { ...ward, author: 'They' }, 'update'],
    ['in other letters is not', { ...ward, name: 'WARD' }, 'update'],
    ['and another order is not', { ...ward, terms: ward.terms.toReversed() }, 'update'],
    ['and another meaning is not', { ...ward, terms: [term('wug'), term('blicket', { meaning: 'x' })] }, 'update'],
  ])('%s', (_what, after, kind) => {
    expect(standingTo(ward, after).kind).toBe(kind);
  });
});

describe('a word of one’s own', () => {
  const filled = { ...emptyFields(' wug '), meaning: 'A bird.', also: 'brown wug, , wuglet', more: '' };
  test('is made from what the form holds', () => {
    expect(ownWordOf(filled, undefined, [])).toEqual({
      term: { term: 'wug', also: ['brown wug', 'wuglet'], meaning: 'A bird.' },
    });
  });
  test('keeps, when changed, what the form does not show', () => {
    const before = term('wug', { care: 'It bites.', also: ['wuglet'], more: 'Old.' });
    expect(ownWordOf({ ...fieldsOf(before), also: '', more: 'New.' }, before, [])).toEqual({
      term: { term: 'wug', care: 'It bites.', meaning: 'A thing.', more: 'New.' },
    });
  });
  test.each([
    [{ ...filled, term: '' }, [], 'packBlank', ['term']],
    [{ ...filled, meaning: '' }, [], 'packBlank', ['meaning']],
    [{ ...filled, also: 'a|b' }, [], 'packBadSigns', ['also', 0]],
    [filled, [term('WUG')], 'packTwice', ['term']],
  ])('is refused with what is wrong', (fields, others, kind, path) => {
    expect(ownWordOf(fields, undefined, others)).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ kind, path })]),
    });
  });
});

test('the JSON Schema for editors is made from what packs are checked with; `npm run pack-schema` writes it', () => {
  expect(schema).toEqual(packJsonSchema());
});

test('CSV has a column for each field of a term, and no other', () => {
  expect(COLUMNS.toSorted()).toEqual(Object.keys(schema.$defs.term.properties).toSorted());
});
