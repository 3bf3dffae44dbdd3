import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ANSWERS_OF_PAGES } from '../../../messages/page-answers.ts';

/** No page answers any of these. */
const NEVER = [null, true, 5, {}, [[]], [1]];
/** A value as a test's name shows it. */
const short = (value: unknown) => (JSON.stringify(value) ?? 'undefined').slice(0, 60);

const page = {
  site: 'nhs.uk',
  title: 'Iron',
  isOn: true,
  terms: [{ id: 'iron', count: 2 }],
  isReading: false,
  language: 'english',
  contentType: 'text/html',
};

/** What pages may answer, and what they may not. */
const ANSWERS: Readonly<Record<keyof typeof ANSWERS_OF_PAGES, { holds: unknown[]; never: unknown[] }>> = {
  describePage: {
    holds: [page, { ...page, amount: 'fewer' }, { ...page, terms: [] }, { ...page, language: 'other' }],
    never: [
      ...NEVER,
      undefined,
      { ...page, site: undefined },
      { ...page, isOn: 1 },
      { ...page, amount: 'some' },
      { ...page, isReading: undefined },
      { ...page, language: 'es' },
      { ...page, contentType: undefined },
      { ...page, terms: ['iron'] },
      { ...page, terms: [{ id: 'iron', count: '2' }] },
    ],
  },
  stepToMark: { holds: [undefined], never: [...NEVER, 'done'] },
  explainSelection: { holds: [true, false], never: [undefined, null, 'true', 1, {}] },
  showTerm: { holds: [undefined], never: [...NEVER, 'done'] },
  scrollToTerm: { holds: [undefined], never: [...NEVER, 'done'] },
  tellFrames: { holds: [undefined], never: [...NEVER, 'done'] },
  aroundTerm: {
    holds: [undefined, ['Your ', 'iron', ' is low.'], ['', 'x'.repeat(600), '']],
    never: [...NEVER, 'iron', ['', 'iron'], ['', 'iron', '', ''], ['x'.repeat(601), 'iron', ''], ['', 5, '']],
  },
  readFile: {
    holds: [{ base64: 'JVBERi0=', size: 5, name: 'leaflet.pdf' }],
    never: [...NEVER, { base64: 'JVBERi0=', size: 5 }, { base64: 'JVBERi0=', size: '5', name: 'leaflet.pdf' }],
  },
  onScreen: {
    holds: [
      { ids: [], pointed: '' },
      { ids: ['iron', 'zinc'], pointed: 'iron' },
    ],
    never: [
      ...NEVER,
      undefined,
      { ids: ['iron'] },
      { ids: 'iron', pointed: '' },
      { ids: [5], pointed: '' },
      { ids: [], pointed: undefined },
    ],
  },
};
const answers = (of: 'holds' | 'never') =>
  Object.entries(ANSWERS).flatMap(([name, { [of]: values }]) =>
    values.map((value) => [name as keyof typeof ANSWERS_OF_PAGES, short(value), value] as const),
  );

describe('a page', () => {
  test.each(answers('holds'))('may answer %s with %s', (name, _short, answer) => {
    expect(v.parse(ANSWERS_OF_PAGES[name], answer)).toEqual(answer);
  });

  test.each(answers('never'))('may not answer %s with %s', (name, _short, answer) => {
    expect(v.is(ANSWERS_OF_PAGES[name], answer)).toBe(false);
  });
});
