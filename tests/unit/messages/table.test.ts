import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { TO_BACKGROUND } from '../../../messages/table.ts';
import { TO_PAGE } from '../../../messages/to-page.ts';
import { TO_PANEL } from '../../../messages/to-panel.ts';

const TABLE = { ...TO_BACKGROUND, ...TO_PAGE, ...TO_PANEL };
type Name = keyof typeof TABLE;

const OURS = { id: 'ours', root: 'ext://ours/' };
/** Those who might send a message: a page, a frame in it, and the extension. */
const SENDERS = {
  page: { id: 'ours', url: 'https://www.nhs.uk/', tab: { id: 7 }, frameId: 0 },
  frame: { id: 'ours', url: 'https://www.nhs.uk/widget', tab: { id: 7 }, frameId: 3 },
  extension: { id: 'ours', url: 'ext://ours/popup.html' },
  'other extension': { id: 'theirs', url: 'ext://theirs/', tab: { id: 7 }, frameId: 0 },
};

const batch = { text: 'Iron. Zinc.', ends: [5, 11], scopes: [0, 4], context: 0, defined: [['GI', 'glycemic index']] };
const longest = {
  text: 'x'.repeat(32_000),
  ends: Array<number>(2000).fill(9),
  scopes: Array<number>(2000).fill(2 ** 31),
  context: 3,
  defined: Array.from({ length: 100 }, () => ['x'.repeat(9), 'x'.repeat(120)]),
};
const saved = { as: 'saved', id: 'iron', on: true };
/** No message holds any of these. */
const NEVER = [null, true, 5, {}, [[]], [1], { length: 1, 0: 'iron' }];
/** Nor does one that holds a text, or a list. */
const NO_TEXT = [...NEVER, undefined, '', 'x'.repeat(101), ['iron']];

/** What is true of each message: who may send it, what it may hold, and what it may not. A message that is missing here is a type error. */
const CASES: Readonly<Record<Name, { from: (keyof typeof SENDERS)[]; holds: unknown[]; never: unknown[] }>> = {
  cards: {
    from: ['page', 'frame'],
    holds: [[], ['iron', 'vitamin-b12'], ['x'.repeat(200)], Array(200).fill('iron')],
    never: [...NEVER, undefined, 'iron', [''], ['iron', null], ['x'.repeat(201)], Array(201).fill('iron')],
  },
  match: {
    from: ['page', 'frame'],
    holds: [batch, { ...batch, context: 2 }, { text: '', ends: [], scopes: [], context: 0, defined: [] }, longest],
    never: [
      ...NEVER,
      undefined,
      'Iron.',
      { ...batch, text: 5 },
      { ...batch, text: 'x'.repeat(32_001) },
      { ...batch, ends: Array(2001).fill(9), scopes: Array(2001).fill(0) },
      { ...batch, ends: 'Iron' },
      { ...batch, ends: [5] },
      { ...batch, ends: [11, 5] },
      { ...batch, ends: [5, 12] },
      { ...batch, ends: [-1, 11] },
      { ...batch, ends: ['5', 11] },
      { ...batch, scopes: [0, 0.5] },
      { ...batch, scopes: [0, 2 ** 31 + 1] },
      { ...batch, context: -1 },
      { ...batch, context: 4 },
      { ...batch, context: undefined },
      { ...batch, defined: undefined },
      { ...batch, defined: [['GI']] },
      { ...batch, defined: [['GI', '']] },
      { ...batch, defined: [['', 'x']] },
      { ...batch, defined: [['x'.repeat(10), 'x']] },
      { ...batch, defined: [['GI', 'x'.repeat(121)]] },
      { ...batch, defined: Array.from({ length: 101 }, () => ['GI', 'x']) },
      { ...batch, tabId: 1 },
    ],
  },
  choicesFor: {
    from: ['page', 'frame'],
    holds: ['', 'www.nhs.uk', 'x'.repeat(400)],
    never: [...NEVER, undefined, 'x'.repeat(401), ['www.nhs.uk']],
  },
  cardSheet: { from: ['page', 'frame'], holds: [undefined], never: [...NEVER, 'iron'] },
  wake: { from: ['page', 'frame'], holds: [undefined], never: [...NEVER, 'iron'] },
  lookUp: { from: ['page', 'frame'], holds: ['magnesum', 'x'.repeat(100)], never: NO_TEXT },
  addWord: { from: ['page', 'frame'], holds: ['a “word” <b>', 'x'.repeat(100)], never: NO_TEXT },
  openMyWords: { from: ['page', 'frame'], holds: [undefined], never: [...NEVER, 'my-words'] },
  siteOfTab: { from: ['page', 'frame'], holds: [undefined], never: [...NEVER, 'nhs.uk'] },
  siteState: {
    from: ['page'],
    holds: [
      { isOn: true, terms: 0, hasMore: false },
      { isOn: true, terms: 20_000, hasMore: true },
      { isOn: false, terms: 0, hasMore: false },
    ],
    never: [
      ...NEVER,
      undefined,
      { isOn: true, hasMore: false },
      { isOn: true, terms: 3 },
      { isOn: 'true', terms: 0, hasMore: false },
      { isOn: true, terms: '3', hasMore: false },
      { isOn: true, terms: -1, hasMore: false },
      { isOn: true, terms: 0.5, hasMore: false },
      { isOn: true, terms: 20_001, hasMore: false },
      { isOn: true, terms: 3, hasMore: 'no' },
      { isOn: true, terms: 3, hasMore: false, tabId: 1 },
    ],
  },
  remember: {
    from: ['page', 'frame'],
    holds: [
      saved,
      { ...saved, around: ['x'.repeat(600), 'iron', ''] },
      { ...saved, as: 'known' },
      { as: 'muted', id: 'x'.repeat(200), on: false },
    ],
    never: [
      ...NEVER,
      undefined,
      { ...saved, as: 'site' },
      { ...saved, id: '' },
      { ...saved, id: 'x'.repeat(201) },
      { ...saved, on: 'yes' },
      { ...saved, site: 'nhs.uk' },
      { ...saved, around: ['x'.repeat(601), 'iron', ''] },
      { ...saved, around: ['', 'iron'] },
      { ...saved, around: ['', 'iron', '', ''] },
      { ...saved, around: 'iron' },
      { as: 'saved', id: 'iron' },
    ],
  },
  describePage: { from: ['extension'], holds: ['known', 'whole'], never: [...NEVER, undefined, 'iron'] },
  stepToMark: { from: ['extension'], holds: ['next', 'previous'], never: [...NEVER, undefined, 'first'] },
  explainSelection: { from: ['extension'], holds: ['', 'shock'], never: [...NEVER, undefined] },
  showTerm: { from: ['extension'], holds: ['iron'], never: [...NEVER, undefined] },
  scrollToTerm: { from: ['extension'], holds: ['iron'], never: [...NEVER, undefined] },
  onScreen: { from: ['extension'], holds: ['', 'iron'], never: [...NEVER, undefined] },
  tellFrames: { from: ['extension'], holds: [undefined], never: [...NEVER, 'iron'] },
  aroundTerm: { from: ['extension'], holds: ['iron'], never: [...NEVER, undefined] },
  frameInView: { from: ['frame'], holds: [undefined], never: [...NEVER, 'iron'] },
  readFile: { from: ['extension'], holds: [0, 16_777_216], never: [-1, 0.5, '0', null, undefined, {}] },
};

/** A value as a test's name shows it. */
const short = (value: unknown) => (JSON.stringify(value) ?? 'undefined').slice(0, 60);
const each = (of: 'holds' | 'never') =>
  Object.entries(CASES).flatMap(([name, { [of]: values }]) =>
    values.map((value) => [name as Name, short(value), value] as const),
  );

describe('a message', () => {
  test.each(Object.entries(CASES))('%s comes from no other than who may send it', (name, { from }) => {
    const allowed = Object.entries(SENDERS).filter(([, sender]) => TABLE[name as Name].from(sender, OURS));
    expect(allowed.map(([who]) => who)).toEqual(from);
  });

  test.each(each('holds'))('%s may hold %s', (name, _short, data) => {
    expect(TABLE[name].data(data)).toEqual(data);
  });

  test.each(each('never'))('%s may not hold %s', (name, _short, data) => {
    expect(() => TABLE[name].data(data)).toThrow();
  });

  test('with a list that is too long is refused by its length, whatever the list holds', () => {
    const items: unknown[] = Array(1_000_000).fill(0.5);
    expect(v.safeParse(TABLE.cards.data.schema, items).issues).toHaveLength(1);
    expect(v.safeParse(TABLE.match.data.schema, { ...batch, ends: items }).issues).toHaveLength(1);
  });
});
