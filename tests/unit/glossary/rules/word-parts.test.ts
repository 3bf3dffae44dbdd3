import { expect, test } from 'vitest';
import type { Reading } from '../../../../glossary/entry/reference.ts';
import { wordParts } from '../../../../glossary/rules/word-parts.ts';
import { glossaryOf, term } from '../tiny.ts';

const part = (reads: Reading) => ({ meaning: 'heart', from: 'Greek' as const, reads });
const root = (...letters: string[]) => part({ kind: 'root', letters });
const STEM = { stem: '-pril', what: 'such medicines', class: 'ace-inhibitor', except: [] };
const found = (parts: Record<string, ReturnType<typeof part>>) =>
  wordParts({ ...glossaryOf(), parts }).map(({ id, field }) => `${id} ${field}`);

test('a stem leads to the entry of its class', () => {
  const drugStems = { pril: STEM };
  expect(wordParts({ ...glossaryOf(term('ace-inhibitor')), drugStems })).toEqual([]);
  expect(wordParts({ ...glossaryOf(), drugStems }).map(({ id, field }) => `${id} ${field}`)).toEqual(['pril class']);
});

test('two parts of a kind are spelled differently', () => {
  expect(found({ cardio: root('cardi', 'card'), my: root('my') })).toEqual([]);
  expect(found({ cardio: root('cardi'), heart: root('cardi') })).toEqual(['heart reads.letters']);
  expect(found({ an: root('an'), without: part({ kind: 'prefix', letters: ['an'] }) })).toEqual([]);
});

test('a name of two roots names a root', () => {
  const my = part({ kind: 'root', letters: ['my'], after: { cardio: 'the heart muscle' } });
  expect(found({ cardio: root('cardi'), my })).toEqual([]);
  expect(found({ my })).toEqual(['my reads.after']);
});
