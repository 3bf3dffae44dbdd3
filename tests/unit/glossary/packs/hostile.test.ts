import { readFileSync } from 'node:fs';
import { anything, array, assert, constantFrom, json, oneof, property, record, string, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsOf } from '../../../../glossary/index/form-index.ts';
import { compilePack } from '../../../../glossary/packs/compile-pack.ts';
import { packCard } from '../../../../glossary/packs/pack-card.ts';
import { readPack, readPackBytes } from '../../../../glossary/packs/read/read-pack.ts';
import { packAsCsv } from '../../../../glossary/packs/write-pack.ts';
import { runs } from '../../../runs.ts';

const kinds = (text: string, name: string) => readPack(text, name).problems.map(({ kind }) => kind);
const pack = (...terms: object[]) => JSON.stringify({ name: 'A', terms });
const MB = 1_000_000;

describe('a hostile pack', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '](javascript:alert(1))',
    '&lt;b&gt;${alert(1)}',
  ])('with markup stays text, letter by letter: %s', (meaning) => {
    const [term] = readPack(pack({ term: 'wug', meaning }), 'a.json').pack?.terms ?? [];
    expect(term?.meaning).toBe(meaning);
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//x',
    'https://a"b',
  ])('cannot have a source at %s', (url) => {
    const text = pack({ term: 'wug', meaning: 'x', sources: [{ title: 'y', url }] });
    expect(readPack(text, 'a.json').pack).toBeUndefined();
    expect(kinds(text, 'a.json')).toEqual(['packBadAddress']);
  });

  test.each([
    [
      'a.json',
      '{"name":"A","__proto__":{"polluted":1},"terms":[{"term":"wug","meaning":"x","__proto__":{"also":["y"]},"constructor":{"prototype":{"polluted":1}}}]}',
    ],
    [
      'a.yaml',
      'name: A\n__proto__: {polluted: 1}\nterms:\n  - term: wug\n    meaning: x\n    __proto__: {also: [y]}\n    constructor: {prototype: {polluted: 1}}',
    ],
    ['a.csv', 'term,meaning,__proto__,constructor\nwug,x,y,z'],
  ])('cannot reach any prototype: %s', (name, text) => {
    const reading = readPack(text, name);
    expect(reading.pack?.terms).toStrictEqual([{ term: 'wug', meaning: 'x' }]);
    expect(reading.problems.every(({ kind }) => kind === 'packUnknownField')).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('cannot name its terms so that looking them up finds something else', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const { pack: read } = readPack(pack(...names.map((term) => ({ term, meaning: 'x' }))), 'a.json');
    expect(idsOf(compilePack(read?.terms ?? []))).toEqual(['proto', 'constructor', 'tostring', 'hasownproperty']);
  });

  test('cannot turn text around: hidden signs are taken out and told', () => {
    const text = pack({ term: 'w\u202eug\u202c', meaning: 'A\u2066 bird\u0000.' });
    expect(readPack(text, 'a.json').pack?.terms).toEqual([{ term: 'wug', meaning: 'A bird.' }]);
    expect(kinds(text, 'a.json')).toEqual(['packHiddenSigns', 'packHiddenSigns']);
  });

  test.each([
    ['a.json', pack({ term: 'wug', meaning: 'x'.repeat(10 * MB) })],
    ['a.yaml', `name: A\nterms:\n  - term: wug\n    meaning: ${'x'.repeat(10 * MB)}`],
    ['a.csv', `term,meaning\nwug,${'x'.repeat(10 * MB)}`],
    ['a.json', pack({ term: 'x'.repeat(10 * MB), meaning: 'x' })],
  ])('with a text of 10 MB has it refused by its field: %s', (name, text) => {
    expect(readPack(text, name).pack).toBeUndefined();
    expect(kinds(text, name)).toEqual(['packTooLong']);
  });

  test('that grows by repeating itself (a YAML bomb) is refused before it grows', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 20; at += 1)
      lines.push(
        `a${at}: &a${at} [${Array(10)
          .fill(`*a${at - 1}`)
          .join(', ')}]`,
      );
    expect(kinds([...lines, 'name: A', 'terms: *a19'].join('\n'), 'a.yaml')).toEqual(['packAliases']);
  });

  test('that refers to itself is refused', () => {
    expect(kinds('name: A\nterms: &t [*t]', 'a.yaml')).toEqual(['packAliases']);
  });

  test.each([
    ['a.json', '['.repeat(MB)],
    ['a.json', `{"name":"A","terms":${'['.repeat(MB)}${']'.repeat(MB)}}`],
    ['a.json', `{"a":`.repeat(MB)],
    ['a.yaml', '['.repeat(100_000)],
    ['a.yaml', '- '.repeat(100_000)],
  ])('nested a million deep is refused: %s', (name, text) => {
    const { pack: read, problems } = readPack(text, name);
    expect(read).toBeUndefined();
    expect(problems[0]?.line).toBeGreaterThanOrEqual(1);
  });

  test('with formulas is exported so that no spreadsheet runs them, and comes back as it was', () => {
    const cells = [
      '=1+1',
      '+1',
      '-itis',
      '@SUM(A1)',
      '=HYPERLINK("https://evil.example","x")',
      "'=x",
      "''+x",
      "'quoted'",
    ];
    const terms = cells.map((meaning, at) => ({ term: `word ${at}`, meaning }));
    const csv = packAsCsv({ name: 'A', terms });
    expect(csv).not.toMatch(/(^|[,"])[=+\-@]/m);
    expect(readPack(csv.replace(/^\ufeff/, ''), 'A.csv').pack?.terms).toEqual(terms);
  });
});

test('the card of a pack’s term says which pack it is from, and has no links of its own', () => {
  const card = packCard(
    { term: 'wug', meaning: 'A bird.', sources: [{ title: 'T', url: 'https://www.example.org/x' }] },
    'pack:a/wug',
    'A',
  );
  expect(card).toMatchObject({ pack: 'A', gist: 'A bird.', sources: [{ publisher: 'example.org', title: 'T' }] });
  expect(card.links).toBeUndefined();
});

describe('whatever a file holds', () => {
  const name = constantFrom('a.json', 'a.yaml', 'a.csv', 'a', '.json');
  const text = oneof(
    string({ unit: 'binary', maxLength: 400 }),
    json(),
    array(
      constantFrom(
        'term',
        'meaning',
        'name',
        'terms',
        ':',
        ',',
        '"',
        '\n',
        ' ',
        '- ',
        '{',
        '}',
        '[',
        ']',
        '&a',
        '*a',
        '!',
        'x',
      ),
    ).map((parts) => parts.join('')),
    record({
      name: anything(),
      terms: array(
        record({ term: anything(), meaning: anything(), also: anything(), sources: anything() }, { requiredKeys: [] }),
      ),
    }).map((value) => {
      try {
        return JSON.stringify(value);
      } catch {
        return '';
      }
    }),
  );
  test('reading it never throws, gives lines from 1, and what is taken compiles', () => {
    assert(
      property(text, name, (text, name) => {
        const { pack: read, problems, problemCount } = readPack(text, name);
        for (const { line } of problems) expect(line).toBeGreaterThanOrEqual(1);
        expect(problemCount).toBeGreaterThanOrEqual(problems.length);
        if (!read) expect(problemCount).toBeGreaterThan(0);
        else expect(idsOf(compilePack(read.terms))).toHaveLength(read.terms.length);
      }),
      runs(),
    );
  });
  test('nor do bytes', () => {
    assert(
      property(uint8Array(), name, (bytes, name) => {
        for (const { line } of readPackBytes(bytes, name).problems) expect(line).toBeGreaterThanOrEqual(1);
      }),
      runs(),
    );
  });
});

test('no file of the project renders text as markup', () => {
  // The lint rule keeps this for source files; here it is said once more for the views that show packs.
  for (const file of [
    'packs/PackPreview',
    'packs/PackProblems',
    'packs/PackList',
    'packs/OwnWordList',
    'card/TermCard',
    'card/PageCard',
  ]) {
    expect(readFileSync(`components/${file}.tsx`, 'utf8')).not.toMatch(/innerHTML|dangerouslySet|insertAdjacent/);
  }
});
