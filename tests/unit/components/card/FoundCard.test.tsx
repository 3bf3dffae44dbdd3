import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FoundCard, type FoundState } from '../../../../components/card/FoundCard.tsx';
import type { Guess } from '../../../../glossary/decode/guess.ts';
import { cardOf, show, violations } from '../tiny.tsx';

/** Shows what was found for a text, with the given terms. */
function found(what: FoundState['what'], ...terms: string[]) {
  const events = { onOpen: vi.fn(), onAdd: vi.fn(), onClose: vi.fn() };
  show(
    <FoundCard
      state={{ kind: 'found', what, text: 'magnesum', cards: terms.map((term) => cardOf(term)) }}
      {...events}
    />,
  );
  return events;
}
const button = (name: string | RegExp) => screen.queryByRole('button', { name });

afterEach(cleanup);

describe('what was found for a selection', () => {
  test.each([
    ['severalFound', 'Health words in what you selected', false],
    ['nearFound', 'Did you mean…', true],
    ['nothingFound', '“magnesum” isn’t in Glosswell yet.', true],
    ['noneSelected', 'Select a word first, then ask again.', false],
  ] as const)('%s is headed “%s”', (what, title, mayBeAdded) => {
    found(what);
    expect(screen.getByRole('dialog', { name: title })).toBeDefined();
    expect(screen.getByRole('heading', { name: title })).toBeDefined();
    expect(button('Add your own meaning') !== null).toBe(mayBeAdded);
  });

  test('says what the page says of letters that only the page explains', async () => {
    const events = { onOpen: vi.fn(), onAdd: vi.fn(), onClose: vi.fn() };
    const state: FoundState = {
      kind: 'found',
      what: 'definedHere',
      text: 'PCT',
      meaning: 'pelvic comfort therapy',
      cards: [],
    };
    show(<FoundCard state={state} {...events} />);
    expect(screen.getByRole('heading', { name: '“PCT” on this page' })).toBeDefined();
    expect(screen.getByText('The page says: pelvic comfort therapy.')).toBeDefined();
    const spoken = '“PCT” on this page, The page says: pelvic comfort therapy.';
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe(spoken));
    fireEvent.click(screen.getByRole('button', { name: 'Add your own meaning' }));
    expect(events.onAdd).toHaveBeenCalledOnce();
  });

  test('lists the terms with their gists, and opens the one that is chosen', () => {
    const { onOpen } = found('nearFound', 'magnesium', 'manganese');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'magnesium What magnesium is.',
      'manganese What manganese is.',
    ]);
    fireEvent.click(screen.getByRole('button', { name: /^manganese/ }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('manganese');
  });

  test('says that the word itself is not there, where others are near', () => {
    found('nearFound', 'magnesium');
    expect(screen.getByText('“magnesum” isn’t in Glosswell yet.')).toBeDefined();
  });

  test('lets a meaning be added, and closes', () => {
    const { onAdd, onClose } = found('nothingFound');
    fireEvent.click(screen.getByRole('button', { name: 'Add your own meaning' }));
    expect(onAdd).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('is announced with its terms', async () => {
    found('nearFound', 'magnesium', 'manganese');
    await expect.poll(() => screen.getByRole('status').textContent).toBe('Did you mean…, magnesium, manganese');
  });

  test('has no accessibility violations', async () => {
    found('nearFound', 'magnesium', 'manganese');
    expect(await violations()).toEqual([]);
  });

  test('has none where nothing was found either', async () => {
    found('nothingFound');
    expect(await violations()).toEqual([]);
  });
});

const HEART: Guess = {
  kind: 'parts',
  word: 'myocardiopathy',
  parts: [
    { written: 'myocardio', meaning: 'heart muscle' },
    { written: 'pathy', meaning: 'disease' },
  ],
  meaning: 'disease of the heart muscle',
};
const SARTAN: Guess = {
  kind: 'stem',
  word: 'azilsartan',
  stem: '-sartan',
  what: 'ARBs, which lower blood pressure',
  class: { id: 'arb', term: 'angiotensin receptor blocker' },
};

/** Shows a guess, with terms of a near name. */
function guessed(guess: Guess, ...near: string[]) {
  const events = { onOpen: vi.fn(), onAdd: vi.fn(), onClose: vi.fn() };
  const what = near.length > 0 ? 'nearFound' : 'nothingFound';
  const cards = near.map((term) => cardOf(term));
  show(<FoundCard state={{ kind: 'found', what, text: guess.word, cards, guess }} {...events} />);
  return events;
}

describe('a guess', () => {
  test('says what a word means by its parts, and that it is only guessed', () => {
    guessed(HEART);
    expect(screen.getByRole('dialog', { name: 'A guess: myocardiopathy' }).dataset['kind']).toBe('guess');
    expect(screen.getByRole('heading', { name: 'myocardiopathy' })).toBeDefined();
    expect(screen.getByText('Probably: disease of the heart muscle.')).toBeDefined();
    expect(screen.getByText('Guessed from its parts, not checked.')).toBeDefined();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'myocardio heart muscle',
      'pathy disease',
    ]);
    expect(screen.queryByText(/isn’t in Glosswell yet/)).toBeNull();
  });

  test('shows the parts alone where they make no sentence', () => {
    guessed({ kind: 'parts', word: HEART.word, parts: HEART.parts });
    expect(screen.queryByText(/^Probably/)).toBeNull();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  test('leads from the stem of a medicine’s name to the entry of its class', () => {
    const { onOpen } = guessed(SARTAN);
    expect(screen.getByText('Its ending, -sartan, is that of ARBs, which lower blood pressure.')).toBeDefined();
    expect(screen.getByText('Guessed from its name, not checked.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'angiotensin receptor blocker' }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('arb');
  });

  test('tells a beginning from an ending', () => {
    guessed({ ...SARTAN, word: 'cefazolin', stem: 'cef-', what: 'antibiotics' });
    expect(screen.getByText('Its beginning, cef-, is that of antibiotics.')).toBeDefined();
  });

  test('stands above the terms with a near name, and a meaning may be added', () => {
    guessed(HEART, 'cardiomyopathy');
    expect(screen.getByRole('heading', { name: 'Did you mean…' })).toBeDefined();
    expect(button(/^cardiomyopathy/)).not.toBeNull();
    expect(button('Add your own meaning')).not.toBeNull();
  });

  test('is announced as one', async () => {
    guessed(HEART, 'cardiomyopathy');
    await expect
      .poll(() => screen.getByRole('status').textContent)
      .toBe('A guess: myocardiopathy. Probably: disease of the heart muscle. Did you mean…, cardiomyopathy');
  });

  test.each([HEART, SARTAN])('has no accessibility violations', async (guess) => {
    guessed(guess, 'cardiomyopathy');
    expect(await violations()).toEqual([]);
  });
});
