import { describe, expect, test } from 'vitest';
import { MOST_BYTES, MOST_PROBLEMS } from '../../../../../glossary/packs/pack.ts';
import { readPack, readPackBytes } from '../../../../../glossary/packs/read/read-pack.ts';
import messages from '../../../../../public/_locales/en/messages.json' with { type: 'json' };

/** What is said of a file: each problem as its line and sentence. */
function said(text: string, name: string): string[] {
  return readPack(text, name).problems.map(({ line, kind, fill }) => {
    const sentence = messages[kind].message.replace(/\$(\d)/g, (_, place: string) => fill[Number(place) - 1] ?? '');
    return `${line}: ${sentence}`;
  });
}
const inJson = (...terms: object[]) => JSON.stringify({ name: 'Ward', terms });
const termsOf = (text: string, name: string) => readPack(text, name).pack?.terms;

describe('one pack in each format reads the same', () => {
  const wanted = {
    name: 'ward',
    terms: [
      {
        term: 'NBM',
        also: ['nil by mouth', 'nil orally'],
        meaning: 'Nothing to eat or drink.',
        more: 'It keeps your stomach empty.',
        sources: [{ title: 'Our leaflet', url: 'https://example.org/leaflet' }],
      },
      { term: 'obs', meaning: 'Pulse, blood pressure: taken.' },
    ],
  };
  const json = JSON.stringify({ $schema: 'x', glosswell: 1, language: 'en', ...wanted }, undefined, 2);
  const yaml = `
glosswell: 1
name: ward
terms:
  - term: NBM
    also: [nil by mouth, nil orally]
    meaning: >-
      Nothing to eat
      or drink.
    more: It keeps your stomach empty.
    sources:
      - title: Our leaflet
        url: https://example.org/leaflet
  - term: obs
    meaning: "Pulse, blood pressure: taken."
`;
  const csv = [
    'Term,also,meaning,more,sources',
    'NBM,nil by mouth; nil orally,Nothing to eat or drink.,It keeps your stomach empty.,Our leaflet https://example.org/leaflet',
    '',
    'obs,,"Pulse, blood pressure: taken.",,',
  ].join('\r\n');
  test.each([
    ['ward.json', json],
    ['ward.yaml', yaml],
    ['WARD.YML', yaml],
    ['ward.csv', csv],
    ['ward.csv', `\ufeff${csv}`],
    ['ward.csv', csv.replace(/,(?! )/g, '\t')],
    [
      'ward.csv',
      'term;also;meaning;more;sources\nNBM;"nil by mouth; nil orally";Nothing to eat or drink.;It keeps your stomach empty.;Our leaflet https://example.org/leaflet\nobs;;"Pulse, blood pressure: taken.";;',
    ],
  ])('%s', (name, text) => {
    const { pack, problemCount } = readPackBytes(new TextEncoder().encode(text), name);
    expect(problemCount).toBe(0);
    expect(pack).toEqual(wanted);
  });
});

describe('a file that cannot be read gives one sentence, its line, and no pack', () => {
  test.each([
    ['a.doc', 'x', '1: Packs are files whose names end in .csv, .tsv, .txt, .json, .yaml or .yml.'],
    ['a.txt', 'x', '1: One of the first rows has to name the columns. “term” is not among them.'],
    ['a.json', ' \n', '1: The file is empty.'],
    ['a.json', '{\n"name": "A",\n"terms": [{]\n}', '3: Here the file stops being JSON'],
    ['a.json', '{"name": "A", // why\n"terms": []}', '1: Here the file stops being JSON'],
    ['a.yaml', 'name: A\nterms:\n  - term: a: b\n', '3: Here the file stops being YAML'],
    ['a.yaml', 'name: A\nterms: !!js/function x\n', '2: Here the file stops being YAML'],
    ['a.csv', 'term,meaning\n"a\nb",c\nd,"open', '4: A quote begins in this row and never ends.'],
    ['a.csv', 'word,meaning\na,b', '1: One of the first rows has to name the columns. “term” is not among them.'],
    [
      'a.csv',
      'Our words\n\nterm,sense\nab,b',
      '3: One of the first rows has to name the columns. “meaning” is not among them.',
    ],
    ['a.csv', 'term,meaning,Meaning\nab,b,c', '1: Two columns are called “meaning”.'],
    ['a.json', '[]', '1: The file holds no list called “terms”.'],
    ['a.json', 'null', '1: The file holds no list called “terms”.'],
    ['a.yaml', 'terms: x', '1: The file holds no list called “terms”.'],
    ['a.json', '{\n"name": "A",\n"terms": []}', '3: The list “terms” is empty.'],
    ['a.json', '{"terms": [{"term": "ab", "meaning": "b"}]}', '1: “name” is missing.'],
    [
      'a.json',
      '{\n"glosswell": 2, "name": "A", "terms": [{"term": "ab", "meaning": "b"}]}',
      '2: This pack is written for another',
    ],
    [
      'a.json',
      '{"language": "fr", "name": "A", "terms": [{"term": "ab", "meaning": "b"}]}',
      '1: So far packs can only be in English',
    ],
  ])('%s: %j', (name, text, sentence) => {
    expect(readPack(text, name).pack).toBeUndefined();
    expect(said(text, name)).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('an entry that has something wrong is named by its line and left out', () => {
  const good = { term: 'wug', meaning: 'A bird.' };
  const entries: [entry: unknown, sentence: string][] = [
    [{ term: 'blicket' }, '“meaning” is missing.'],
    [{ term: 'blicket', meaning: '  ' }, '“meaning” is empty.'],
    [{ term: '', meaning: 'x' }, '“term” is empty.'],
    [{ term: 'b', meaning: 'x' }, '“term” needs at least two letters.'],
    [{ term: '|', meaning: 'x' }, '“term” needs at least two letters.'],
    [{ term: 'a|b', meaning: 'x' }, '“term” must not hold any of the signs'],
    [{ term: '??', meaning: 'x' }, '“term” holds no letter or digit.'],
    [{ term: 'blicket', also: ['…!'], meaning: 'x' }, '“also” must not hold any of the signs'],
    [{ term: 'blicket', also: ['--'], meaning: 'x' }, '“also” holds no letter or digit.'],
    [{ term: 5, meaning: 'x' }, '“term” has to be text.'],
    [{ term: 'blicket', meaning: 'x', also: 'toma' }, '“also” has to be a list.'],
    [{ term: 'blicket', meaning: 'x', also: [5] }, '“also” has to be text.'],
    [{ term: 'blicket', meaning: 'x', sources: ['y'] }, 'Each of the “sources” needs a “title” and a “url”.'],
    [{ term: 'blicket', meaning: 'x', sources: [{ title: 'y' }] }, '“url” is missing.'],
    [{ term: 'blicket', meaning: 'x'.repeat(2001) }, '“meaning” has more than 2000 letters.'],
    [{ term: 'blicket', meaning: '💊'.repeat(2001) }, '“meaning” has more than 2000 letters.'],
    [
      { term: 'blicket', meaning: 'x', also: Array.from({ length: 51 }, (_, at) => `b${at}`) },
      '“also” has more than 50 parts.',
    ],
    ['blicket', 'An entry needs fields with names'],
    [null, 'An entry needs fields with names'],
    [['blicket'], 'An entry needs fields with names'],
  ];
  test.each(entries.map(([entry, sentence]) => [sentence, entry] as const))('%s', (sentence, entry) => {
    const text = JSON.stringify({ name: 'A', terms: [good, '#'] }).replace('"#"', `\n${JSON.stringify(entry)}`);
    expect(termsOf(text, 'a.json')).toEqual([good]);
    expect(readPack(text, 'a.json').leftOut).toBe(1);
    expect(said(text, 'a.json')).toEqual([expect.stringMatching(/^2: /)]);
    expect(said(text, 'a.json')[0]).toContain(sentence);
  });

  test('only where it is too long for a reader: signs beyond the first 65,536 count once', () => {
    const long = { term: 'blicket', meaning: '💊'.repeat(2000) };
    expect(termsOf(inJson(long), 'a.json')).toEqual([long]);
  });

  test('of two with one name the first counts', () => {
    const text = 'term,meaning\nwug,A bird.\nWug,A fish.';
    expect(termsOf(text, 'a.csv')).toEqual([good]);
    expect(said(text, 'a.csv')).toEqual(['3: “Wug” is in the file already, on line 2. The first one counts.']);
  });

  test('in CSV, also behind cells of several lines', () => {
    expect(said('term,meaning\nwug,"A\r\nbird."\nblicket,\n', 'a.csv')).toEqual(['4: “meaning” is missing.']);
  });

  test('in YAML', () => {
    const text = 'name: A\nterms:\n  - term: wug\n    meaning: A bird.\n  - term: blicket\n    meaning: 5\n';
    expect(said(text, 'a.yaml')).toEqual(['6: “meaning” has to be text. Put numbers and dates into quotes.']);
  });

  test('a field that packs do not have is named, and its entry is taken without it', () => {
    const text = inJson({ ...good, color: 'blue' });
    expect(termsOf(text, 'a.json')).toEqual([good]);
    expect(said(text, 'a.json')).toEqual(['1: “color” is not a field of packs. It is left out.']);
  });

  test('a column that packs do not have is named once', () => {
    const text = 'term,meaning,color\nwug,A bird.,blue\nblicket,A toy.,red';
    expect(termsOf(text, 'a.csv')).toHaveLength(2);
    expect(said(text, 'a.csv')).toEqual(['1: “color” is not a field of packs. It is left out.']);
  });

  test('of very many problems the first are told, and all are counted', () => {
    const text = `term,meaning\nwug,A bird.\n${'x,y\n'.repeat(1000)}`;
    const { problems, problemCount, leftOut } = readPack(text, 'a.csv');
    expect([problems.length, problemCount, leftOut]).toEqual([MOST_PROBLEMS, 1000, 1000]);
  });
});

describe('limits', () => {
  test('a file over 25 MB is not read', () => {
    const { pack, problems } = readPackBytes(new Uint8Array(MOST_BYTES + 1), 'a.json');
    expect([pack, problems]).toEqual([undefined, [{ line: 1, kind: 'packTooBig', fill: ['25'] }]]);
  });

  test('a pack holds at most 100,000 terms', () => {
    const text = `term,meaning\n${Array.from({ length: 100_001 }, (_, at) => `w${at},x`).join('\n')}`;
    expect(said(text, 'a.csv')).toEqual(['1: The pack has more than 100000 terms, the most that a pack may have.']);
  });

  test('bytes that are no UTF-8 are refused with a way out', () => {
    const { pack, problems } = readPackBytes(Uint8Array.of(0x61, 0xe9, 0x61), 'a.csv');
    expect([pack, problems[0]?.kind]).toEqual([undefined, 'packNotUtf8']);
  });
});
