import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Card } from '../../../../glossary/entry/card.ts';
import { createSearch } from '../../../../glossary/search/search.ts';
import { TermList } from '../../../../components/browse/TermList.tsx';
import { cardOf, show, violations } from '../tiny.tsx';

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
    screen.getAllByRole('heading', { level: 2 }).map(({ textContent: letter }) => {
      const terms = screen.getByRole('list', { name: letter ?? '' });
      return `${letter}: ${namesIn(terms).join(', ')}`;
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
    fireEvent.click(within(navigation).getByRole('button', { name: 'I' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'I' }));
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

describe('a long list', () => {
  const MANY = 10_000;
  const terms = Array.from({ length: MANY }, (_, at) => `${at < MANY / 2 ? 'a' : 'b'} ${String(at).padStart(5, '0')}`);
  const rows = () => screen.getAllByRole('listitem');
  const focused = () => document.activeElement?.querySelector('b')?.textContent;
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

  test.each([true, false])('draws few of its rows; ranked: %s', (isRanked) => {
    open(terms, isRanked);
    expect(rows().length).toBeGreaterThan(8);
    expect(rows().length).toBeLessThan(40);
  });

  test('tells how many terms there are and which of them each is', () => {
    open(terms, true);
    const sizes = rows().map((row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')]);
    expect(sizes.slice(0, 2)).toEqual([
      ['1', '10000'],
      ['2', '10000'],
    ]);
  });

  test('counts the terms under each letter', () => {
    open(terms);
    fireEvent.click(screen.getByRole('button', { name: 'B' }));
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('5000');
  });

  test('jumps to a letter far away, with the focus', () => {
    open(terms);
    expect(screen.queryByRole('heading', { name: 'B' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'B' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'B' }));
  });

  test('is gone through by keys', () => {
    open(terms);
    rows()[0]?.querySelector('button')?.focus();
    const steps = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'ArrowUp', 'Home'].map((key) => {
      press(key);
      return focused();
    });
    expect(steps).toEqual(['a 00001', 'a 00002', 'a 00001', 'b 09999', 'b 09999', 'b 09998', 'a 00000']);
  });

  test('steps over letters', () => {
    open(['anemia', 'zinc']);
    rows()[0]?.querySelector('button')?.focus();
    press('ArrowDown');
    expect(focused()).toBe('zinc');
    press('ArrowUp');
    expect(focused()).toBe('anemia');
  });

  test('is left by stepping up from the first term, and leaves other keys alone', () => {
    const onLeave = vi.fn<() => void>();
    show(<TermList cards={[cardOf('iron')]} isRanked onOpen={onOpen} onLeave={onLeave} />);
    rows()[0]?.querySelector('button')?.focus();
    expect(press('Enter')).toBe(true);
    expect(press('ArrowDown')).toBe(true);
    expect(onLeave).not.toHaveBeenCalled();
    expect(press('ArrowUp')).toBe(false);
    expect(onLeave).toHaveBeenCalledTimes(1);
  });
});

describe('a row', () => {
  /** What is shown as typed. */
  const typedIn = () => Array.from(document.querySelectorAll('mark'), ({ textContent }) => textContent);
  const search = (query: string, fields: Partial<Card>) => {
    const cards = [cardOf('blood sugar', fields)];
    show(<TermList cards={cards} isRanked typed={createSearch(cards).read(query)} onOpen={onOpen} />);
  };

  test.each([
    ['the letters typed so far', 'blo', ['blo']],
    ['a misspelt word as a whole', 'blodo', ['blood']],
    ['no stop words', 'what is it', []],
    ['no word for what is missing', "can't the blood", ['blood']],
    ['nothing where nothing was typed', '', []],
  ])('shows %s', (_what, query, expected) => {
    search(query, { gist: 'Sweet.' });
    expect(typedIn()).toEqual(expected);
  });

  test('shows words of the meaning', () => {
    search('energy', { gist: 'What gives energy.' });
    expect(typedIn()).toEqual(['energy']);
  });

  test('names the other name that was typed', () => {
    search('gluco', { also: ['glycemia', 'blood glucose'] });
    expect(typedIn()).toEqual(['gluco']);
    expect(screen.getByRole('button').textContent).toMatch(/^blood sugar +Also: blood glucose +What blood sugar is\.$/);
  });

  test('names the pack that it comes from', () => {
    search('blood', { pack: 'Words for nurses' });
    expect(screen.getByRole('button', { name: /^blood sugar +Words for nurses +What/ })).toBeTruthy();
  });

  test('takes what looks like markup as text', () => {
    search('b', { gist: '<b onclick="x">b</b>', pack: '<i>' });
    expect(screen.getByRole('button').textContent).toContain('<b onclick="x">b</b>');
  });
});
