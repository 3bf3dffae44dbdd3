import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startMarking, type Marking } from '../../../../entrypoints/content/marking.ts';
import type { Choices } from '../../../../entrypoints/content/mark/choices.ts';
import type { Mark } from '../../../../entrypoints/content/mark/marked-passage.ts';
import type { PageMatch, PageTerms } from '../../../../entrypoints/content/mark/page-terms.ts';
import type { Passage } from '../../../../entrypoints/content/read/passages.ts';
import { FROM_PACK } from '../../../../glossary/entry/level.ts';
import { choicesOf } from './choices.ts';
import { matchesIn, passagesIn, TERMS } from './mark/marked-page.ts';
import { leaveWholePage, standInForWholePage, type WholePage } from './whole-page.ts';

let page: WholePage;
let stop: AbortController;
let marking: Marking;
let choices: Choices;
/** How hard each term is. */
let levels: ReturnType<PageTerms['level']>[];
let isRead: (mark: Mark) => boolean;
const onNear = vi.fn<(ids: readonly string[]) => void>();
const onChosen = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  page = standInForWholePage();
  stop = new AbortController();
  choices = choicesOf();
  levels = [1, 1];
  isRead = () => false;
});
afterEach(() => leaveWholePage(stop));

/** Lets all happen that is soon to happen. */
const settled = () => vi.advanceTimersByTimeAsync(500);
/** Marks a page of which all is read. */
async function start(markup: string, find: (passage: Passage) => PageMatch[] = matchesIn): Promise<void> {
  const terms = { id: (term) => TERMS[term] ?? '', level: (term) => levels[term] ?? FROM_PACK } as PageTerms;
  const parts = { terms, choices: () => choices, isRead: (mark: Mark) => isRead(mark), onNear, onChosen };
  marking = startMarking(parts, stop.signal);
  for (const passage of passagesIn(markup)) marking.marks.add(passage, find(passage));
  marking.draw();
  marking.update('choose');
  await settled();
}
async function choose(next: Choices): Promise<void> {
  choices = next;
  marking.draw();
  marking.update('choose');
  await settled();
}
const at = (selector: string) => document.querySelector(selector) as HTMLElement;
const all = () => marking.marks.passages().flatMap(({ marks }) => marks);
/** The words on the screen, with what they stand for. */
const onScreen = () =>
  marking.onScreen().map(({ range, terms }) => `${range.startContainer.parentElement?.id} ${terms.join()}`);

describe('which words are marked', () => {
  test('is what the reader chooses: how hard they are, those that are known, and those not meant here', async () => {
    levels = [0, 2];
    await start('<p>iron and zinc</p>');
    expect(page.marked()).toEqual(['zinc']);
    await choose(choicesOf({ preferences: { amount: 'everything' } }));
    expect(page.marked()).toEqual(['iron', 'zinc']);
    await choose(choicesOf({ preferences: { amount: 'everything' }, known: new Set(['zinc']) }));
    expect(page.marked()).toEqual(['iron']);
    await choose(choicesOf({ preferences: { amount: 'everything' }, muted: new Set(['iron']) }));
    expect(page.marked()).toEqual(['zinc']);
  });

  test('are those of packs, however few are wanted, unless they are known', async () => {
    levels = [FROM_PACK, 0];
    choices = choicesOf({ preferences: { amount: 'fewer' } });
    await start('<p>iron and zinc</p>');
    expect(page.marked()).toEqual(['iron']);
    await choose(choicesOf({ preferences: { amount: 'fewer' }, known: new Set(['iron']) }));
    expect(page.marked()).toEqual([]);
  });

  test('is told whenever they were chosen anew, and what is near then', async () => {
    await start('<p>iron, zinc, iron</p>');
    expect(onChosen).toHaveBeenCalledOnce();
    expect(onNear).toHaveBeenLastCalledWith(['iron', 'zinc']);
    marking.update('paint');
    await settled();
    expect(onChosen).toHaveBeenCalledOnce();
  });
});

describe('how they are drawn', () => {
  test('is as read about, for names that were', async () => {
    isRead = ({ term }) => term === 1;
    await start('<p>iron and zinc</p>');
    expect(page.marked()).toEqual(['iron', 'zinc*']);
  });

  test('is not at all, where the reader wants no look, until they want one', async () => {
    choices = choicesOf({ preferences: { markStyle: 'none' } });
    await start('<p>iron</p>');
    expect(page.marked()).toEqual([]);
    await choose(choicesOf());
    expect(page.marked()).toEqual(['iron']);
  });

  test('is by a sheet on the page where the reader wants another look, also where the page takes it away', async () => {
    choices = choicesOf({ preferences: { markStyle: 'none' } });
    await start('<p>iron</p>');
    const sheets = document.adoptedStyleSheets;
    expect(sheets.length).toBeGreaterThan(0);
    document.adoptedStyleSheets = [];
    marking.restore();
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  test('is put back where the page has taken the marks away', async () => {
    await start('<p>iron</p>');
    CSS.highlights.clear();
    marking.restore();
    expect(page.marked()).toEqual(['iron']);
  });

  test('tells the word whose card is open, and what is pointed at beside the page', async () => {
    await start('<p>iron and zinc</p>');
    const [iron, zinc] = all();
    marking.paintOpen(iron);
    marking.paintPointed(zinc ? [zinc.range] : []);
    const painted = (name: string) => Array.from(CSS.highlights.get(name) ?? []);
    expect([painted('glosswell-open'), painted('glosswell-pointed')]).toEqual([[iron?.range], [zinc?.range]]);
    marking.paintOpen(undefined);
    expect(CSS.highlights.has('glosswell-open')).toBe(false);
  });
});

describe('a page that changes', () => {
  test('has its marks taken out when their nodes leave', async () => {
    await start('<p>iron</p><p id="two">zinc</p>');
    at('p').remove();
    marking.marks.forgetGone();
    marking.update('paint');
    await settled();
    expect(page.marked()).toEqual(['zinc']);
  });

  test('has the next mention marked where one is hidden', async () => {
    await start('<p>iron</p><p id="two">iron</p>');
    expect(all().map(({ passage }) => (passage.block as Element).id)).toEqual(['']);
    at('p').style.opacity = '0';
    marking.lookAgain();
    await settled();
    expect(all().map(({ passage }) => (passage.block as Element).id)).toEqual(['two']);
  });

  test('is looked at ahead of a visit, and what is found is told', async () => {
    await start('<p>iron</p>');
    at('p').style.opacity = '0';
    expect([marking.lookAt(all()), marking.lookAt(all())]).toEqual([true, false]);
  });

  test('is not painted at all once marking has ended', async () => {
    await start('<p>iron</p>');
    stop.abort();
    marking.update('choose');
    marking.restore();
    await settled();
    expect(page.marked()).toEqual([]);
  });
});

describe('what is on the screen', () => {
  test('are the mentions in the window that the reader wants explained, marked or not, in their order', async () => {
    await start('<p id="a">iron</p><p id="b">zinc and iron</p>');
    expect(page.marked()).toEqual(['iron', 'zinc']);
    expect(onScreen()).toEqual(['a 0', 'b 1', 'b 0']);
    await choose(choicesOf({ known: new Set(['iron']) }));
    expect(onScreen()).toEqual(['b 1']);
  });

  test('are, of a word with several meanings, those that the reader wants explained', async () => {
    choices = choicesOf({ known: new Set(['iron']) });
    await start('<p id="a">iron</p>', (passage) => matchesIn(passage).map((match) => ({ ...match, others: [1] })));
    expect(onScreen()).toEqual(['a 1']);
  });

  test('is not what is near the window, or far away', async () => {
    const markup = Array.from({ length: 30 }, (_, at) => `<p id="p${at}">iron</p>`).join('');
    await start(markup);
    expect(onScreen()).toEqual(Array.from({ length: 10 }, (_, at) => `p${at} 0`));
    page.scroll(250);
    expect(onScreen()[0]).toBe('p2 0');
  });
});

test('where too many marks are near, scrolling chooses which of them are painted', async () => {
  choices = choicesOf({ preferences: { howOften: 'every' } });
  const many = `<p>${'iron '.repeat(99)}</p>`;
  await start(`${'<p></p>'.repeat(5)}${many}${'<p></p>'.repeat(3)}${many}`);
  const painted = () => Array.from(CSS.highlights.get('glosswell') ?? []) as StaticRange[];
  const before = painted();
  expect(before).toHaveLength(100);
  page.scroll(500);
  await settled();
  expect(painted()).toHaveLength(100);
  expect(painted().filter((range) => before.includes(range))).toHaveLength(2);
});
