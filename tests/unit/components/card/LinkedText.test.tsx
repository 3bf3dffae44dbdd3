import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LinkedText } from '../../../../components/card/LinkedText.tsx';
import type { Link } from '../../../../glossary/entry/card.ts';
import { show } from '../tiny.tsx';

afterEach(cleanup);

const onOpen = vi.fn<(id: string) => void>();
/** The text as it is shown, links in brackets. */
function drawn(text: string, links: Link[] | undefined): string {
  show(<LinkedText text={text} links={links} onOpen={onOpen} />);
  return textIn(screen.getByRole('main'));
}

function textIn(node: Node): string {
  if (node instanceof Element && node.role === 'button') return `[${node.textContent}]`;
  return node.hasChildNodes() ? Array.from(node.childNodes, textIn).join('') : (node.textContent ?? '');
}

test.each<[string, Link[] | undefined]>([
  ['No links here.', undefined],
  ['No links here either.', []],
  ['A form of [magnesium].', [[10, 19, 'magnesium']]],
  ['[Iron] at the beginning', [[0, 4, 'iron']]],
  ['at the end, [iron]', [[12, 16, 'iron']]],
  [
    '[iron] and [zinc], [copper]',
    [
      [0, 4, 'iron'],
      [9, 13, 'zinc'],
      [15, 21, 'copper'],
    ],
  ],
  [
    '[iron][zinc]',
    [
      [0, 4, 'iron'],
      [4, 8, 'zinc'],
    ],
  ],
])('a text is whole, with its links: %s', (text, links) => {
  expect(drawn(text.replace(/[[\]]/g, ''), links)).toBe(text);
});

test('a link and the signs beside it have nothing between them that a line could be broken at', () => {
  drawn('iron, (“zinc”). Copper', [
    [0, 4, 'iron'],
    [8, 12, 'zinc'],
  ]);
  const beside = screen
    .getAllByRole('button')
    .map(({ previousSibling, nextSibling }) => [previousSibling?.nodeValue ?? '', nextSibling?.nodeValue]);
  expect(beside).toEqual([
    ['', ', (“'],
    [', (“', '”). Copper'],
  ]);
});

test('a link opens its term', () => {
  drawn('iron and zinc', [
    [0, 4, 'the-iron'],
    [9, 13, 'the-zinc'],
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'zinc' }));
  expect(onOpen.mock.calls).toEqual([['the-zinc']]);
});

test('keys press a link as they press a button', () => {
  drawn('iron', [[0, 4, 'the-iron']]);
  onOpen.mockClear();
  const link = screen.getByRole('button', { name: 'iron' });
  // False says that the browser is not to scroll.
  expect(fireEvent.keyDown(link, { key: 'Enter' })).toBe(false);
  expect(fireEvent.keyDown(link, { key: ' ' })).toBe(false);
  expect(fireEvent.keyDown(link, { key: ' ', repeat: true })).toBe(false);
  expect(fireEvent.keyDown(link, { key: 'a' })).toBe(true);
  expect(onOpen.mock.calls).toEqual([['the-iron'], ['the-iron']]);
});
