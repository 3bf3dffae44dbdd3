import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAPITALS, encodeForms, type IndexedForm } from '../../../glossary/encoded-forms.ts';
import { loadIndex, loadingIndex, type EncodedIndex } from '../../../glossary/form-index.ts';
import { match } from '../../../glossary/match.ts';
import { hashesOf, keyOf } from '../../../glossary/word-hash.ts';
import { runs } from '../../runs.ts';
import { idsIn, indexOf, marks, term } from './tiny.ts';

/** An index as it is written, of these lines of forms. */
const encoded = (lines: readonly string[], ids: readonly string[] = lines): EncodedIndex => ({
  ids: ids.join(' '),
  levels: '3'.repeat(lines.length),
  forms: lines.join('\n'),
  cues: '',
  guards: '',
  phrases: '',
});
const firstWordOf = (text: string) => hashesOf(text)[0] ?? 0;

describe('the forms of an index', () => {
  const text = fc
    .array(fc.constantFrom('iron', 'an', 'aem', 'em', 'ia', 's', ' ', ' ', '-', 'b', '6', 'β'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((bits) => bits.join(''))
    .filter((text) => keyOf(text) !== 0);
  const terms = fc.array(fc.uniqueArray(text, { maxLength: 5 }), { minLength: 1, maxLength: 6 });
  const sorted = (forms: readonly IndexedForm[]) =>
    forms.toSorted((a, b) => a.term - b.term || (a.text < b.text ? -1 : 1));

  test('are found under their keys, each once and the longest first, in whatever order their words are met', () => {
    fc.assert(
      fc.property(terms, fc.infiniteStream(fc.nat()), (terms, places) => {
        const all = terms.map((texts, term) =>
          texts.map((text): IndexedForm => ({ text, capitals: CAPITALS.any, term, guard: -1 })),
        );
        const index = loadIndex(encoded(all.map(encodeForms)));
        const order = Array.from(new Set(all.flat().map(({ text }) => text)), (text) => ({ text, at: places.next() }));
        for (const { text } of order.toSorted((a, b) => Number(a.at.value) - Number(b.at.value))) {
          const key = keyOf(text);
          expect([index.mayBegin(firstWordOf(text)), index.mayHave(key)]).toEqual([true, true]);
          const found = index.forms(key);
          expect(sorted(found)).toEqual(sorted(all.flat().filter((form) => keyOf(form.text) === key)));
          expect(found).toEqual(found.toSorted((a, b) => b.text.length - a.text.length));
        }
      }),
      runs(0.5),
    );
  });

  test('are none for words that no form begins with', () => {
    const index = loadIndex(encoded(['iron tablet', 'zinc']));
    expect(['iron', 'zinc', 'tablet', 'irons', 'i'].map((word) => index.mayBegin(firstWordOf(word)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    for (let number = 0; number < 500; number += 1) {
      expect(index.mayBegin(firstWordOf(`wug${number}`))).toBe(false);
      expect(index.forms(firstWordOf(`wug${number}`))).toEqual([]);
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

  test('that share a key with other words are found whichever are met first', () => {
    const pair = ['genetic risk', 'malic catcher'];
    expect(keyOf(pair[0] ?? '')).toBe(keyOf(pair[1] ?? ''));
    for (const order of [pair, pair.toReversed()]) {
      const index = indexOf(term('genetic-risk'), term('malic-catcher'));
      expect(order.map((text) => idsIn(index, `A ${text} test`))).toEqual(
        order.map((text) => [text.replace(' ', '-')]),
      );
    }
  });

  test('of two terms are found for both', () => {
    const index = loadIndex(encoded(['zinc', 'iron|zinc'], ['zinc', 'metal']));
    index.mayBegin(firstWordOf('zinc'));
    expect(index.forms(keyOf('zinc')).map(({ term }) => index.id(term))).toEqual(['zinc', 'metal']);
  });

  test('are told apart in a pack of very many terms', () => {
    const index = loadIndex(encoded(Array.from({ length: 70_000 }, (_, number) => `wug${number}`)));
    expect(idsIn(index, 'wug0, wug1, wug4463, wug65535, wug65536, wug65537 or wug69999; wug70000')).toEqual([
      'wug0',
      'wug1',
      'wug4463',
      'wug65535',
      'wug65536',
      'wug65537',
      'wug69999',
    ]);
  });
});

describe('a term of an index', () => {
  const index = indexOf(
    term('crohns-disease', { term: "Crohn's disease", level: 1 }),
    term('iron', { term: 'ferrum', level: 2 }),
    term('zinc', { level: 3 }),
  );

  test('has its id and its level', () => {
    const found = match(index, "Ferrum, zinc, Crohn's disease").map(({ term }) => [index.id(term), index.level(term)]);
    expect(found).toEqual([
      ['iron', 2],
      ['zinc', 3],
      ['crohns-disease', 1],
    ]);
  });

  test.each([-1, 3, 2 ** 20])('has no id where there is none: %i', (number) => {
    expect(index.id(number)).toBe('');
  });
});

describe('an index that is loaded in pieces', () => {
  const lines = ['iron', 'zinc', '', 'tin'];

  test.each([
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0],
    [1, Number.POSITIVE_INFINITY, 3],
    [5, Number.POSITIVE_INFINITY, 2],
    [Number.POSITIVE_INFINITY, 1, 2],
    [Number.POSITIVE_INFINITY, 2, 1],
    [Number.POSITIVE_INFINITY, 3, 0],
    [1, 1, 5],
  ])('of %d units and %d words pauses between them, and finds the same', (units, words, pauses) => {
    const loading = loadingIndex(encoded(lines, ['iron', 'zinc', 'none', 'tin']), units, words);
    for (let pause = 0; pause < pauses; pause += 1) expect(loading.next().value).toBeUndefined();
    const { value: index, done } = loading.next();
    expect(done).toBe(true);
    expect(index && idsIn(index, 'tin, zinc, iron')).toEqual(['tin', 'zinc', 'iron']);
  });
});
