import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { TermActions } from '../../../../components/card/TermActions.tsx';
import { useWordActions } from '../../../../components/hooks/use-word-actions.ts';
import { cardOf, show } from '../tiny.tsx';

afterEach(cleanup);

type Say = (id: string, on: boolean) => Promise<void>;
const save = vi.fn<Say>();
const know = vi.fn<Say>();
const copy = vi.fn<(text: string) => Promise<void>>();
const IRON = cardOf('Iron', { sources: [{ title: 'Iron', publisher: 'NHS', url: 'https://nhs.uk/iron' }] });

const View = ({ saved, known }: { saved?: { id: string }[]; known?: string[] }) => {
  const actions = useWordActions({ address: '#/my-words', saved, known, save, know }, copy)(IRON);
  return actions ? <TermActions {...actions} /> : null;
};
const open = (saved?: string[], known?: string[]) => {
  for (const way of [save, know, copy]) way.mockResolvedValue(undefined);
  show(<View {...(saved && { saved: saved.map((id) => ({ id })) })} {...(known && { known })} />);
};
const names = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

test.each([
  ['the saved words', undefined, []],
  ['the known words', [], undefined],
])('nothing can be done until %s are read', (_what, saved, known) => {
  open(saved, known);
  expect(names()).toEqual([]);
});

test.each([
  ['nothing said', ['zinc'], ['zinc'], 'Save', 'I know this word'],
  ['saved', ['zinc', 'iron'], [], 'Saved', 'I know this word'],
  ['known', [], ['iron'], 'Save', 'Undo'],
])('a word stands as the reader has said: %s', (_what, saved, known, first, second) => {
  open(saved, known);
  expect(names()).toEqual([first, second, 'Copy']);
});

test('the saved words are where the page says', () => {
  open(['iron'], []);
  expect(screen.getByRole('link', { name: 'My words' }).getAttribute('href')).toBe('#/my-words');
});

test.each([
  ['Save', [], [], save, ['iron', true]],
  ['Saved', ['iron'], [], save, ['iron', false]],
  ['I know this word', [], [], know, ['iron', true]],
  ['Undo', [], ['iron'], know, ['iron', false]],
  ['Copy', [], [], copy, [expect.stringMatching(/^Iron: What Iron is\.\n.*https:\/\/nhs\.uk\/iron\n/)]],
] as const)('“%s” says so of this word: %o, %o', (name, saved, known, way, said) => {
  open([...saved], [...known]);
  fireEvent.click(screen.getByRole('button', { name }));
  expect(way.mock.calls).toEqual([said]);
});
