import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ViewSchema } from '../../../../glossary/build/pictures.ts';
import { hardWords } from '../../../../glossary/rules/prose/hard-words.ts';
import { pictures } from '../../../../glossary/rules/pictures.ts';
import { glossaryOf, term } from '../tiny.ts';

const THUMB = { id: 'thumb', says: 'It is at the side of the hand.', draw: 'area 1,1 2,2 3,1' };
const PALM = { id: 'palm', says: 'It is in the middle of the hand.', draw: 'area 4,1 5,2 6,1' };
const HAND = { id: 'hand', says: 'It is at the end of the arm.', all: ['thumb', 'palm'] };

const sources = (where: string[], ...shapes: unknown[]) => ({
  ...glossaryOf(...where.map((region, at) => term(`term-${at}`, { where: region }))),
  pictures: { hand: v.parse(ViewSchema, { width: 96, height: 96, shapes }) },
});
const found = (where: string[], ...shapes: unknown[]) =>
  pictures(sources(where, ...shapes)).map(({ file, id, message }) => `${file} ${id}: ${message}`);

test('pictures that fit their entries are fine', () => {
  expect(found(['thumb'], THUMB)).toEqual([]);
  expect(found(['hand'], THUMB, PALM, HAND)).toEqual([]);
  expect(found([], 'line 1,1 2,2')).toEqual([]);
});

test.each([
  ['a place that is not drawn', ['foot', 'thumb'], [THUMB], /^terms\/cells\.yaml term-0: names “foot”/],
  ['a region that no entry names', ['thumb'], [THUMB, PALM], /^pictures\/hand\.yaml palm: is named by no entry/],
  ['a region of one that no entry names', ['palm'], [THUMB, PALM, HAND], /thumb: is named by no entry/],
  ['a region that is drawn twice', ['thumb'], [THUMB, THUMB], /thumb: is drawn twice/],
  ['a region without shapes', ['thumb'], [{ id: 'thumb', says: THUMB.says }], /needs `draw` or `all`/],
  ['a region with both', ['thumb'], [{ ...THUMB, all: ['palm'] }, PALM], /needs `draw` or `all`, and not both/],
  ['a part that is not drawn', ['hand'], [THUMB, HAND], /hand: names “palm” in `all`/],
  ['a way to no view', ['thumb'], [THUMB, { opens: 'foot', draw: 'area 1,1 2,2 3,1' }], /foot: is named by `opens`/],
  ['a region with a way to no view', ['thumb'], [{ ...THUMB, opens: 'hand' }], /hand: is named by `opens`/],
  [
    'a picture that is too large for a card',
    ['thumb'],
    [{ ...THUMB, draw: `line ${Array.from({ length: 900 }, (_, at) => `${at % 96},${(at * 7) % 96}`).join(' ')}` }],
    /makes a picture of \d+ characters, more than 4000/,
  ],
])('%s is named', (_what, where, shapes, says) => {
  expect(found(where, ...shapes).join('\n')).toMatch(says);
});

test('what a picture says holds no hard word', () => {
  const hard = sources(['thumb'], { ...THUMB, says: 'It is beside the zymogen.' });
  expect(hardWords(hard).map(({ file, id, message }) => `${file} ${id}: ${message}`)).toContainEqual(
    expect.stringMatching(/^pictures\/hand\.yaml thumb: holds “zymogen”/),
  );
});
