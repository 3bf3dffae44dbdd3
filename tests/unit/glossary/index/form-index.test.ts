import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAPITALS, type IndexedForm, type IndexedTerm } from '../../../../glossary/index/form.ts';
import { idsOf, readIndex, type FormIndex } from '../../../../glossary/index/form-index.ts';
import { INDEX_FORMAT } from '../../../../glossary/index/tables.ts';
import { writeIndex } from '../../../../glossary/index/write.ts';
import { mayHave } from '../../../../glossary/text/bloom-filter.ts';
import { rowOf } from '../../../../glossary/text/hash-table.ts';
import { keyOf } from '../../../../glossary/text/tokens.ts';
import { runs } from '../../../runs.ts';
import { idsIn, indexOf, marks, term } from '../tiny.ts';

const form = (text: string): IndexedForm => ({ text, capitals: CAPITALS.any, guard: -1 });
const termOf = (id: string, ...texts: string[]): IndexedTerm => ({ id, level: 3, forms: texts.map(form) });

/** The forms that may be the words of a text, as they were written, in the order in which the matcher tries them. */
function formsLike(index: FormIndex, like: string): { text: string; term: number }[] {
  const { formStarts, formTerms, keyFormStarts, keySlots, letters } = index.tables;
  const found: { text: string; term: number }[] = [];
  const key = rowOf(keySlots, keyOf(like));
  if (key < 0) return found;
  for (let at = keyFormStarts[key] ?? 0; at < (keyFormStarts[key + 1] ?? 0); at += 1) {
    const text = String.fromCharCode(...letters.subarray(formStarts[at], formStarts[at + 1]));
    found.push({ text, term: formTerms[at] ?? -1 });
  }
  return found;
}

describe('the forms of an index', () => {
  const text = fc
    .array(fc.constantFrom('iron', 'an', 'aem', 'em', 'ia', 's', ' ', ' ', '-', 'b', '6', 'β'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((bits) => bits.join(''))
    .filter((text) => keyOf(text) !== 0);
  const terms = fc.array(fc.uniqueArray(text, { maxLength: 5 }), { maxLength: 6 });
  const sorted = (forms: readonly { text: string; term: number }[]) =>
    forms.toSorted((a, b) => a.term - b.term || (a.text < b.text ? -1 : 1));

  test('are found under their keys, each once and the longest first', () => {
    fc.assert(
      fc.property(terms, (terms) => {
        const index = readIndex(writeIndex(terms.map((texts, number) => termOf(`t${number}`, ...texts))));
        const all = terms.flatMap((texts, term) => texts.map((text) => ({ text, term })));
        for (const { text } of all) {
          expect(mayHave(index.tables.keyFilter, keyOf(text))).toBe(true);
          const found = formsLike(index, text);
          expect(sorted(found)).toEqual(sorted(all.filter((form) => keyOf(form.text) === keyOf(text))));
          expect(found).toEqual(found.toSorted((a, b) => b.text.length - a.text.length));
        }
      }),
      runs(0.5),
    );
  });

  test('are none under other keys', () => {
    const index = readIndex(writeIndex([termOf('a', 'iron tablet', 'zinc')]));
    for (const word of ['iron', 'tablet', 'irons', ...Array.from({ length: 500 }, (_, number) => `wug${number}`)]) {
      expect(formsLike(index, word)).toEqual([]);
    }
  });

  test.each([
    ['[blood sugar], [blood sugar level] and [blood sugar level test]'],
    ['[Blood], [blood pressure] and [blood sugar levels]'],
    ['[blood sugar] control, [blood] orange, sugar level'],
    ['[anemia of pregnancy], [anaemia of pregnancy], [anemias] and [anaemias]'],
    ['[anaemia of old age], [anemia] of old wives'],
    ['[biopsies], a [biopsy] and a [bone biopsy]'],
    ['[let down], [letdown] and [let-downs]'],
    ['[vitamin D2] with [vitamin D3], not vitamin D4'],
    ['[iron level], [iron levels] and [iron]'],
  ])('that begin alike are told apart: %s', (text) => {
    const names = [
      'blood sugar',
      'blood sugar level test',
      'blood',
      'blood sugar level',
      'blood pressure',
      'anemia',
      'anemia of pregnancy',
      'anemia of old age',
      'biopsy',
      'bone biopsy',
      'let down',
      'letdown',
      'vitamin D2',
      'vitamin D3',
      'iron',
      'iron level',
    ];
    const named = (order: readonly string[]) =>
      indexOf(
        ...order.map((name, at) => term(`${String(at).padStart(2, '0')}-${name.replaceAll(' ', '-')}`, { term: name })),
      );
    expect(marks(named(names), text)).toBe(text);
    expect(marks(named(names.toReversed()), text)).toBe(text);
  });

  test('that share a key with other words are both found', () => {
    const pair = ['genetic risk', 'malic catcher'];
    expect(keyOf(pair[0] ?? '')).toBe(keyOf(pair[1] ?? ''));
    const index = indexOf(term('genetic-risk'), term('malic-catcher'));
    expect(pair.map((text) => idsIn(index, `A ${text} test`))).toEqual(pair.map((text) => [text.replace(' ', '-')]));
  });

  test('of two terms are found for both', () => {
    const index = readIndex(writeIndex([termOf('zinc', 'zinc'), termOf('metal', 'iron', 'zinc')]));
    expect(formsLike(index, 'zinc').map(({ term }) => index.id(term))).toEqual(['zinc', 'metal']);
  });

  test('are told apart in a pack of very many terms', () => {
    const index = readIndex(writeIndex(Array.from({ length: 70_000 }, (_, at) => termOf(`wug${at}`, `wug${at}`))));
    const wanted = ['wug0', 'wug1', 'wug4463', 'wug65535', 'wug65536', 'wug65537', 'wug69999'];
    expect(idsIn(index, `${wanted.join(', ')}; wug70000`)).toEqual(wanted);
  });
});

describe('an index', () => {
  const bytes = writeIndex([
    { id: 'iron', level: 1, forms: [form('iron')] },
    { id: 'zinc-é', level: 2, forms: [] },
  ]);

  test('is the same bytes for the same terms, and holds nothing for none', () => {
    const again = writeIndex([
      { id: 'iron', level: 1, forms: [form('iron')] },
      { id: 'zinc-é', level: 2, forms: [] },
    ]);
    expect(new Uint8Array(again)).toEqual(new Uint8Array(bytes));
    expect(idsIn(readIndex(writeIndex([])), 'iron')).toEqual([]);
  });

  test('gives ids and levels by number', () => {
    const index = readIndex(bytes);
    expect([0, 1, 2].map((number) => [index.id(number), index.level(number)])).toEqual([
      ['iron', 1],
      ['zinc-é', 2],
      ['', 3],
    ]);
    expect(idsOf(bytes)).toEqual(['iron', 'zinc-é']);
  });

  test.each([
    ['of another format', (view: Uint32Array) => (view[1] = INDEX_FORMAT + 1)],
    ['of another kind', (view: Uint32Array) => (view[0] = 0)],
    ['with a table beyond its end', (view: Uint32Array) => (view[4] = 0xffff)],
    ['with a table that begins askew', (view: Uint32Array) => (view[9] = (view[9] ?? 0) + 1)],
  ])('%s is refused', (_what, damage) => {
    const copy = bytes.slice(0);
    damage(new Uint32Array(copy, 0, 20));
    expect(() => readIndex(copy)).toThrow(RangeError);
  });

  test('that is cut off is refused', () => {
    for (const length of [0, 4, 100, bytes.byteLength - 4]) {
      expect(() => readIndex(bytes.slice(0, length))).toThrow(RangeError);
    }
  });
});
