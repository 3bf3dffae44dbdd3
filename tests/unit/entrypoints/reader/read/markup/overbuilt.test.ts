import { expect, test } from 'vitest';
import { isOverbuilt } from '../../../../../../entrypoints/reader/read/markup/overbuilt.ts';

const MANY = 5_001;

test.each([
  ['elements in each other', '<div>'.repeat(MANY)],
  ['elements that were never closed', '<p><b>Iron</p>'.repeat(MANY)],
  ['tables in tables', '<table><tr><td>'.repeat(201)],
  ['lists in lists, with ends of others', '<ul><li></li>'.repeat(MANY)],
  ['elements that nobody knows', '<x-y>'.repeat(MANY)],
  ['elements that seem to end where they begin', '<div/>'.repeat(MANY)],
  ['elements in a drawing', `<svg>${'<g>'.repeat(MANY)}`],
  ['elements behind a drawing that they end', `<svg>${'<div/>'.repeat(MANY)}`],
  ['elements in the title of a drawing', `<svg><title>${'<x-y/>'.repeat(MANY)}`],
  ['more tags than any page has', '<p>'.repeat(1_000_001)],
])('is more than any page has: %s', (_what, markup) => {
  expect(isOverbuilt(markup)).toBe(true);
});

test.each([
  ['many elements beside each other', '<div><b>Iron</b></div>'.repeat(MANY)],
  ['paragraphs and items that end themselves', '<ul><li><p>Iron<li><p>Zinc</ul>'.repeat(MANY)],
  ['tables beside each other', '<table><tr><td>Iron</table>'.repeat(MANY)],
  ['rows and cells that end themselves', `<table>${'<tr><td>Iron<td>Zinc'.repeat(MANY)}`],
  ['what holds nothing', '<br><img src=x><hr>'.repeat(MANY)],
  ['drawings', '<svg><title>Iron</title><path d="M0"/><g><path/></g></svg>'.repeat(MANY)],
  ['ends without a beginning', `${'</div>'.repeat(MANY)}<div>`],
  ['signs of a text', '3 < 4 > 2 '.repeat(MANY)],
])('is no more than a page may have: %s', (_what, markup) => {
  expect(isOverbuilt(markup)).toBe(false);
});
