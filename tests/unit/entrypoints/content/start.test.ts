import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startContent } from '../../../../entrypoints/content/start.ts';
import type { Batch } from '../../../../glossary/match/batch.ts';
import type { Card } from '../../../../glossary/entry/card.ts';
import { cardOf, words } from '../../components/tiny.tsx';
import { choicesOf } from './choices.ts';
import { findIn } from './mark/marked-page.ts';
import { leaveWholePage, standInForWholePage, type WholePage } from './whole-page.ts';

let page: WholePage;
let stop: AbortController;
let isAlive: boolean;
let isOn: boolean;
/** What the background was asked, and with what. */
let asked: { name: string; data: unknown }[];
/** Those that listen to messages. */
let listeners: Set<(message: object, sender: object, respond: (reply: object) => void) => unknown>;

function answerTo(name: string, data: unknown): unknown {
  if (name === 'match') return findIn(data as Batch);
  if (name === 'cards') return (data as string[]).map((id) => cardOf(id));
  if (name === 'siteOfTab') return 'tab.example';
  if (name !== 'choicesFor') return null;
  const { known, muted, saved, ...rest } = choicesOf({ decision: { isOn, by: 'others' } });
  return { ...rest, known: [...known], muted: [...muted], saved: [...saved] };
}

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  page = standInForWholePage();
  stop = new AbortController();
  [isAlive, isOn] = [true, true];
  asked = [];
  listeners = new Set();
  fakeBrowser.runtime.sendMessage = (({ name, data }: { name: string; data: unknown }) => {
    asked.push({ name, data });
    return Promise.resolve({ value: answerTo(name, data) });
  }) as never;
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `ext://glosswell${path}` });
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(
    (listener) => void listeners.add(listener as never),
  );
  vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener').mockImplementation(
    (listener) => void listeners.delete(listener as never),
  );
  vi.stubGlobal('location', new URL('https://www.nhs.uk/iron'));
  document.body.innerHTML = '<p>iron</p>';
});
afterEach(() => leaveWholePage(stop));

const settled = () => vi.advanceTimersByTimeAsync(1000);
async function start(here?: Parameters<typeof startContent>[2]): Promise<void> {
  const lifetime = { signal: stop.signal, isAlive: () => isAlive };
  void startContent(words, lifetime, here);
  await settled();
}
const names = () => asked.map(({ name }) => name);
const sitesAsked = () => asked.flatMap(({ name, data }) => (name === 'choicesFor' ? [data] : []));
/** Asks the page as the popup does. */
async function ask(name: string, data?: unknown): Promise<unknown> {
  const replies: object[] = [];
  const sender = { id: fakeBrowser.runtime.id, url: 'ext://glosswell/popup.html' };
  for (const listener of listeners) listener({ to: 'glosswell', name, data }, sender, (reply) => replies.push(reply));
  await settled();
  return replies[0];
}

describe('the script of a page', () => {
  test('asks what its reader has chosen for its site, and marks it where it is on', async () => {
    await start();
    expect([sitesAsked(), page.marked()]).toEqual([['www.nhs.uk'], ['iron']]);
  });

  test('leaves a page alone that is off', async () => {
    isOn = false;
    await start();
    expect([names().includes('match'), page.marked()]).toEqual([false, []]);
  });

  test('says what the page is, and does what it is asked for', async () => {
    await start();
    expect(await ask('describePage', 'known')).toMatchObject({
      value: { site: 'www.nhs.uk', terms: [{ id: 'iron', count: 1 }] },
    });
    await ask('stepToMark', 'next');
    expect(page.card()).toBe('iron');
    expect(await ask('aroundTerm', 'iron')).toEqual({ value: ['', 'iron', ''] });
    expect(await ask('onScreen', '')).toEqual({ value: { ids: ['iron'], pointed: 'iron' } });
  });

  test('follows what its reader chooses', async () => {
    await start();
    isOn = false;
    await fakeBrowser.storage.local.set({ sites: 1 });
    await settled();
    expect(page.marked()).toEqual([]);
  });

  test('reads a document anew that is written in the place of its own', async () => {
    await start();
    const root = document.documentElement;
    root.remove();
    document.append(root);
    await settled();
    expect(asked.filter(({ name }) => name === 'match')).toHaveLength(2);
    expect(page.marked()).toEqual(['iron']);
  });

  test('hears nothing any more once it has ended', async () => {
    await start();
    stop.abort();
    await settled();
    expect([page.marked(), listeners.size, vi.getTimerCount()]).toEqual([[], 0, 0]);
  });
});

describe('a file that is no page', () => {
  const contentType = (type: string) => vi.spyOn(document, 'contentType', 'get').mockReturnValue(type);

  test('says what it is, and nothing is asked about it', async () => {
    contentType('application/pdf');
    await start();
    expect(asked).toEqual([]);
    expect(await ask('describePage', 'known')).toMatchObject({
      value: { contentType: 'application/pdf', isReading: false, terms: [] },
    });
  });

  test('is left alone in a frame', async () => {
    contentType('image/svg+xml');
    vi.stubGlobal('top', {});
    await start();
    expect([asked, listeners.size]).toEqual([[], 0]);
  });
});

describe('the script of a frame', () => {
  beforeEach(() => {
    vi.stubGlobal('top', {});
  });

  test('asks for the site of its tab', async () => {
    await start();
    expect([sitesAsked(), page.marked()]).toEqual([['tab.example'], ['iron']]);
  });

  test('asks nothing before there is something to read', async () => {
    document.body.replaceChildren();
    await start();
    expect([asked, listeners.size]).toEqual([[], 0]);
    document.body.append('iron');
    await settled();
    expect(sitesAsked()).toEqual(['tab.example']);
  });

  test('ends without a word where it has ended before', async () => {
    document.body.replaceChildren();
    await start();
    stop.abort();
    isAlive = false;
    document.body.append('iron');
    await settled();
    expect([asked, listeners.size]).toEqual([[], 0]);
  });
});

test('in the reading room cards say what else is so on the same line, and the switch is the room’s', async () => {
  const cardHere = (card: Card) => ({ ...card, term: `${card.term}, 7` });
  await start({ site: 'reading-room', cardHere });
  expect(sitesAsked()).toEqual(['reading-room']);
  await ask('showTerm', 'iron');
  expect(page.card()).toBe('iron, 7');
});

test('what goes wrong is told where the extension is there, and no matter where it is gone', async () => {
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  const begin = () => startContent(words, { signal: stop.signal, isAlive: () => isAlive });
  await expect(begin()).rejects.toThrow('Extension context invalidated.');
  isAlive = false;
  await expect(begin()).resolves.toBeUndefined();
});
