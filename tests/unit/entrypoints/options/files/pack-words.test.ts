import { expect, test } from 'vitest';
import type { Words } from '../../../../../components/words.ts';
import { notKept } from '../../../../../entrypoints/options/files/not-kept.ts';
import { partContents, partLosses } from '../../../../../entrypoints/options/files/part-words.ts';
import messages from '../../../../../public/_locales/en/messages.json' with { type: 'json' };
import { checkPacks } from '../../../../../settings/packs/backed-up-packs.ts';

const words: Words = (key, ...fill) =>
  messages[key].message.replace(/\$(\d)/g, (_sign, number: string) => fill[Number(number) - 1] ?? '');
const pack = (id: string, name: string, ...terms: string[]) => ({
  id,
  name,
  terms: terms.map((term) => ({ term, meaning: term === 'bad' ? '' : 'A thing.' })),
});
const valuesOf = (...packs: unknown[]) => new Map([['packs', checkPacks(packs)]]);

test.each([
  ['own words', [pack('own', 'Mine', 'wug', 'dax')], ['Words of your own: 2']],
  ['packs', [pack('a', 'A', 'wug'), pack('b', 'B', 'wug', 'dax')], ['Packs: 2, with 3 words']],
  ['both', [pack('own', 'Mine', 'wug'), pack('b', 'B', 'dax')], ['Words of your own: 1', 'Packs: 1, with 1 word']],
  ['neither', [], []],
])('a backup with %s says how many', (_what, packs, sentences) => {
  expect(partContents(words, valuesOf(...packs))).toEqual(sentences);
});

test('what is left out of a backup is named', () => {
  const values = valuesOf(pack('a', 'A', 'wug', 'bad'), pack('b', 'B', 'bad'), 5);
  expect(partLosses(words, ['saved-words'], values)).toEqual([
    'saved words',
    '1 word of the pack “A”',
    'the pack “B”',
    'pack number 3',
  ]);
});

test('of many that are left out the first are named, and the others counted', () => {
  const losses = partLosses(words, [], valuesOf(...Array.from({ length: 1000 }, () => 5)));
  expect(losses).toHaveLength(11);
  expect(losses.at(-1)).toBe('990 more packs');
});

test.each([
  [new DOMException('full', 'QuotaExceededError'), 'packNoRoom'],
  [new Error('QUOTA_BYTES quota exceeded'), 'packNoRoom'],
  [new DOMException('closed', 'InvalidStateError'), 'packNotKept'],
  ['full', 'packNotKept'],
])('%s is told as %s', (error, sentence) => {
  expect(notKept(error)).toBe(sentence);
});
