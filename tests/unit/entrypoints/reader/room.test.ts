import { expect, test } from 'vitest';
import { broughtBy, tabIn } from '../../../../entrypoints/reader/brought.ts';
import { levelsBelowTitle } from '../../../../entrypoints/reader/read/headings.ts';
import { zoomAsked, zoomed, ZOOMS } from '../../../../entrypoints/reader/zoom.ts';

const key = (code: string, held: object = { altKey: true }) => ({
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

test('text is made larger and smaller in steps, to the ends of them', () => {
  expect(zoomed(1, 'in')).toBe(1.15);
  expect(zoomed(1.2, 'out')).toBe(1.15);
  expect(zoomed(ZOOMS.at(-1) ?? 0, 'in')).toBe(ZOOMS.at(-1));
  expect(zoomed(0.5, 'out')).toBe(0.5);
});

test.each([
  ['Alt and plus', key('Equal'), 1.15],
  ['Alt and minus', key('Minus'), 0.9],
  ['Alt and zero', key('Digit0'), 1],
  ['plus alone, which may be meant for a field', key('Equal', {}), undefined],
  ['what the browser zooms by', key('Equal', { altKey: true, ctrlKey: true }), undefined],
  ['another key', key('KeyA'), undefined],
])('%s', (_what, event, zoom) => {
  expect(zoomAsked(event, 1)).toBe(zoom);
});

test('headings go down from the title one by one, whatever their document did', () => {
  const level = levelsBelowTitle();
  expect([3, 3, 5, 6, 4, 3, 1, 2].map((own) => level(own))).toEqual([2, 2, 3, 4, 3, 2, 2, 3]);
});

const transfer = (files: File[], data: Record<string, string>, isDirectory = false) => ({
  files,
  items: files.map(() => ({ kind: 'file', webkitGetAsEntry: () => ({ isDirectory }) as FileSystemEntry })),
  getData: (type: string) => data[type] ?? '',
});
const TEXT = new File(['x'], 'x.txt', { type: 'text/plain' });
const PICTURE = new File(['x'], 'x.png', { type: 'image/png' });

test.each([
  ['a file', transfer([TEXT], {}), { kind: 'file', file: TEXT }],
  [
    'several files, of which the first is read',
    transfer([TEXT, PICTURE], {}),
    { kind: 'file', file: TEXT, hasOthers: true },
  ],
  ['a folder', transfer([TEXT], {}, true), { kind: 'folder', name: 'x.txt' }],
  ['a picture alone', transfer([PICTURE], {}), { kind: 'file', file: PICTURE }],
  ['formatted text with its picture', transfer([PICTURE], { 'text/html': '<p>x' }), { kind: 'markup', markup: '<p>x' }],
  ['formatted text', transfer([], { 'text/html': '<p>x', 'text/plain': 'x' }), { kind: 'markup', markup: '<p>x' }],
  ['plain text', transfer([], { 'text/plain': 'x' }), { kind: 'text', text: 'x' }],
  ['blanks', transfer([], { 'text/plain': ' \n' }), undefined],
])('what was brought: %s', (_what, brought, kind) => {
  expect(broughtBy(brought)).toEqual(kind);
});

test.each([
  ['#tab=12', 12],
  ['#tab=x', undefined],
  ['#tab=1&file=https://x.example', undefined],
  ['', undefined],
])('the address “%s” asks for a tab', (hash, tab) => {
  expect(tabIn(hash)).toBe(tab);
});
