import { afterEach, describe, expect, test } from 'vitest';
import { isLeftBehind, noteLanguage } from '../../../../../entrypoints/content/read/translation.ts';

const html = document.documentElement;
/** The element with the id `x` in a page of this markup. */
function xIn(markup: string): Element {
  document.body.innerHTML = markup;
  return document.querySelector('#x') ?? html;
}
const isOld = (element: Element) => isLeftBehind(element, element.getAttribute('lang') ?? '');
/** Gives `<html>` these languages, one after another. */
function change(...languages: string[]): void {
  for (const lang of languages) {
    const before = html.getAttribute('lang');
    html.setAttribute('lang', lang);
    noteLanguage(document, before, lang);
  }
}

afterEach(() => {
  html.removeAttribute('lang');
  html.removeAttribute('class');
});

describe('an inner language', () => {
  test.each(['translated-ltr', 'js translated-rtl wide'])('is left behind in a page of the class “%s”', (name) => {
    const x = xIn('<p id="x" lang="en">');
    html.className = name;
    expect(isOld(x)).toBe(true);
  });

  test.each(['', 'nottranslated-ltr', 'translated'])('counts in a page of the class “%s”', (name) => {
    html.className = name;
    expect(isOld(xIn('<p id="x" lang="en">'))).toBe(false);
  });

  test.each(['<p id="x" lang="en" translate="no">', '<div class="notranslate"><p id="x" lang="en"></div>'])(
    'counts where nothing is translated: %s',
    (markup) => {
      html.className = 'translated-ltr';
      expect(isOld(xIn(markup))).toBe(false);
    },
  );

  test.each([
    ['from one language to another', ['de', 'en'], true],
    ['to a third', ['de', 'en', 'es'], true],
    ['and back', ['en', 'es', 'en'], false],
    ['for the first time', ['en'], false],
    ['from something that is no language', ['{{ lang }}', 'en'], false],
    ['to the same', ['en', 'en'], false],
  ])('is left behind where the page’s changes %s', (_how, [first = '', ...others], is) => {
    const x = xIn('<p id="x" lang="de">');
    const isFirst = others.length === 0;
    if (!isFirst) html.setAttribute('lang', first);
    change(...(isFirst ? [first] : others));
    expect(isOld(x)).toBe(is);
    // Nothing of this page is to be remembered for the next one.
    if (is) change(first);
  });

  test('counts where it was declared after the change', () => {
    const x = xIn('<p id="x" lang="de">');
    html.setAttribute('lang', 'de');
    change('en');
    x.setAttribute('lang', 'fr');
    expect(isOld(x)).toBe(false);
    change('de');
  });

  test('is never that of the page itself', () => {
    html.className = 'translated-ltr';
    html.lang = 'es';
    expect(isOld(html)).toBe(false);
  });
});
