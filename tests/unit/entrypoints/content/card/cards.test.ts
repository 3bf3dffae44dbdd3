import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startCards, type Cards } from '../../../../../entrypoints/content/card/cards.ts';
import type { Opened } from '../../../../../entrypoints/content/hover/opened.ts';
import type { Mark } from '../../../../../entrypoints/content/mark/marked-passage.ts';
import { termsOf } from '../../../../../glossary/match/merge-matches.ts';
import { words } from '../../../components/tiny.tsx';
import { choicesOf } from '../choices.ts';
import { marksOf, TERMS } from '../mark/marked-page.ts';
import { leaveWholePage, standInForWholePage, type WholePage } from '../whole-page.ts';
import { standInSource } from './stand-in-source.ts';

let page: WholePage;
let stop: AbortController;
let choices: ReturnType<typeof choicesOf>;
let cards: Cards;
let mark: Mark;
const onOpen = vi.fn<(opened: Opened) => boolean>();
const onClose = vi.fn<() => void>();
const isAnnounced = vi.fn<(opened: Opened) => boolean>();
const source = standInSource();

beforeEach(() => {
  vi.useFakeTimers();
  page = standInForWholePage();
  stop = new AbortController();
  choices = choicesOf();
  onOpen.mockReturnValue(true);
  isAnnounced.mockReturnValue(false);
  const marks = marksOf('<p>iron</p>');
  mark = marks.passages()[0]?.marks[0] as Mark;
  const done = () => Promise.resolve();
  cards = startCards(
    {
      source,
      words,
      marks,
      choices: () => choices,
      remember: done,
      addWord: done,
      openMyWords: done,
      idsOf: (mark) => termsOf(mark).map((term) => TERMS[term] ?? ''),
      isAnnounced,
      onOpen,
      onRead: () => undefined,
      onClose,
    },
    stop.signal,
  );
});
afterEach(() => leaveWholePage(stop));

const settled = () => vi.advanceTimersByTimeAsync(500);
async function open(): Promise<void> {
  cards.open(mark);
  await settled();
}

describe('a card', () => {
  test('opens for what it is asked for, and closes, and both are told', async () => {
    await open();
    expect([page.card(), cards.current(), onOpen.mock.calls]).toEqual(['iron', mark, [[mark]]]);
    page.press('Close');
    expect([page.card(), cards.current()]).toEqual([undefined, undefined]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('does not open where it may not any more', async () => {
    onOpen.mockReturnValue(false);
    await open();
    expect(page.card()).toBeUndefined();
  });

  test.each([
    ['announced', true],
    ['not announced', false],
  ])('is %s as it was opened', async (_how, is) => {
    isAnnounced.mockReturnValue(is);
    await open();
    await settled();
    expect(page.frame()?.querySelector('.announcer')?.textContent).toBe(is ? 'iron: What iron is.' : undefined);
  });

  test('shows what the reader has chosen since', async () => {
    await open();
    choices = choicesOf({ known: new Set(['iron']) });
    cards.refresh();
    expect(page.frame()?.querySelector('.actions')?.textContent).toContain('Undo');
  });

  test('is kept once it is pinned, and lets another one open', async () => {
    await open();
    expect(cards.keeps()).toBe(false);
    page.press('Pin this card to the side');
    expect([cards.keeps(), cards.current()]).toEqual([true, undefined]);
    await open();
    expect(document.querySelectorAll('glosswell-card')).toHaveLength(2);
  });

  test.each([
    ['as the reader chooses', 'dark', '', 'dark'],
    ['as the reader chooses, whatever the page is like', 'light', 'background-color: rgb(0, 0, 0)', 'light'],
    ['like the page behind it, where the device decides', 'system', 'background-color: rgb(0, 0, 0)', 'dark'],
  ] as const)('is light or dark %s', async (_how, theme, style, expected) => {
    document.querySelector('p')?.setAttribute('style', style);
    choices = choicesOf({ preferences: { theme } });
    await open();
    expect(page.frame()?.dataset['theme']).toBe(expected);
  });

  test('goes at the end, pinned or not', async () => {
    await open();
    page.press('Pin this card to the side');
    await open();
    stop.abort();
    expect(document.querySelectorAll('glosswell-card')).toHaveLength(0);
  });
});
