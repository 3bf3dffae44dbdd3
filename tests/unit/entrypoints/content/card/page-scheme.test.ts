import { afterEach, expect, test } from 'vitest';
import { schemeBehind } from '../../../../../entrypoints/content/card/page-scheme.ts';

afterEach(() => {
  document.body.innerHTML = '';
  document.head.innerHTML = '';
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
});

/** Shows a word in boxes with these backgrounds, the outermost first, and says what lies behind it. */
function behind(...backgrounds: string[]) {
  document.body.innerHTML =
    backgrounds.map((colour) => `<div style="background-color: ${colour}">`).join('') +
    '<b style="background-color: rgba(0, 0, 0, 0)">word</b>';
  const word = document.querySelector('b')?.firstChild;
  return word ? schemeBehind(word) : undefined;
}

test.each([
  ['light', ['rgb(255, 255, 255)']],
  ['light', ['rgb(0, 0, 0)', 'rgb(250, 244, 230)']],
  ['dark', ['rgb(255, 255, 255)', 'rgb(24, 26, 27)']],
  ['dark', ['rgb(24, 26, 27)', 'rgba(0, 0, 0, 0)']],
  ['dark', ['rgb(24, 26, 27)', 'rgba(255, 255, 255, 0.1)']],
  // Green is light to the eye, blue is dark.
  ['dark', ['rgb(0, 0, 255)']],
  [undefined, ['rgb(128, 128, 128)']],
  ['light', []],
] as const)('%s behind %j', (scheme, backgrounds) => {
  expect(behind(...backgrounds)).toBe(scheme);
});

test.each([
  ['dark', 'dark'],
  ['light', 'light'],
  ['light dark', undefined],
] as const)('where nothing is painted, what the page says decides: %s', (says, scheme) => {
  document.documentElement.style.setProperty('color-scheme', says);
  expect(behind()).toBe(scheme);
});

test.each([
  ['dark', 'dark'],
  ['only light', 'light'],
  ['light dark', undefined],
] as const)('a meta element says so too: %s', (says, scheme) => {
  document.head.innerHTML = `<meta name="color-scheme" content="${says}">`;
  expect(behind()).toBe(scheme);
});

test('the page’s style counts more than its meta element', () => {
  document.head.innerHTML = '<meta name="color-scheme" content="light dark">';
  document.documentElement.style.setProperty('color-scheme', 'dark');
  expect(behind()).toBe('dark');
});
