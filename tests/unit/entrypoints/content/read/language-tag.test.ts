import { expect, test } from 'vitest';
import { languageOf } from '../../../../../entrypoints/content/read/language-tag.ts';

test.each(['en', 'EN', 'en-US', ' en', 'eng', 'en_US', 'en-Latn-GB', 'en-x-medical'])('“%s” is English', (tag) => {
  expect(languageOf(tag)).toBe('english');
});

test.each(['de', 'fr-CA', 'zh_Hans', 'iw', 'enm', 'gsw', 'x-en', 'i-klingon', 'zxx', 'uk'])(
  '“%s” is another language',
  (tag) => {
    expect(languageOf(tag)).toBe('other');
  },
);

test.each([
  '',
  ' ',
  'und',
  'und-Latn',
  'mul',
  'english',
  'undefined',
  'null',
  'none',
  '{{ page.lang }}',
  '{lang}',
  '%LANG%',
  'en, de',
  'en us',
  'd',
  'x',
  'us',
  'gb',
  'xx',
  '-',
  'de-',
  'de--AT',
  '12',
])('“%s” says nothing', (tag) => {
  expect(languageOf(tag)).toBeUndefined();
});
