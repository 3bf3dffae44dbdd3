// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TermList } from '../../../components/TermList.tsx';
import { cardOf, show, violations } from './tiny.tsx';

afterEach(cleanup);

const onOpen = vi.fn<(id: string) => void>();
const open = (terms: string[], isRanked = false) =>
  show(<TermList cards={terms.map((term) => cardOf(term))} isRanked={isRanked} onOpen={onOpen} />);
const namesIn = (element: HTMLElement) =>
  within(element)
    .getAllByRole('listitem')
    .map((item) => item.querySelector('b')?.textContent);

describe('a ranked list', () => {
  test('keeps its order', () => {
    open(['zinc', 'anemia', 'iron'], true);
    expect(namesIn(screen.getByRole('list', { name: '3 words' }))).toEqual(['zinc', 'anemia', 'iron']);
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('a list from A to Z', () => {
  /** What stands under each letter. */
  const letters = () =>
    screen.getAllByRole('region').map((region) => {
      const heading = within(region).getByRole('heading', { level: 2 });
      return `${heading.textContent}: ${namesIn(region).join(', ')}`;
    });

  test.each([
    [
      'is put into letters, and each into order',
      ['zinc', 'iron', 'anemia', 'ATP'],
      ['A: anemia, ATP', 'I: iron', 'Z: zinc'],
    ],
    ['does not mind capitals', ['iron', 'Infant', 'insulin'], ['I: Infant, insulin, iron']],
    ['puts accented letters with the plain ones', ['edema', 'évian', 'eczema'], ['E: eczema, edema, évian']],
    ['puts what begins with no letter last', ['5-HTP', 'iron', 'β-carotene'], ['I: iron', '#: 5-HTP, β-carotene']],
  ])('%s', (_what, terms, expected) => {
    open(terms);
    expect(letters()).toEqual(expected);
  });

  test('has a letter for each to jump to, with the focus', () => {
    open(['zinc', 'iron', 'anemia']);
    const navigation = screen.getByRole('navigation', { name: 'Browse by letter' });
    const jumps = within(navigation).getAllByRole('button');
    expect(jumps.map(({ textContent }) => textContent)).toEqual(['A', 'I', 'Z']);
    const heading = screen.getByRole('heading', { name: 'I' });
    const scroll = vi.spyOn(heading, 'scrollIntoView').mockReturnValue(undefined);
    fireEvent.click(within(navigation).getByRole('button', { name: 'I' }));
    expect(scroll).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(heading);
  });

  test('jumps to letters that came later', () => {
    const { rerender } = open(['iron']);
    rerender(<TermList cards={[cardOf('iron'), cardOf('zinc')]} isRanked={false} onOpen={onOpen} />);
    fireEvent.click(screen.getByRole('button', { name: 'Z' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Z' }));
  });
});

test.each([true, false])('a term is a button with its name and meaning, and opens; ranked: %s', (isRanked) => {
  open(['zinc', 'iron'], isRanked);
  const button = screen.getByRole('button', { name: /^iron ?What iron is\.$/ });
  expect(button).toMatchObject({ localName: 'button', type: 'button', tabIndex: 0 });
  fireEvent.click(button);
  expect(onOpen.mock.calls).toEqual([['iron']]);
});

test.each([true, false])('axe finds nothing wrong; ranked: %s', async (isRanked) => {
  open(['zinc', 'iron', 'anemia', '5-HTP'], isRanked);
  expect(await violations()).toEqual([]);
});
