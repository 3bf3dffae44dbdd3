import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerBeside } from '../../../../entrypoints/content/beside.ts';
import type { Mentioned } from '../../../../entrypoints/content/marking.ts';
import type { Mark } from '../../../../entrypoints/content/mark/marked-passage.ts';

const IDS = ['iron', 'zinc', 'copper'];
/** Stands in for a word in its place; each question makes it anew. */
const at = (node: Node, terms: number[]) => (): Mentioned => ({
  range: { startContainer: node, startOffset: 0 } as StaticRange,
  terms,
});
const markOf = (term: number, others?: number[]) => ({ term, others, passage: {} }) as unknown as Mark;

let seen: (() => Mentioned)[];
let current: Mark | { text: string } | undefined;
let pointed: Mark | undefined;
let stop: AbortController;
const paintPointed = vi.fn<(ranges: readonly StaticRange[]) => void>();
const [one, two, three] = ['one', 'two', 'three'].map((text) => document.createTextNode(text)) as [Text, Text, Text];

beforeEach(() => {
  vi.useFakeTimers();
  seen = [at(one, [1]), at(two, [0, 2]), at(three, [1])];
  current = undefined;
  pointed = undefined;
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const begin = () =>
  answerBeside(
    { onScreen: () => seen.map((mention) => mention()), paintPointed },
    { current: () => current as Mark | undefined, pointed: () => pointed },
    { id: (term) => IDS[term] ?? '' },
    stop.signal,
  );
/** The nodes that were painted, each time. */
const painted = () => paintPointed.mock.calls.map(([ranges]) => ranges.map(({ startContainer }) => startContainer));

describe('what is on the screen', () => {
  test('is told in reading order, each term once, with all that a word stands for', async () => {
    expect((await begin().onScreen('')).ids).toEqual(['zinc', 'iron', 'copper']);
  });

  test('is asked for anew each time', async () => {
    const beside = begin();
    await beside.onScreen('');
    seen = [at(two, [0])];
    expect((await beside.onScreen('')).ids).toEqual(['iron']);
  });

  test('has the word that the pointer is on, before the one whose card is open', async () => {
    const beside = begin();
    expect((await beside.onScreen('')).pointed).toBe('');
    current = markOf(2);
    expect((await beside.onScreen('')).pointed).toBe('copper');
    pointed = markOf(0, [2]);
    expect((await beside.onScreen('')).pointed).toBe('iron');
  });

  test('holds a word or none', async () => {
    const beside = begin();
    expect(await beside.isInView()).toBe(true);
    seen = [at(two, [])];
    expect(await beside.isInView()).toBe(false);
    expect(paintPointed).not.toHaveBeenCalled();
  });

  test('has no word where a card is open for what was selected', async () => {
    current = { text: 'magnesum' };
    expect((await begin().onScreen('')).pointed).toBe('');
  });
});

describe('what is pointed at in the panel', () => {
  test('is painted wherever it stands on the screen, and not painted anew while nothing changes', async () => {
    const beside = begin();
    await beside.onScreen('zinc');
    await beside.onScreen('zinc');
    expect(painted()).toEqual([[one, three]]);
    await beside.onScreen('copper');
    await beside.onScreen('');
    expect(painted()).toEqual([[one, three], [two], []]);
  });

  test('follows the screen', async () => {
    const beside = begin();
    await beside.onScreen('zinc');
    seen = [at(three, [1])];
    await beside.onScreen('zinc');
    expect(painted()).toEqual([[one, three], [three]]);
  });

  test('is painted no more once the panel asks no more', async () => {
    const beside = begin();
    await beside.onScreen('zinc');
    vi.advanceTimersByTime(900);
    await beside.onScreen('zinc');
    vi.advanceTimersByTime(900);
    expect(painted()).toEqual([[one, three]]);
    vi.advanceTimersByTime(200);
    expect(painted()).toEqual([[one, three], []]);
  });

  test('leaves no timer behind when marking ends', async () => {
    await begin().onScreen('zinc');
    stop.abort();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not painted where nothing is pointed at', async () => {
    await begin().onScreen('');
    expect(paintPointed).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
