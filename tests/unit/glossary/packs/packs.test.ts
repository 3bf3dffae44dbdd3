import { describe, expect, test } from 'vitest';
import { loadIndex } from '../../../../glossary/form-index.ts';
import { changesBetween } from '../../../../glossary/packs/changes.ts';
import { COLUMNS } from '../../../../glossary/packs/columns.ts';
import { compilePack } from '../../../../glossary/packs/compile-pack.ts';
import { emptyFields, fieldsOf, ownWordOf } from '../../../../glossary/packs/own-word.ts';
import schema from '../../../../glossary/packs/pack.schema.json' with { type: 'json' };
import { EXAMPLE } from '../../../../glossary/packs/example.ts';
import { packOfId, packTermId } from '../../../../glossary/packs/pack-id.ts';
import type { PackTerm } from '../../../../glossary/packs/pack.ts';
import { readPack } from '../../../../glossary/packs/read-pack.ts';
import { packAsCsv, packAsJson } from '../../../../glossary/packs/write-pack.ts';
import { marks } from '../tiny.ts';

const term = (name: string, fields: Partial<PackTerm> = {}): PackTerm => ({
  term: name,
  meaning: 'A thing.',
  ...fields,
});

describe('a compiled pack', () => {
  const index = loadIndex(
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
    expect(compilePack([term('wug'), term('Wug!'), term('ωμέγα'), term('日本')]).ids).toBe('wug wug-2 term term-2');
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

test('CSV has a column for each field of a term, and no other', () => {
  expect(COLUMNS.toSorted()).toEqual(Object.keys(schema.$defs.term.properties).toSorted());
});
