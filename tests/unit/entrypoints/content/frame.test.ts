import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createFrame, type Frame } from '../../../../entrypoints/content/frame.ts';
import type { Batch } from '../../../../glossary/match/batch.ts';
import { cardOf, words } from '../../components/tiny.tsx';
import { choicesOf } from './choices.ts';
import { findIn } from './mark/marked-page.ts';
import { leaveWholePage, standInForWholePage, type WholePage } from './whole-page.ts';

/** Longer than anything that a page does by itself takes to be noticed, in milliseconds. */
const A_WHILE_MS = 1000;
const ON = { choices: choicesOf() };
const OFF = { choices: choicesOf({ decision: { isOn: false, by: 'others' } }) };
let page: WholePage;
let stop: AbortController;
let frame: Frame;
/** What the background was asked. */
let asked: { name: string; data: unknown }[];

/** Stands in for the background: finds terms, has their cards, and hears what it is told. */
function answerTo(name: string, data: unknown): unknown {
  if (name === 'match') return findIn(data as Batch);
  if (name === 'cards') return (data as string[]).map((id) => cardOf(id));
  if (name === 'lookUp') return { terms: ['zinc'], isName: false, cards: [] };
  return name === 'cardSheet' ? '.card {}' : null;
}

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  asked = [];
  fakeBrowser.runtime.sendMessage = (({ name, data }: { name: string; data: unknown }) => {
    asked.push({ name, data });
    return Promise.resolve({ value: answerTo(name, data) });
  }) as never;
  page = standInForWholePage();
  stop = new AbortController();
});
afterEach(() => leaveWholePage(stop));

/** Lets a while pass. */
const settled = () => vi.advanceTimersByTimeAsync(A_WHILE_MS);
const create = (markup: string) => {
  document.body.innerHTML = markup;
  frame = createFrame({ site: 'nhs.uk', words, isAlive: () => true }, stop.signal);
};
/** Does what these events ask for, one right after the other, and lets a while pass. */
async function take(...events: Parameters<Frame['take']>[0][]): Promise<void> {
  for (const event of events) frame.take(event);
  await settled();
}
/** The texts that were matched, in order. */
const matched = () => asked.flatMap(({ name, data }) => (name === 'match' ? [(data as Batch).text] : []));
/** What the toolbar was told. */
const told = () => asked.flatMap(({ name, data }) => (name === 'siteState' ? [data] : []));
const p = (text: string) => Object.assign(document.createElement('p'), { textContent: text });

describe('a frame', () => {
  test('is not read before it is known that it is on', async () => {
    create('<p>iron</p>');
    await settled();
    expect([matched(), page.marked()]).toEqual([[], []]);
  });

  test('is marked where it is on, until it is switched off', async () => {
    create('<p>iron</p>');
    await take(ON);
    expect(page.marked()).toEqual(['iron']);
    await take(OFF);
    expect([page.marked(), vi.getTimerCount()]).toEqual([[], 0]);
    await take(ON);
    expect(page.marked()).toEqual(['iron']);
  });

  test('is marked as the reader chooses, without being read again', async () => {
    create('<p>iron and zinc</p>');
    await take(ON);
    await take({ choices: choicesOf({ known: new Set(['iron']) }) });
    expect([page.marked(), matched()]).toEqual([['zinc'], ['iron and zinc']]);
  });

  test.each([
    ['other packs are on', { choices: choicesOf({ packs: 'ward' }) }],
    ['another document is written in its place', 'new document' as const],
  ])('is read again where %s', async (_why, event) => {
    create('<p>iron</p>');
    await take(ON);
    await take(event);
    expect([page.marked(), matched()]).toEqual([['iron'], ['iron', 'iron']]);
  });

  test('ends with the extension', async () => {
    create('<p>iron</p>');
    await take(ON);
    stop.abort();
    expect(page.marked()).toEqual([]);
    await settled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a frame that has not begun yet', () => {
  test.each([
    ['holds nothing', ''],
    ['is about to begin', '<p>iron</p>'],
  ])('as it %s is not marked where it is switched off by then', async (_why, markup) => {
    create(markup);
    await take(ON, OFF);
    document.body.append(p('zinc'));
    await settled();
    expect([matched(), page.marked(), vi.getTimerCount()]).toEqual([[], [], 0]);
    await take(ON, OFF, ON, OFF);
    expect([matched(), page.marked(), vi.getTimerCount()]).toEqual([[], [], 0]);
  });

  test.each([
    ['holds nothing', ''],
    ['is about to begin', '<p>iron</p>'],
  ])('as it %s is marked once where it is on in the end', async (_why, markup) => {
    create(markup);
    await take(OFF, ON, OFF, ON);
    document.body.replaceChildren(p('zinc'));
    await settled();
    expect(page.marked()).toEqual(['zinc']);
    expect(matched().filter((text) => text === 'zinc')).toHaveLength(1);
    await take(OFF);
    expect([page.marked(), vi.getTimerCount()]).toEqual([[], 0]);
  });

  test('begins with what the reader has chosen by then', async () => {
    create('');
    await take(ON, { choices: choicesOf({ known: new Set(['iron']) }) });
    document.body.append(p('iron and zinc'));
    await settled();
    expect(page.marked()).toEqual(['zinc']);
  });

  test('begins no more where the extension is gone', async () => {
    create('');
    await take(ON);
    stop.abort();
    document.body.append(p('iron'));
    await settled();
    expect(matched()).toEqual([]);
  });
});

describe('what a frame says of itself', () => {
  test('is that more may come, while its choices are unknown', () => {
    create('<p>iron</p>');
    document.title = 'Low iron';
    expect(frame.describe('known')).toEqual({
      site: 'nhs.uk',
      title: 'Low iron',
      isOn: false,
      amount: undefined,
      terms: [],
      isReading: true,
      language: 'english',
      contentType: 'text/html',
    });
  });

  test('are its terms, once it is read, and none where it is off', async () => {
    create('<p>iron, zinc, iron</p>');
    await take(ON);
    const terms = [
      { id: 'iron', count: 2 },
      { id: 'zinc', count: 1 },
    ];
    expect(frame.describe('known')).toMatchObject({ isOn: true, amount: 'usual', terms, isReading: false });
    await take(OFF);
    expect(frame.describe('known')).toMatchObject({ isOn: false, terms: [], isReading: false });
  });

  test('are all of its terms where those are wanted, though nobody has come near them', async () => {
    create(`${`<p>${'word '.repeat(60)}</p>`.repeat(200)}<p>iron</p>`);
    await take(ON);
    expect(frame.describe('known')).toMatchObject({ terms: [], isReading: true });
    await settled();
    expect(frame.describe('whole')).toMatchObject({ terms: [], isReading: true });
    await settled();
    expect(frame.describe('known')).toMatchObject({ terms: [{ id: 'iron', count: 1 }], isReading: false });
  });

  test('is told to the toolbar: that it is off, how many words there are, or none where the reader wants no number', async () => {
    create('<p>iron and zinc</p>');
    await take(ON);
    await take(OFF);
    await take(ON);
    await take({ choices: choicesOf({ preferences: { badge: false } }) });
    expect(told()).toEqual([
      { isOn: true, terms: 2, hasMore: false },
      { isOn: false, terms: 0, hasMore: false },
      { isOn: true, terms: 2, hasMore: false },
      { isOn: true, terms: 0, hasMore: false },
    ]);
  });
});

describe('what a frame is asked for', () => {
  test('goes nowhere where it is off', async () => {
    create('<p>iron</p>');
    await take(OFF);
    frame.step('next');
    frame.show('iron');
    frame.scrollTo('iron');
    await settled();
    expect([page.scrolledTo, page.card(), frame.around('iron')]).toEqual([[], undefined, undefined]);
    expect(await frame.onScreen('iron')).toEqual({ ids: [], pointed: '' });
  });

  test('is done where it is on', async () => {
    create('<p>Low iron.</p>');
    await take(ON);
    frame.step('next');
    await settled();
    expect(page.card()).toBe('iron');
    expect(frame.around('iron')).toEqual(['Low ', 'iron', '.']);
    expect(await frame.onScreen('')).toEqual({ ids: ['iron'], pointed: 'iron' });
  });
});

describe('what is selected', () => {
  const select = () => {
    const text = document.querySelector('p')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 0, text, text.length);
  };
  const explain = async (text = 'znc') => {
    const isDone = frame.explain(text);
    await settled();
    return isDone;
  };

  test.each([
    ['on', ON],
    ['off', OFF],
  ])('is explained where the frame is %s', async (_state, event) => {
    create('<p>znc</p>');
    await take(event);
    select();
    expect(await explain()).toBe(true);
    expect(page.card()).toBe('zinc');
  });

  test('is left to others while the choices are unknown', async () => {
    create('<p>znc</p>');
    select();
    expect([await explain(), page.card()]).toEqual([false, undefined]);
  });

  test('is left by the shortcut to the frame that the reader is in, and not where the menu names this one', async () => {
    vi.stubGlobal('top', {});
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    create('<p>znc</p>');
    await take(OFF);
    select();
    expect([await explain(''), page.card()]).toEqual([false, undefined]);
    expect([await explain('znc'), page.card()]).toEqual([true, 'zinc']);
  });

  test('is explained anew on one card, which goes when the frame is switched on, or the extension is gone', async () => {
    create('<p>znc</p>');
    await take(OFF);
    select();
    await explain();
    await explain();
    expect(document.querySelectorAll('glosswell-card')).toHaveLength(1);
    await take(ON);
    expect(page.card()).toBeUndefined();
    await take(OFF);
    await explain();
    expect(page.card()).toBe('zinc');
    stop.abort();
    expect(page.card()).toBeUndefined();
    await settled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('inside a page', () => {
  const panels = () => asked.filter(({ name }) => name === 'frameInView').length;

  test('a frame tells panels that words are in view there, and the toolbar nothing', async () => {
    vi.stubGlobal('top', {});
    create('<p>iron</p>');
    await take(ON);
    const isTold = frame.tellInView();
    await settled();
    await isTold;
    expect([panels(), told()]).toEqual([1, []]);
  });

  test.each([
    ['has no word', '<p>Nothing.</p>', {}, ON],
    ['is off', '<p>iron</p>', {}, OFF],
    ['is the page itself', '<p>iron</p>', undefined, ON],
  ])('a frame that %s tells panels nothing', async (_what, markup, top, event) => {
    if (top) vi.stubGlobal('top', top);
    create(markup);
    await take(event);
    const isTold = frame.tellInView();
    await settled();
    await isTold;
    expect(panels()).toBe(0);
  });
});
