import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formsOf } from '../../glossary/entry/forms.ts';
import { joinIndexes } from '../../glossary/match/joined-index.ts';
import { match } from '../../glossary/match/match.ts';
import { readAsPage } from '../../glossary/tools/shown.ts';
import { glossary, index } from '../compiled/glossary.ts';
import { indexOf, term } from '../unit/glossary/tiny.ts';

/** Passages for a guarded term: those in which it is meant, the form in brackets, and those in which it is not. */
interface Senses {
  health: string[];
  everyday: string[];
}

const FOLDER = join(import.meta.dirname, 'guards');
const passages = new Map(
  readdirSync(FOLDER).flatMap((name) =>
    Object.entries(parse(readFileSync(join(FOLDER, name), 'utf8')) as Record<string, Senses>),
  ),
);
const guarded = glossary.terms.filter(({ guard, also }) => guard ?? also.some((form) => form.with ?? form.not));

const joined = joinIndexes(index);

/** The stretches of a text that are marked on a page with nothing else, with their terms. */
const marksIn = (text: string) =>
  readAsPage(joined, [text])
    .found.flat()
    .filter(({ isShown }) => isShown)
    .map(({ term, from, to }) => ({ id: index.id(term), from, to }));
const plain = (passage: string) => passage.replace(/[[\]]/g, '');

test('every guarded term has passages for both senses', () => {
  const lacking = guarded.filter(({ id }) => !passages.get(id)?.health.length || !passages.get(id)?.everyday.length);
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test('every passage is of a term that there is', () => {
  const ids = new Set(glossary.terms.map(({ id }) => id));
  expect(Array.from(passages.keys()).filter((id) => !ids.has(id))).toEqual([]);
});

/** An index of some forms alone, which need no cue, with these phrases. */
const indexWith = (forms: readonly string[], not?: string[]) => {
  const [first = '', ...others] = forms;
  const also = others.map((form) => ({ form, case: 'any' as const, plural: 'none' as const }));
  return indexOf(term('form', { term: first, plural: 'none', case: 'any', also, ...(not && { guard: { not } }) }));
};

test('every phrase keeps from being marked what would be marked without it', { timeout: 60_000 }, () => {
  const idle = glossary.terms.flatMap((term) => {
    const guards = Map.groupBy(
      formsOf(term).filter((form) => form.not),
      (form) => JSON.stringify([form.with, form.not, form.terms]),
    );
    return Array.from(guards.values()).flatMap((sharing) => {
      const forms = [...new Set(sharing.map(({ text }) => text))];
      const free = indexWith(forms);
      return (sharing[0]?.not ?? []).filter(
        (phrase) => match(indexWith(forms, [phrase]), phrase).length >= match(free, phrase).length,
      );
    });
  });
  expect(idle).toEqual([]);
});

describe.each(Array.from(passages))('%s', (id, { health, everyday }) => {
  test('is marked where it is meant', () => {
    expect(health.flatMap((passage) => marksIn(plain(passage))).map((mark) => mark.id)).toContain(id);
  });

  // A longer term may hold the form: *bile duct* explains the duct that is meant.
  test.each(health)('is explained, by itself or in a longer term: %s', (passage) => {
    const marks = marksIn(plain(passage));
    let brackets = 0;
    for (const { index: at, 1: form = '' } of passage.matchAll(/\[([^\]]*)\]/g)) {
      const from = at - brackets;
      brackets += 2;
      expect(marks.some((mark) => mark.from <= from && mark.to >= from + form.length)).toBe(true);
    }
  });

  test.each(everyday)('is not meant: %s', (passage) => {
    expect(marksIn(plain(passage)).filter((mark) => mark.id === id)).toEqual([]);
  });
});
