import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  attributesOf,
  isEnglishPage,
  isHeading,
  isPlainTextDocument,
  isSectioning,
  MARKED_BY_ATTRIBUTES,
  readingOf,
  surroundingsOf,
  type Reading,
} from '../../../../../entrypoints/content/read/readable.ts';

/** The element with the id `x` in a page of this markup. */
function xIn(markup: string): Element {
  document.body.innerHTML = markup;
  const found = document.querySelector('#x');
  if (!found) throw new Error('The markup has no element with the id x.');
  return found;
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('an element is read by its tag', () => {
  test.each<[Reading, string]>([
    ['skip', 'script style noscript template iframe canvas svg math video input textarea select option'],
    ['skip', 'code kbd samp var pre tt rt rp'],
    ['skip', 'nav menu footer address'],
    ['inline', 'a abbr b button cite em i label mark q s slot small span strong sub sup time u ruby'],
    ['break', 'img picture'],
    ['space', 'br'],
    ['join', 'wbr'],
    ['block', 'p div li td h1 section blockquote dt dd figcaption summary legend body something'],
    ['inline', 'x-word my-own-element'],
  ])('%s: %s', (reading, tags) => {
    expect(tags.split(' ').filter((tag) => readingOf(tag) !== reading)).toEqual([]);
  });
});

test('sections of their own are begun by sectioning elements and table cells, not by boxes', () => {
  expect('article section aside nav main header footer body dialog td th'.split(' ').every(isSectioning)).toBe(true);
  expect('div p table tr ul li h1 span fieldset'.split(' ').some(isSectioning)).toBe(false);
});

test.each([
  ['<h1 id="x">', true],
  ['<h6 id="x">', true],
  ['<div role="heading" id="x">', true],
  ['<hr id="x">', false],
  ['<header id="x">', false],
  ['<p id="x">', false],
])('%s is a heading: %s', (markup, is) => {
  expect(isHeading(xIn(markup))).toBe(is);
});

describe('attributes', () => {
  test.each([
    'hidden',
    'hidden="until-found"',
    'aria-hidden="true"',
    'contenteditable',
    'contenteditable="true"',
    'contenteditable="plaintext-only"',
    'role="textbox"',
    'role="searchbox"',
    'role="combobox"',
    'role="math"',
    'role="code"',
  ])('%s: not read', (attribute) => {
    const element = xIn(`<p id="x" ${attribute}>`);
    expect(element.matches(MARKED_BY_ATTRIBUTES)).toBe(true);
    expect(attributesOf(element)).toEqual({ isSkipped: true });
  });

  test.each([
    'aria-hidden="false"',
    'contenteditable="false"',
    'contenteditable="FALSE"',
    'contenteditable="inherit"',
    'contenteditable="nonsense"',
    'lang="und"',
    'lang="english"',
    'lang="{{ page.lang }}"',
    'xml:lang="de"',
    'role="note"',
    'class="hidden"',
    'lang=""',
  ])('%s: say nothing', (attribute) => {
    expect(attributesOf(xIn(`<p id="x" ${attribute}>`))).toEqual({ isSkipped: false });
  });

  test('of XML tell the language, and count over the plain one', () => {
    vi.spyOn(document, 'contentType', 'get').mockReturnValue('application/xhtml+xml');
    const element = xIn('<p id="x" lang="en">');
    element.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', 'de');
    expect(attributesOf(element)).toEqual({ isSkipped: false, isEnglish: false });
  });

  test('tell the language', () => {
    expect(attributesOf(xIn('<p id="x" lang="de">'))).toEqual({ isSkipped: false, isEnglish: false });
    expect(attributesOf(xIn('<p id="x" lang="en-GB">'))).toEqual({ isSkipped: false, isEnglish: true });
    expect(xIn('<p id="x" lang="de">').matches(MARKED_BY_ATTRIBUTES)).toBe(true);
  });
});

describe('a page as a whole', () => {
  test.each([
    ['', true],
    ['en-GB', true],
    ['und', true],
    ['{{ page.lang }}', true],
    ['de', false],
  ])('with the language “%s” is English: %s', (lang, is) => {
    document.documentElement.lang = lang;
    expect(isEnglishPage(document)).toBe(is);
    document.documentElement.removeAttribute('lang');
  });
});

describe('what surrounds a text', () => {
  test.each([
    ['<p id="x">', 'english'],
    ['<div lang="de"><p id="x"></div>', 'other language'],
    ['<div lang="de"><p lang="en" id="x"></div>', 'english'],
    ['<div lang="en"><p lang="la" id="x"></div>', 'other language'],
    ['<div lang="de"><p lang="" id="x"></div>', 'other language'],
    ['<pre><span id="x"></pre>', 'skip'],
    ['<code id="x"></code>', 'skip'],
    ['<div hidden><p id="x"></div>', 'skip'],
    ['<div contenteditable="true" lang="de"><p lang="en" id="x"></div>', 'skip'],
    ['<div contenteditable="false"><p id="x"></div>', 'english'],
    ['<div contenteditable="inherit"><p id="x"></div>', 'english'],
    ['<div lang="de"><p lang="und" id="x"></div>', 'other language'],
    ['<div lang="english"><p id="x"></div>', 'english'],
    ['<div lang="en"><p lang="undefined" id="x"></div>', 'english'],
  ])('in %s: %s', (markup, is) => {
    expect(surroundingsOf(xIn(markup))).toBe(is);
  });

  test.each([
    ['<div lang="de"><div id="x"></div></div>', 'other language'],
    ['<div aria-hidden="true"><div id="x"></div></div>', 'skip'],
    ['<div><div id="x"></div></div>', 'english'],
  ])('in a shadow root is what surrounds its host: %s, %s', (markup, is) => {
    const inner = document.createElement('p');
    xIn(markup).attachShadow({ mode: 'open' }).append(inner);
    expect(surroundingsOf(inner)).toBe(is);
  });
});

describe('a plain-text file', () => {
  test('is read although its text is preformatted', () => {
    vi.spyOn(document, 'contentType', 'get').mockReturnValue('text/plain');
    const element = xIn('<pre id="x">text</pre>');
    expect(isPlainTextDocument(element)).toBe(true);
    expect(surroundingsOf(element)).toBe('english');
  });

  test('is no preformatted text of a web page, nor one deeper down', () => {
    expect(isPlainTextDocument(xIn('<pre id="x">text</pre>'))).toBe(false);
    vi.spyOn(document, 'contentType', 'get').mockReturnValue('text/plain');
    expect(isPlainTextDocument(xIn('<div><pre id="x">text</pre></div>'))).toBe(false);
  });
});
