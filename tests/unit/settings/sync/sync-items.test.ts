import { assert, jsonValue, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromItems, itemKeys, toItems, type Carried } from '../../../../settings/sync/sync-items.ts';
import { runs } from '../../../runs.ts';

const carried = (value: unknown): Carried => ({ version: 2, at: 5.5, value });
/** The bytes that browsers count for an item; Chromium lengthens < on top of what JSON does. */
const bytesOf = (key: string, item: unknown) =>
  new TextEncoder().encode(key + JSON.stringify(item).replaceAll('<', '\\u003C')).length;
const long = (length: number) => '"\\é<😀'.repeat(length);

test('any value comes back as it was', () => {
  assert(
    property(jsonValue(), (value) => {
      const sent = JSON.parse(JSON.stringify(carried(value))) as Carried;
      expect(fromItems('words', toItems('words', sent) ?? {})).toEqual(sent);
    }),
    runs(),
  );
});

describe('a long value', () => {
  const items = toItems('words', carried(long(1500))) ?? {};

  test('goes into several items that browsers take', () => {
    expect(Object.keys(items).length).toBeGreaterThan(3);
    for (const [key, item] of Object.entries(items)) expect(bytesOf(key, item)).toBeLessThanOrEqual(8192);
  });

  test('comes back as it was', () => {
    expect(fromItems('words', items)).toEqual(carried(long(1500)));
  });

  test('is incomplete while a piece is missing, or is one of another value', () => {
    const { 'words:0': first, 'words:1': second, ...others } = items;
    expect(fromItems('words', { 'words:0': first, ...others })).toBe('incomplete');
    expect(fromItems('words', { 'words:1': second, ...others })).toBe('incomplete');
    const newer = toItems('words', { ...carried(long(1500)), at: 6 }) ?? {};
    expect(fromItems('words', { ...items, 'words:1': newer['words:1'] })).toBe('incomplete');
  });
});

test('a value that can never fit is not cut at all', () => {
  expect(toItems('words', carried('x'.repeat(100_000)))).toBeUndefined();
});

test.each([
  ['nothing', {}, 'nothing'],
  ['another part', toItems('sites', carried(1)) ?? {}, 'nothing'],
  ['a text', { 'words:0': 'text' }, 'damaged'],
  ['endless pieces', { 'words:0': { version: 2, at: 1, of: 1e9, text: '1' } }, 'damaged'],
  ['no JSON', { 'words:0': { version: 2, at: 1, of: 1, text: '{' } }, 'damaged'],
])('where %s lies there, it is %s', (_what, items, found) => {
  expect(fromItems('words', items)).toBe(found);
});

test('all pieces of a part are found, and none of a part with a similar name', () => {
  expect(itemKeys('words', { 'words:0': 1, 'words:7': 1, 'words-known:0': 1, words: 1 })).toEqual([
    'words:0',
    'words:7',
  ]);
});
