import { afterEach, describe, expect, test, vi } from 'vitest';
import { createCardFile } from '../../../../entrypoints/background/card-file.ts';
import { cardFiles, fetchCards, partOf, PICTURES_FILE } from '../../../../glossary/entry/bundled-files.ts';
import type { Card } from '../../../../glossary/entry/card.ts';
import type { Pictures } from '../../../../glossary/entry/pictures.ts';

const cardOf = (id: string): Card => ({ id, term: id, gist: '', more: '', level: 2, topic: 'Cells' });
const CARDS = ['copper', 'iron', 'zinc'].map(cardOf);
/** It has a picture. */
const NAIL: Card = { ...cardOf('nail'), where: 'thumb' };
const PICTURES: Pictures = {
  views: { hand: { width: 10, height: 10, shapes: [{ role: 'near', path: 'M1 1h2', of: 'thumb' }] } },
  regions: { thumb: { view: 'hand', says: 'The thumb is at the side.' } },
};
const FILES = new Map<string, string>([
  ...cardFiles([...CARDS, NAIL]).map(({ name, contents }) => [`/cards/${name}`, contents] as const),
  [`/cards/${PICTURES_FILE}`, JSON.stringify(PICTURES)] as const,
]);

/** Files that are read in this way at first, and as they are from then on. */
function filesThat(way?: () => Promise<Response>, turn?: () => Promise<void>) {
  let first = way;
  const read = vi.fn((url: string) => {
    const now = first;
    first = undefined;
    return now?.() ?? Promise.resolve(new Response(FILES.get(url)));
  });
  vi.stubGlobal('fetch', read);
  return { read, file: createCardFile('/cards', turn) };
}
const fails = () => Promise.reject(new TypeError('Failed to fetch'));
const isBroken = () => Promise.resolve(new Response('[{'));

afterEach(() => {
  vi.unstubAllGlobals();
});

test('cards come in the order asked for, without those that there are not', async () => {
  const { file } = filesThat();
  expect(await file.cards(['zinc', 'gold', 'copper'])).toEqual([cardOf('zinc'), cardOf('copper')]);
  expect(await file.cards([])).toEqual([]);
  expect(await file.cards(['constructor'])).toEqual([]);
});

test('the file of a card is read once, when it is first asked for, and no other', async () => {
  const { file, read } = filesThat();
  expect(read).not.toHaveBeenCalled();
  await Promise.all([file.cards(['zinc']), file.cards(['zinc'])]);
  await file.cards(['zinc']);
  expect(read).toHaveBeenCalledExactlyOnceWith(`/cards/${partOf('zinc')}.json`);
});

test.each([
  ['cannot be read', fails],
  ['is broken', isBroken],
])('a file that %s is a failure for who asked, and is read anew for the next', async (_how, way) => {
  const { file } = filesThat(way);
  await expect(file.cards(['iron'])).rejects.toThrow();
  expect(await file.cards(['iron'])).toEqual([cardOf('iron')]);
});

test('the nearest cards come from one reading of all files, also after one that failed', async () => {
  const { file, read } = filesThat(fails);
  await expect(file.nearest('zink')).rejects.toThrow();
  expect(await file.nearest('zinc')).toEqual({ isName: true, cards: [cardOf('zinc')] });
  expect(await file.nearest('coppr')).toEqual({ isName: false, cards: [cardOf('copper')] });
  expect(read).toHaveBeenCalledTimes(2 * FILES.size);
});

test('while the search is prepared others have their turn, again and again', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const turn = vi.fn<() => Promise<void>>().mockReturnValueOnce(promise).mockResolvedValue();
  const { file } = filesThat(undefined, turn);
  const near = file.nearest('zinc');
  await vi.waitFor(() => expect(turn).toHaveBeenCalledTimes(1));
  expect(await file.cards(['iron'])).toEqual([cardOf('iron')]);
  expect(turn).toHaveBeenCalledTimes(1);
  resolve();
  expect((await near).cards).toEqual([cardOf('zinc')]);
  expect(turn.mock.calls.length).toBeGreaterThan(1);
});

test('all cards come from all files, ordered by id', async () => {
  filesThat();
  expect((await fetchCards('/cards')).map(({ id }) => id)).toEqual(['copper', 'iron', 'nail', 'zinc']);
});

describe('a card that names a place', () => {
  const picture = {
    width: 10,
    height: 10,
    alt: 'The thumb is at the side.',
    shapes: [{ role: 'part', path: 'M1 1h2' }],
  };

  test('comes with its picture, and the file of pictures is read once', async () => {
    const { file, read } = filesThat();
    expect(await file.cards(['iron', 'nail'])).toEqual([cardOf('iron'), { ...NAIL, picture }]);
    await file.cards(['nail']);
    expect(read.mock.calls.filter(([url]) => url === `/cards/${PICTURES_FILE}`)).toHaveLength(1);
  });

  test('has its picture among all cards too', async () => {
    filesThat();
    expect((await fetchCards('/cards')).find(({ id }) => id === 'nail')).toEqual({ ...NAIL, picture });
  });
});
