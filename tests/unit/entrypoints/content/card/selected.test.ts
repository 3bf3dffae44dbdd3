import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardSource } from '../../../../../entrypoints/content/card/card-source.ts';
import { normalise, selectedNow } from '../../../../../entrypoints/content/card/selected.ts';
import type { Card } from '../../../../../glossary/entry/card.ts';
import type { LookedUp } from '../../../../../messages/table.ts';

const NOTHING: LookedUp = { terms: [], isName: false, cards: [] };
const card = (id: string) => ({ id, term: id, gist: `About ${id}` }) as Card;
const fetchAhead = vi.fn<(ids: readonly string[]) => void>();
const signal = new AbortController().signal;

const sourceOf = (answer: Partial<LookedUp>): CardSource => ({
  fetchAhead,
  known: () => undefined,
  card: (id) => Promise.resolve(card(id)),
  lookUp: () => Promise.resolve({ ...NOTHING, ...answer }),
  dress: () => undefined,
});

const find = (text: string, answer: Partial<LookedUp>) =>
  selectedNow(text, sourceOf(answer)).find(() => undefined, signal);

beforeEach(() => {
  document.body.innerHTML = '<p>Low iron and zinc</p>';
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([new DOMRect(0, 0, 9, 9)] as unknown as DOMRectList);
});
afterEach(() => {
  vi.restoreAllMocks();
  fetchAhead.mockReset();
});

test.each([
  ['  blood \n\t pressure ', 'blood pressure'],
  ['x'.repeat(200), 'x'.repeat(100)],
  [' \n ', ''],
])('a selection %j is looked up as %j', (text, line) => {
  expect(normalise(text)).toBe(line);
});

describe('what a selection may mean', () => {
  test('is the one term in it, at once', async () => {
    expect(await find('iron', { terms: ['iron'] })).toBe('iron');
  });

  test('is the one name that the glossary has', async () => {
    expect(await find('cold', { isName: true, cards: [card('common-cold')] })).toBe('common-cold');
  });

  test('is a choice of several terms, whose cards are fetched together', async () => {
    const found = await find('iron and zinc', { terms: ['iron', 'zinc'] });
    expect(found).toMatchObject({ kind: 'found', what: 'severalFound', cards: [{ id: 'iron' }, { id: 'zinc' }] });
    expect(fetchAhead).toHaveBeenCalledExactlyOnceWith(['iron', 'zinc']);
  });

  test('is what has a name near to it, which is no name of it', async () => {
    expect(await find('irn', { cards: [card('iron')] })).toMatchObject({ what: 'nearFound', cards: [{ id: 'iron' }] });
  });

  test('is nothing, but for what its parts tell', async () => {
    const guess = { word: 'hepatotoxic' } as NonNullable<LookedUp['guess']>;
    expect(await find('hepatotoxic', { guess })).toMatchObject({ what: 'nothingFound', cards: [], guess });
  });

  test('is not asked of anybody where nothing is selected', async () => {
    const source = sourceOf({ terms: ['iron'] });
    const lookUp = vi.spyOn(source, 'lookUp');
    getSelection()?.removeAllRanges();
    expect(await selectedNow('', source).find(() => undefined, signal)).toMatchObject({ what: 'noneSelected' });
    expect(lookUp).not.toHaveBeenCalled();
  });
});

describe('what is selected', () => {
  test('is the selection of the page, with its place', () => {
    const text = document.querySelector('p')?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, 4);
    range.setEnd(text, 8);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const selected = selectedNow('', sourceOf({}));
    expect(selected.text).toBe('iron');
    expect([selected.range.startContainer, selected.range.startOffset]).toEqual([text, 4]);
  });

  test('is what stands in a field that has the focus, but never in one for a password', () => {
    document.body.innerHTML = '<textarea>my zinc</textarea><input type="password" value="secret zinc">';
    const [area, password] = document.querySelectorAll<HTMLInputElement>('textarea, input');
    area?.focus();
    area?.setSelectionRange(3, 7);
    expect(selectedNow('', sourceOf({})).text).toBe('zinc');
    password?.focus();
    password?.setSelectionRange(0, 6);
    getSelection()?.removeAllRanges();
    expect(selectedNow('', sourceOf({})).text).toBe('');
  });
});
