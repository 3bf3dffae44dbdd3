import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { joinIndexes } from '../../glossary/match/joined-index.ts';
import { countMarks, type CountedMatch } from '../../scripts/marks/figures.ts';
import { textsIn } from '../../scripts/marks/texts.ts';
import { glossary, index } from '../compiled/glossary.ts';

/** How the marks of a text were judged by reading: forms, each with the id of its term. `pages/README.md` says what the words mean. */
interface Judgement {
  wanted: Record<string, string>;
  known: Record<string, string>;
  /** With its sentence, and with what the card said where it was the card that was mended. */
  wrong?: Record<string, { id: string; sentence: string; card?: string }>;
  missing: string[];
}

/** Of the judged marks that are shown: what all know, and what is explained wrongly. Measured 7.4 % and 0 %. */
const MOST_KNOWN = 0.09;
const MOST_WRONG = 0.015;
/** Of the names that a reader may want explained: those that are still marked. */
const LEAST_WANTED = 0.95;
/** Of all marks: those that nobody has judged. */
const MOST_UNJUDGED = 0.1;

const FOLDER = join(import.meta.dirname, '../judged');
const judgements = parse(readFileSync(join(FOLDER, 'pages.yaml'), 'utf8')) as Record<string, Judgement>;
const texts = textsIn(join(FOLDER, 'pages')).filter(({ name }) => name !== 'README.md');
const marks = countMarks(joinIndexes(index), texts).matches.filter(({ isMarked }) => isMarked);

const keyOf = (file: string, form: string, id: string) => `${file}: ${form} (${id})`;
const keysOf = (forms: (judgement: Judgement) => Record<string, string>) =>
  new Set(
    Object.entries(judgements).flatMap(([file, judgement]) =>
      Object.entries(forms(judgement)).map(([form, id]) => keyOf(file, form, id)),
    ),
  );
const idsOf = (wrong: Judgement['wrong'], isCardMended: boolean) =>
  Object.fromEntries(
    Object.entries(wrong ?? {})
      .filter(([, { card }]) => (card !== undefined) === isCardMended)
      .map(([form, { id }]) => [form, id]),
  );

// Where the card was mended, its mark is one that a reader may want.
const wanted = keysOf((judgement) => ({ ...judgement.wanted, ...idsOf(judgement.wrong, true) }));
const known = keysOf((judgement) => judgement.known);
const wrong = keysOf((judgement) => idsOf(judgement.wrong, false));

const shown = new Set(marks.map(({ file, form, id }: CountedMatch) => keyOf(file, form, id)));
const judged = shown.intersection(wanted.union(known).union(wrong));

test('each text has its judgement', () => {
  expect(texts.map(({ name }) => name)).toEqual(Object.keys(judgements).toSorted());
});

test('no mark that was wrong is shown again', () => {
  expect([...shown.intersection(wrong)]).toEqual([]);
  expect(shown.intersection(wrong).size / judged.size).toBeLessThanOrEqual(MOST_WRONG);
});

test('no card says again what was wrong', () => {
  const cards = new Map(glossary.terms.map((term) => [term.id, term]));
  const again = Object.values(judgements).flatMap(({ wrong: wrongs }) =>
    Object.entries(wrongs ?? {}).filter(([form, { id, card }]) => {
      const term = cards.get(id);
      const own = term?.also.find((name) => name.form.toLowerCase() === form)?.gist;
      return card !== undefined && (own ?? term?.gist) === card;
    }),
  );
  expect(again).toEqual([]);
});

test('few marks are of words that all know', () => {
  const seen = shown.intersection(known);
  expect(seen.size / judged.size, [...seen].join('\n')).toBeLessThanOrEqual(MOST_KNOWN);
});

test('what a reader may want explained is marked', () => {
  const lost = wanted.difference(shown);
  expect(1 - lost.size / wanted.size, [...lost].join('\n')).toBeGreaterThanOrEqual(LEAST_WANTED);
});

test('nearly all marks were judged', () => {
  const others = shown.difference(judged);
  expect(others.size / shown.size, `judge these:\n${[...others].join('\n')}`).toBeLessThanOrEqual(MOST_UNJUDGED);
});
