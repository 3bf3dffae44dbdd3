import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPageMarks, type PageMarks } from '../../../../../entrypoints/content/mark/page-marks.ts';
import { readPage, type Matching, type PageReading } from '../../../../../entrypoints/content/read/read-page.ts';
import { MOST_UNITS } from '../../../../../glossary/match/batch.ts';
import { SCREEN, standInForLayout } from './layout.ts';

/** So long is each paragraph that a screen of ten holds as much as a page of a book. */
const FILLER = 'word '.repeat(60);
/** More paragraphs than are read at first. */
const MANY = 200;

let marks: PageMarks;
let stop: AbortController;
let scroll: (top: number) => void;
let sent: string[];
let batches: number;
beforeEach(() => {
  scroll = standInForLayout();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  document.elementFromPoint = () => null;
  marks = createPageMarks();
  stop = new AbortController();
  sent = [];
  batches = 0;
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Finds one match in each passage, as soon as it is asked. */
const matching: Matching = {
  send({ parts }, fresh) {
    batches += 1;
    for (const part of parts) {
      if (!part) continue;
      const { passage } = part;
      sent.push(nameOf(passage.text));
      if (!fresh.has(passage.block)) marks.forget(passage.block);
      fresh.add(passage.block);
      marks.add(passage, [{ term: 0, from: 0, to: 1, name: 0, rarity: 0 }]);
    }
    return Promise.resolve();
  },
  done: () => Promise.resolve(),
  forget: () => undefined,
  forgetWithin: () => undefined,
  clear: () => undefined,
};

/** What a paragraph begins with. */
const nameOf = (text: string) => text.trim().split(' ')[0] ?? '';
const paragraph = (name: string) => Object.assign(document.createElement('p'), { textContent: `${name} ${FILLER}` });
const paragraphs = (from: number, to: number, prefix = '') =>
  Array.from({ length: to - from }, (_, at) => paragraph(`${prefix}${from + at}`));
const known = () => marks.passages().map(({ nodes }) => nameOf(nodes.map(({ data }) => data).join('')));
const names = (from: number, to: number, prefix = '') =>
  Array.from({ length: to - from }, (_, at) => `${prefix}${from + at}`);

function start(): PageReading {
  const onShadowRoot = () => undefined;
  const shadowRootOf = (element: Element) => element.shadowRoot;
  return readPage(
    { marks, matching, shadowRootOf, onShadowRoot, onStale: () => undefined, onProgress: () => undefined },
    stop.signal,
  );
}

/** Starts on a long page, and waits until as much of it as is near is read. */
async function startParked(): Promise<PageReading> {
  document.body.replaceChildren(...paragraphs(0, MANY));
  const reading = start();
  await vi.waitFor(() => expect(reading.hasRest()).toBe(true));
  return reading;
}

test('a short page is read to its end', async () => {
  document.body.replaceChildren(...paragraphs(0, 20));
  const reading = start();
  await vi.waitFor(() => expect(reading.isOver()).toBe(true));
  expect(known()).toEqual(names(0, 20));
  expect(reading.hasRest()).toBe(false);
});

test('a long page is read some screens below what its reader sees, and no further', async () => {
  const reading = await startParked();
  const count = known().length;
  expect(known()).toEqual(names(0, count));
  expect(count).toBeGreaterThan(40);
  expect(count).toBeLessThan(70);
  expect(reading.isOver()).toBe(false);
});

test('on scrolling it is read on, each passage once', async () => {
  const reading = await startParked();
  const count = known().length;
  scroll(2 * SCREEN);
  await vi.waitFor(() => expect(known().length).toBeGreaterThan(count));
  expect(reading.hasRest()).toBe(true);
  scroll(MANY * 100);
  await vi.waitFor(() => expect(reading.isOver()).toBe(true));
  expect(known()).toEqual(names(0, MANY));
  expect(sent).toEqual(names(0, MANY));
});

test('a place that comes near without an event is found with the pulse', async () => {
  const reading = await startParked();
  for (const paragraph of Array.from(document.querySelectorAll('p')).slice(0, 30)) paragraph.remove();
  reading.lookAgain();
  await vi.waitFor(() => expect(known()).toContain('70'));
});

test('all of it is read when it is asked for', async () => {
  const reading = await startParked();
  const rest = reading.readRest();
  expect(reading.isOver()).toBe(false);
  await rest;
  await vi.waitFor(() => expect(reading.isOver()).toBe(true));
  expect(known()).toEqual(names(0, MANY));
});

test('asked for while all is known, it is over at once', async () => {
  document.body.replaceChildren(...paragraphs(0, 20));
  const reading = start();
  await vi.waitFor(() => expect(reading.isOver()).toBe(true));
  const rest = reading.readRest();
  expect(reading.isOver()).toBe(true);
  await rest;
});

test('asked for before it has begun, it does not stop', async () => {
  document.body.replaceChildren(...paragraphs(0, MANY));
  await start().readRest();
  expect(known()).toEqual(names(0, MANY));
  // A small one that is soon there, and then as large ones as may be sent.
  expect(batches).toBe(1 + Math.ceil((MANY * (FILLER.length + 4)) / MOST_UNITS));
});

test('what has no box does not stop it', async () => {
  const hidden = document.createElement('div');
  hidden.dataset['hidden'] = '';
  hidden.append(...paragraphs(0, MANY));
  document.body.replaceChildren(hidden);
  const reading = start();
  await vi.waitFor(() => expect(reading.isOver()).toBe(true));
  expect(known()).toEqual(names(0, MANY));
});

test('it goes on where the place at which it stopped is taken away', async () => {
  const reading = await startParked();
  const count = known().length;
  for (const paragraph of Array.from(document.querySelectorAll('p')).slice(count - 5, count + 5)) paragraph.remove();
  reading.lookAgain();
  await reading.readRest();
  await vi.waitFor(() => expect(known()).toEqual([...names(0, count - 5), ...names(count + 5, MANY)]));
});

test('it ends where all that it reads is taken away', async () => {
  const main = document.createElement('main');
  document.body.replaceChildren(paragraph('first'));
  const reading = start();
  await vi.waitFor(() => expect(reading.isOver()).toBe(true));
  main.append(...paragraphs(0, MANY));
  document.body.append(main);
  await vi.waitFor(() => expect(reading.hasRest()).toBe(true));
  main.remove();
  await vi.waitFor(() => {
    reading.lookAgain();
    expect(reading.isOver()).toBe(true);
  });
  expect(known()).toEqual(['first']);
});

test('it begins anew where the page moves the part in which it stopped', async () => {
  const first = document.createElement('main');
  first.append(...paragraphs(0, MANY));
  document.body.replaceChildren(first, ...paragraphs(0, 20, 'after-'));
  const reading = start();
  await vi.waitFor(() => expect(reading.hasRest()).toBe(true));
  document.body.append(first);
  await vi.waitFor(() => expect(known()).toContain('after-19'));
  await reading.readRest();
  expect(known()).toEqual([...names(0, 20, 'after-'), ...names(0, MANY)]);
});

test('what changes while it waits is read again, and once', async () => {
  const reading = await startParked();
  const [, second] = document.querySelectorAll('p');
  second?.replaceChildren(`changed ${FILLER}`);
  await vi.waitFor(() => expect(known()).toContain('changed'));
  await reading.readRest();
  expect(known()).toEqual(['0', 'changed', ...names(2, MANY)]);
});

test('what is added far below is left to the reading that is to come there', async () => {
  const reading = await startParked();
  const [second] = Array.from(document.querySelectorAll('p')).slice(1);
  document.body.append(...paragraphs(0, 5, 'new-'));
  second?.replaceChildren(`changed ${FILLER}`);
  await vi.waitFor(() => expect(known()).toContain('changed'));
  expect(known()).not.toContain('new-0');
  await reading.readRest();
  expect(known()).toEqual(['0', 'changed', ...names(2, MANY), ...names(0, 5, 'new-')]);
});

test('what is added where its reader sees it is read at once', async () => {
  const reading = await startParked();
  const box = document.createElement('aside');
  box.dataset['top'] = '10';
  box.append(paragraph('beside'));
  document.body.append(box);
  await vi.waitFor(() => expect(known()).toContain('beside'));
  expect(reading.hasRest()).toBe(true);
  await reading.readRest();
  expect(known()).toEqual([...names(0, MANY), 'beside']);
});

test('what is added after a page was read is left for later in the same way', async () => {
  document.body.replaceChildren(paragraph('first'));
  const reading = start();
  await vi.waitFor(() => expect(reading.isOver()).toBe(true));
  document.body.append(...paragraphs(0, MANY));
  await vi.waitFor(() => expect(reading.hasRest()).toBe(true));
  expect(known()).not.toContain(String(MANY - 1));
  document.body.append(...paragraphs(0, 5, 'new-'));
  await reading.readRest();
  await vi.waitFor(() => expect(known()).toEqual(['first', ...names(0, MANY), ...names(0, 5, 'new-')]));
});

test('what is in view is read though it stands behind the place where reading stopped', async () => {
  const reading = await startParked();
  const last = Array.from(document.querySelectorAll('p')).at(-1);
  last?.setAttribute('data-top', '10');
  document.elementFromPoint = () => last ?? null;
  reading.lookAgain();
  await vi.waitFor(() => expect(known()).toContain(String(MANY - 1)));
  const { length } = sent;
  reading.lookAgain();
  reading.lookAgain();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(sent).toHaveLength(length);
  await reading.readRest();
  expect(known()).toEqual(names(0, MANY));
});

test('a shadow root far below waits', async () => {
  document.body.replaceChildren(...paragraphs(0, 10));
  const host = document.createElement('x-far');
  host.dataset['top'] = String(9 * SCREEN);
  host.attachShadow({ mode: 'open' }).append(paragraph('inside'));
  document.body.append(host);
  const reading = start();
  await vi.waitFor(() => expect(reading.hasRest()).toBe(true));
  expect(known()).toEqual(names(0, 10));
  host.dataset['top'] = '10';
  reading.lookAgain();
  await vi.waitFor(() => expect(known()).toContain('inside'));
  expect(reading.isOver()).toBe(true);
});

test('a part that is no longer to be read is left out', async () => {
  const main = document.createElement('main');
  main.append(...paragraphs(0, MANY));
  document.body.replaceChildren(main, paragraph('last'));
  const reading = start();
  await vi.waitFor(() => expect(reading.hasRest()).toBe(true));
  main.setAttribute('aria-hidden', 'true');
  await reading.readRest();
  await vi.waitFor(() => expect(known()).toEqual(['last']));
});

test('nothing is left when it is switched off', async () => {
  const reading = await startParked();
  stop.abort();
  expect(reading.isOver()).toBe(true);
  expect(reading.hasRest()).toBe(false);
  const { length } = sent;
  scroll(MANY * 100);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(sent).toHaveLength(length);
});
