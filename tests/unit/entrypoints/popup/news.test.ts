import { expect, test } from 'vitest';
import { newsFor, NOTES, type Note } from '../../../../entrypoints/popup/news.ts';

const noteOf = (version: string): Note => ({ version, text: 'news02', page: '/library.html' });
/** The version of the news that a reader gets, where there were news in 0.2, 0.10 and 1.0.1. */
const news = (seen: string, current: string) =>
  newsFor(seen, current, [noteOf('0.2'), noteOf('0.10'), noteOf('1.0.1')])?.version;

test.each([
  ['0.1.0', '0.2.0', '0.2'],
  ['', '0.2.0', '0.2'],
  ['0.1.0', '0.2.7', '0.2'],
  ['0.1.0', '0.10.0', '0.10'],
  ['0.9.0', '0.10.0', '0.10'],
  ['0.1.0', '2.0.0', '1.0.1'],
  ['1.0.0', '1.0.1', '1.0.1'],
])('from “%s” to %s there is the latest news, of %s', (seen, current, version) => {
  expect(news(seen, current)).toBe(version);
});

test.each([
  ['0.1.0', '0.1.9', 'nothing has changed for readers'],
  ['0.2.0', '0.2.1', 'the reader knows'],
  ['0.2.0', '0.3.0', 'the new version has no news'],
  ['0.10.0', '0.2.0', 'an older version was installed again'],
  ['1.0.1', '1.0.1', 'nothing was updated'],
])('from %s to %s there is none: %s', (seen, current) => {
  expect(news(seen, current)).toBeUndefined();
});

test('the notes are in order, one a version, and name it as readers say it', () => {
  const versions = NOTES.map(({ version }) => version);
  const byNumber = new Intl.Collator('en', { numeric: true });
  expect(versions).toEqual([...new Set(versions)].toSorted(byNumber.compare));
  expect(versions.filter((version) => !/^\d+\.\d+(\.[1-9]\d*)?$/.test(version))).toEqual([]);
});
