import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteName } from '../../../../components/page/site-name.ts';

/** The name that browsers know a site by. */
const coded = (spelled: string) => new URL(`https://${spelled}`).hostname;

test.each([
  ['a name in plain letters', 'nhs.uk', 'nhs.uk'],
  ['German letters', coded('bücher.example'), 'bücher.example'],
  ['a part of a name', coded('www.ärzte.müller.example'), 'www.ärzte.müller.example'],
  ['a name that is Russian throughout', coded('пример.рф'), 'пример.рф'],
  ['a name that is Chinese throughout', coded('例子.中国'), '例子.中国'],
  ['a name that is Korean throughout', coded('예시.한국'), '예시.한국'],
  ['digits and hyphens with letters of any script', coded('пример-24.рф'), 'пример-24.рф'],
  ['Latin with one Cyrillic letter', coded('p\u0430ypal.com'), 'p\u0430ypal.com (xn--pypal-4ve.com)'],
  ['Cyrillic letters before a Latin ending', coded('аррӏе.com'), 'аррӏе.com (xn--80ak6aa92e.com)'],
  ['Greek with a Latin ending', coded('παράδειγμα.example'), `παράδειγμα.example (${coded('παράδειγμα.example')})`],
  ['what no letters stand for', 'xn--a', 'xn--a'],
  ['what browsers would spell otherwise', 'xn--nhs-.uk', 'xn--nhs-.uk'],
  ['an address in brackets', '[::1]', '[::1]'],
  ['files', '', ''],
])('%s: “%s” reads “%s”', (_what, site, name) => {
  expect(siteName(site)).toBe(name);
});

test('whatever is stored as a name can be shown, and shows or is the name that it stands for', () => {
  const label = fc.oneof(
    fc.string({ maxLength: 8 }).map((text) => `xn--${text}`),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(label, { maxLength: 3 }), (labels) => {
      const site = labels.join('.');
      const name = siteName(site);
      expect(name === site || name.endsWith(` (${site})`) || coded(name) === site).toBe(true);
    }),
  );
});
