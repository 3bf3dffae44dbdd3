/** How the name of a site is written for readers: in their own letters, where browsers know it by a coded one (`xn--…`). */
import { toUnicode } from 'punycode/';

/** Scripts that one name is written in; languages that mix some by habit are one here. */
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Ethiopic',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
  'Han Hiragana Katakana',
  'Han Hangul',
  'Han Bopomofo',
].map((names) => {
  const letters = names.split(' ').map((name) => `\\p{Script_Extensions=${name}}`);
  return new RegExp(`^[${letters.join('')}\\p{Script=Common}\\p{Script=Inherited}]+$`, 'u');
});

/**
 * The name of a site in the reader's spelling. Where its letters are of several scripts, the coded name follows, since a letter of one
 * may look like another's. The ending counts as well: all the letters before “.com” may be Cyrillic ones that look Latin.
 */
export function siteName(site: string): string {
  const spelled = site.includes('xn--') ? decoded(site) : undefined;
  if (spelled === undefined) return site;
  return SCRIPTS.some((script) => script.test(spelled)) ? spelled : `${spelled} (${site})`;
}

/** A coded name in letters; `undefined` unless a browser that is given these letters makes the same name of them. */
function decoded(site: string): string | undefined {
  try {
    const spelled = toUnicode(site);
    return new URL(`https://${spelled}`).hostname === site ? spelled : undefined;
  } catch {
    return undefined;
  }
}
