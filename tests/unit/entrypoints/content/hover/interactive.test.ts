import { afterEach, describe, expect, test } from 'vitest';
import { isInteractive } from '../../../../../entrypoints/content/hover/interactive.ts';

afterEach(() => {
  document.body.innerHTML = '';
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
});

/** Whether a word is in something interactive that stands in an element written like this. */
function isInteractiveIn(open: string): boolean {
  const [, tag = ''] = /<(\w+)/.exec(open) ?? [];
  document.body.innerHTML = `${open}<span><b id="word">word</b></span></${tag}>`;
  const word = document.querySelector('#word');
  if (!word) throw new Error('There is no word.');
  return isInteractive(word);
}

const ROLES =
  'button link tab option switch checkbox radio menuitem menuitemcheckbox menuitemradio treeitem combobox slider'.split(
    ' ',
  );

describe('a click already does something', () => {
  test.each([
    '<a href="#x">',
    '<button>',
    '<label>',
    '<summary>',
    ...ROLES.map((role) => `<div role="${role}">`),
    '<div role="none button">',
    '<div role="Tab">',
    '<div onclick="f()">',
    '<div onpointerup="f()">',
    '<div ontouchend="f()">',
    '<div aria-expanded="false">',
    '<div aria-haspopup="menu">',
    '<div aria-pressed="false">',
    '<div tabindex="0">',
    '<li tabindex="3">',
    '<div style="cursor: pointer">',
  ])('in %s', (open) => {
    expect(isInteractiveIn(open)).toBe(true);
  });

  test('in what holds a shadow root with the word', () => {
    document.body.innerHTML = '<div role="option" id="host"></div>';
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    const word = document.createElement('b');
    root?.append(word);
    expect(isInteractive(word)).toBe(true);
  });
});

describe('a click does nothing yet', () => {
  test.each([
    '<p>',
    '<a>',
    '<a name="here">',
    '<div role="listbox">',
    '<div role="menu">',
    '<div role="tabpanel" tabindex="0">',
    '<div role="region" tabindex="0">',
    '<main tabindex="0">',
    '<div tabindex="-1">',
    '<div tabindex="0" style="overflow-x: auto">',
    '<div aria-label="x" aria-describedby="y">',
    '<div style="cursor: text">',
  ])('in %s', (open) => {
    expect(isInteractiveIn(open)).toBe(false);
  });

  test.each([
    ['ontouchstart', ''],
    ['onclick', 'void 0'],
    ['style', 'cursor: pointer'],
    ['tabindex', '0'],
  ])('on a whole page with %s', (name, value) => {
    document.body.setAttribute(name, value);
    expect(isInteractiveIn('<p>')).toBe(false);
  });
});
