import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LinkedText } from '../../../components/LinkedText.tsx';
import type { Link } from '../../../glossary/card.ts';
import { show } from './tiny.tsx';

afterEach(cleanup);

const onOpen = vi.fn<(id: string) => void>();
/** The text as it is shown, links in brackets. */
function drawn(text: string, links: Link[] | undefined): string {
  show(<LinkedText text={text} links={links} onOpen={onOpen} />);
  return textIn(screen.getByRole('main'));
}

function textIn(node: Node): string {
  if (node instanceof HTMLButtonElement) return `[${node.textContent}]`;
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

test('a sign that closes stands with its link, so that it begins no line', () => {
  drawn('iron, (zinc). Copper', [
    [0, 4, 'iron'],
    [7, 11, 'zinc'],
  ]);
  const wholes = screen.getAllByRole('button').map(({ parentElement }) => parentElement?.textContent);
  expect(wholes).toEqual(['iron,', 'zinc).']);
});

test('a link opens its term', () => {
  drawn('iron and zinc', [
    [0, 4, 'the-iron'],
    [9, 13, 'the-zinc'],
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'zinc' }));
  expect(onOpen.mock.calls).toEqual([['the-zinc']]);
});
