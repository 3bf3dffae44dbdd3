import { afterEach, expect, test, vi } from 'vitest';
import { createCardFile } from '../../../../entrypoints/background/card-file.ts';
import type { Card } from '../../../../glossary/entry/card.ts';

const cardOf = (id: string): Card => ({ id, term: id, gist: '', more: '', level: 2, topic: 'Cells' });
const CARDS = ['copper', 'iron', 'zinc'].map(cardOf);

/** A file that is read in this way each time, and from then on in the last way. */
function fileThat(...ways: (() => Promise<Response>)[]) {
  const read = vi.fn(
    (_url: string) => (ways.length > 1 ? ways.shift() : ways[0])?.() ?? Promise.reject(new Error('No way.')),
  );
  vi.stubGlobal('fetch', read);
  return { read, file: createCardFile('/cards.json') };
}
const holdsCards = () => Promise.resolve(Response.json(CARDS));
const fails = () => Promise.reject(new TypeError('Failed to fetch'));
const isBroken = () => Promise.resolve(new Response('[{'));

afterEach(() => {
  vi.unstubAllGlobals();
});

test('cards come in the order asked for, without those that there are not', async () => {
  const { file } = fileThat(holdsCards);
  expect(await file.cards(['zinc', 'gold', 'copper'])).toEqual([cardOf('zinc'), cardOf('copper')]);
  expect(await file.cards([])).toEqual([]);
  expect(await file.cards(['constructor'])).toEqual([]);
});

test('the file is read once, when first asked for', async () => {
  const { file, read } = fileThat(holdsCards);
  expect(read).not.toHaveBeenCalled();
  await Promise.all([file.cards(['zinc']), file.cards(['iron'])]);
  await file.cards(['iron']);
  expect(read).toHaveBeenCalledExactlyOnceWith('/cards.json');
});

test.each([
  ['cannot be read', fails],
  ['is broken', isBroken],
])('a file that %s is a failure for who asked, and is read anew for the next', async (_how, way) => {
  const { file } = fileThat(way, holdsCards);
  await expect(file.cards(['iron'])).rejects.toThrow();
  expect(await file.cards(['iron'])).toEqual([cardOf('iron')]);
});

test('the nearest cards come from the same reading of the file, also after one that failed', async () => {
  const { file, read } = fileThat(fails, holdsCards);
  await expect(file.nearest('zink')).rejects.toThrow();
  expect(await file.nearest('zinc')).toEqual({ isName: true, cards: [cardOf('zinc')] });
  expect(await file.nearest('coppr')).toEqual({ isName: false, cards: [cardOf('copper')] });
  expect(read).toHaveBeenCalledTimes(2);
});
