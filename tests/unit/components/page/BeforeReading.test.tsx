import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { BeforeReading } from '../../../../components/page/BeforeReading.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

const onFold = vi.fn<(isOpen: boolean) => void>();
const onPoint = vi.fn<(id: string | undefined) => void>();
const onOpen = vi.fn<(id: string) => void>();
afterEach(cleanup);

/** Shows what is worth knowing of a page with so many words, of which every other one is hard. */
const begin = (count: number, isOpen = true) => {
  const terms = Array.from({ length: count }, (_, at) => ({
    card: cardOf(`word ${at}`, { level: at % 2 === 0 ? 1 : 3 }),
    count: at + 1,
  }));
  return show(
    <BeforeReading terms={terms} isOpen={isOpen} onFold={onFold} onPoint={onPoint} onOpen={onOpen} />,
  ).container.querySelector('details');
};
const names = () => Array.from(document.querySelectorAll('li b'), ({ textContent }) => textContent);

test('the eight words are listed, the hardest and most frequent first, with how often they stand there', () => {
  begin(20);
  expect(screen.getByText('Before you read: 8 words worth knowing', { selector: 'summary' })).toBeTruthy();
  expect(names()).toEqual([19, 17, 15, 13, 11, 9, 7, 5].map((at) => `word ${at}`));
  expect(screen.getByRole('button', { name: /^word 19 20 times What word 19 is\./ })).toBeTruthy();
});

test('of a short page all words are listed', () => {
  begin(3);
  expect(names()).toEqual(['word 1', 'word 2', 'word 0']);
});

test.each([0, 1])('a page of %i words needs no list', (count) => {
  expect(begin(count)).toBeNull();
});

test.each([true, false])('it stands as it is told (open: %s), and tells when it is folded or unfolded', (isOpen) => {
  const details = begin(4, isOpen) as HTMLDetailsElement;
  expect(details.open).toBe(isOpen);
  details.open = !isOpen;
  fireEvent(details, new Event('toggle'));
  expect(onFold).toHaveBeenLastCalledWith(!isOpen);
});

test('a word is told when it is pointed at, and opens when it is chosen', () => {
  begin(4);
  const list = screen.getByRole('list', { name: 'Before you read: 4 words worth knowing' });
  const [first] = within(list).getAllByRole('button');
  if (!first) throw new Error('The list is empty.');
  fireEvent.pointerEnter(first);
  fireEvent.click(first);
  expect(onPoint.mock.calls).toEqual([['word-3']]);
  expect(onOpen.mock.calls).toEqual([['word-3']]);
});

test('axe finds nothing wrong', async () => {
  begin(9);
  expect(await violations()).toEqual([]);
});
