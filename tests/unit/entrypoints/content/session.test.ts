import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Choices } from '../../../../entrypoints/content/mark/choices.ts';
import { createPageTerms } from '../../../../entrypoints/content/mark/page-terms.ts';
import { READ_AFTER_MS } from '../../../../entrypoints/content/mark/read-names.ts';
import { startSession, type Session } from '../../../../entrypoints/content/session.ts';
import { pageWordId } from '../../../../glossary/entry/page-word.ts';
import type { Batch } from '../../../../glossary/match/batch.ts';
import type { Found } from '../../../../glossary/match/found.ts';
import { words } from '../../components/tiny.tsx';
import { choicesOf } from './choices.ts';
import { findIn } from './mark/marked-page.ts';
import { leaveWholePage, standInForWholePage, type WholePage } from './whole-page.ts';
import { standInSource } from './card/stand-in-source.ts';

/** Longer than anything that a page does by itself takes to be noticed, in milliseconds, and shorter than a card is open until it was read. */
const A_WHILE_MS = 1200;
let page: WholePage;
let stop: AbortController;
let session: Session;
let isAlive: boolean;
const match = vi.fn<(batch: Batch) => Promise<Found>>();
const fetchAhead = vi.fn<(ids: readonly string[]) => void>();
const onDead = vi.fn<() => void>();
const onTerms = vi.fn<() => void>();
const remember = vi.fn<() => Promise<unknown>>();

const source = standInSource({
  fetchAhead,
  lookUp: () => Promise.resolve({ terms: ['zinc'], isName: false, cards: [] }),
});

beforeEach(() => {
  vi.useFakeTimers();
  page = standInForWholePage();
  stop = new AbortController();
  isAlive = true;
  match.mockImplementation((batch) => Promise.resolve(findIn(batch)));
  remember.mockResolvedValue(undefined);
  onDead.mockImplementation(() => stop.abort());
});
afterEach(() => leaveWholePage(stop));

/** Lets a while pass. */
const settled = () => vi.advanceTimersByTimeAsync(A_WHILE_MS);

/** Marks a page, and waits until it is read. */
async function start(markup: string, choices: Choices = choicesOf()): Promise<void> {
  document.body.innerHTML = markup;
  session = startSession(
    {
      terms: createPageTerms(),
      match,
      source,
      words,
      choices,
      isAlive: () => isAlive,
      onDead,
      onTerms,
      remember,
      addWord: remember,
      openMyWords: remember,
    },
    stop.signal,
  );
  await settled();
}
const at = (selector: string) => document.querySelector(selector) as HTMLElement;
/** Has a word's card open, as the shortcut for the next one does. */
async function step(direction: 'next' | 'previous' = 'next'): Promise<void> {
  session.step(direction);
  await settled();
}

describe('a page', () => {
  test('has its words marked and listed, their cards fetched, and is told of', async () => {
    await start('<p>Low iron.</p><p>Some zinc and iron.</p>');
    expect(page.marked()).toEqual(['iron', 'zinc']);
    expect(session.terms()).toEqual([
      { term: 0, count: 2 },
      { term: 1, count: 1 },
    ]);
    expect(fetchAhead).toHaveBeenLastCalledWith(['iron', 'zinc']);
    expect(onTerms).toHaveBeenCalled();
    expect([session.reading.isOver(), session.reading.hasRest()]).toEqual([true, false]);
  });

  test('does not list letters that it explains itself', async () => {
    const ids = ['iron', pageWordId({ letters: 'LIA', long: 'low iron anemia' })];
    match.mockImplementation((batch) => Promise.resolve({ ...findIn(batch), ids }));
    await start('<p>iron and zinc</p>');
    expect(page.marked()).toEqual(['iron', 'zinc']);
    expect(session.terms()).toEqual([{ term: 0, count: 1 }]);
  });

  test('is as it was once it is switched off, and stays so', async () => {
    await start('<p>iron</p>');
    await step();
    expect(page.card()).toBe('iron');
    stop.abort();
    expect([page.marked(), page.card()]).toEqual([[], undefined]);
    await settled();
    expect(vi.getTimerCount()).toBe(0);
    const asked = match.mock.calls.length;
    at('p').textContent = 'iron, zinc';
    session.setChoices(choicesOf());
    await step();
    expect([page.marked(), page.card(), match.mock.calls.length]).toEqual([[], undefined, asked]);
  });
});

describe('what the page changes', () => {
  test('is marked when it is added, and marked no more when it leaves', async () => {
    await start('<p>iron</p>');
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'zinc' }));
    await settled();
    expect(page.marked()).toEqual(['iron', 'zinc']);
    at('p').remove();
    await settled();
    expect(page.marked()).toEqual(['zinc']);
    expect(session.terms()).toEqual([{ term: 1, count: 1 }]);
  });

  test('closes the card of a word that is gone, and no other', async () => {
    await start('<p id="one">iron</p><p id="two">zinc</p>');
    await step();
    at('#two').remove();
    await settled();
    expect(page.card()).toBe('iron');
    at('#one').replaceChildren('nothing');
    await settled();
    expect(page.card()).toBeUndefined();
  });

  test('is noticed where it hides a word or shows it, though no event tells', async () => {
    await start('<p>iron</p><p>zinc</p>');
    at('p').style.opacity = '0';
    await settled();
    expect([page.marked(), session.terms()]).toEqual([['zinc'], [{ term: 1, count: 1 }]]);
    at('p').removeAttribute('style');
    await settled();
    expect(page.marked()).toEqual(['iron', 'zinc']);
  });

  test('is not looked at while nobody sees the tab, and is once somebody does', async () => {
    await start('<p>iron</p><p>zinc</p>');
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    at('p').style.opacity = '0';
    CSS.highlights.clear();
    await settled();
    expect(session.terms()).toHaveLength(2);
    expect(page.marked()).toEqual([]);
    hidden.mockReturnValue(false);
    await settled();
    expect(session.terms()).toEqual([{ term: 1, count: 1 }]);
    expect(page.marked()).toEqual(['zinc']);
  });

  test('is put right where it takes the marks away', async () => {
    await start('<p>iron</p>');
    CSS.highlights.clear();
    await settled();
    expect(page.marked()).toEqual(['iron']);
  });
});

describe('what the reader chooses', () => {
  test('is heeded at once, on the page and on the open card, without asking for matches again', async () => {
    await start('<p>iron and zinc</p>');
    await step();
    expect(match).toHaveBeenCalledTimes(1);
    session.setChoices(choicesOf({ known: new Set(['iron']) }));
    await Promise.resolve();
    expect(page.marked()).toEqual(['zinc']);
    page.press('Undo');
    expect(remember).toHaveBeenCalledExactlyOnceWith({ as: 'known', id: 'iron', on: false });
    session.setChoices(choicesOf({ muted: new Set(['zinc']) }));
    await Promise.resolve();
    expect(page.marked()).toEqual(['iron']);
    expect(match).toHaveBeenCalledTimes(1);
  });

  test('is which words are marked, from the beginning', async () => {
    await start('<p>iron and zinc</p>', choicesOf({ preferences: { amount: 'fewer' } }));
    expect([page.marked(), session.terms()]).toEqual([[], []]);
    session.setChoices(choicesOf({ preferences: { amount: 'usual' } }));
    await Promise.resolve();
    expect(page.marked()).toEqual(['iron', 'zinc']);
  });

  test('is that nothing is drawn, while the words are there all the same', async () => {
    await start('<p>iron</p>', choicesOf({ preferences: { markStyle: 'none' } }));
    expect([page.marked(), session.terms()]).toEqual([[], [{ term: 0, count: 1 }]]);
  });
});

describe('going from word to word', () => {
  test('opens their cards one after the other, and the first again after the last', async () => {
    await start('<p id="one">iron</p><p id="two">zinc</p>');
    const seen: (string | undefined)[] = [];
    for (let steps = 0; steps < 3; steps += 1) {
      await step();
      seen.push(page.card());
    }
    await step('previous');
    seen.push(page.card());
    expect(seen).toEqual(['iron', 'zinc', 'iron', 'zinc']);
    expect(page.scrolledTo.map(({ id }) => id)).toEqual(['one', 'two', 'one', 'two']);
  });

  test('leads to a term’s first mention, with its card or without', async () => {
    await start('<p>iron</p><p id="two">zinc</p>');
    session.scrollTo('zinc');
    await settled();
    expect([page.scrolledTo.map(({ id }) => id), page.card()]).toEqual([['two'], undefined]);
    session.show('zinc');
    await settled();
    expect([page.scrolledTo.map(({ id }) => id), page.card()]).toEqual([['two', 'two'], 'zinc']);
    expect(session.around('zinc')).toEqual(['', 'zinc', '']);
    expect(session.around('copper')).toBeUndefined();
  });
});

describe('a name that was read about', () => {
  test('is marked fainter once its card was open for a while, wherever it stands', async () => {
    await start('<p>iron and zinc</p><p>iron</p>', choicesOf({ preferences: { howOften: 'every' } }));
    await step();
    expect(page.marked()).toEqual(['iron', 'zinc', 'iron']);
    await vi.advanceTimersByTimeAsync(READ_AFTER_MS);
    expect(page.marked()).toEqual(['zinc', 'iron*', 'iron*']);
  });

  test('is not one whose card was closed before', async () => {
    await start('<p>iron</p>');
    await step();
    page.press('Close');
    await vi.advanceTimersByTimeAsync(READ_AFTER_MS);
    expect([page.card(), page.marked()]).toEqual([undefined, ['iron']]);
  });

  test('is one whose card was pinned, at once', async () => {
    await start('<p>iron</p>');
    await step();
    page.press('Pin this card to the side');
    await Promise.resolve();
    expect(page.marked()).toEqual(['iron*']);
  });
});

describe('what is selected', () => {
  test('is explained where it stands, marked or not', async () => {
    await start('<p>znc</p>');
    const text = at('p').firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 0, text, 3);
    session.explain('znc');
    await settled();
    expect(page.card()).toBe('zinc');
  });
});

describe('where the extension was updated or removed', () => {
  test('marking ends soon after', async () => {
    await start('<p>iron</p>');
    isAlive = false;
    await settled();
    await settled();
    expect(onDead).toHaveBeenCalledOnce();
    expect([page.marked(), vi.getTimerCount()]).toEqual([[], 0]);
  });

  test('no card opens any more', async () => {
    await start('<p>iron</p>');
    isAlive = false;
    session.step('next');
    await Promise.resolve();
    expect([onDead.mock.calls.length, page.card(), page.marked()]).toEqual([1, undefined, []]);
  });
});
