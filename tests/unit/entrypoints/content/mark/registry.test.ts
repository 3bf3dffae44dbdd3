import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRegistry } from '../../../../../entrypoints/content/mark/registry.ts';
import { HighlightStub, standInForHighlights } from './highlights.ts';

let highlights: ReturnType<typeof standInForHighlights>;
let stop: AbortController;

/** A range; what is painted only ever asks whether it is the same. */
const range = (): StaticRange => ({}) as StaticRange;
const painted = () => Array.from(highlights.get('glosswell') ?? []);
const paintedPointed = () => Array.from(highlights.get('glosswell-pointed') ?? []);
const paintedRead = () => Array.from(highlights.get('glosswell-read') ?? []);
const paintedOpen = () => Array.from(highlights.get('glosswell-open') ?? []);
/** What a page does that looks after highlights of its own. */
const pageTakesAll = () => highlights.clear();

beforeEach(() => {
  highlights = standInForHighlights();
  stop = new AbortController();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('painting', () => {
  test('registers these ranges and no others', () => {
    const registry = createRegistry(stop.signal);
    const [one, two, three] = [range(), range(), range()];
    registry.paint([one, two], []);
    expect(painted()).toEqual([one, two]);
    registry.paint([three], []);
    expect(painted()).toEqual([three]);
    expect(painted()[0]).toBe(three);
  });

  test('tells marks of names that were read about from the others', () => {
    const registry = createRegistry(stop.signal);
    const [one, two] = [range(), range()];
    registry.paint([one], [two]);
    expect([painted(), paintedRead()]).toEqual([[one], [two]]);
    registry.paint([], [one, two]);
    expect([painted(), paintedRead()]).toEqual([[], [one, two]]);
    expect(highlights.has('glosswell')).toBe(false);
  });

  test('leaves nothing registered where nothing is marked', () => {
    const registry = createRegistry(stop.signal);
    expect(highlights.size).toBe(0);
    registry.paint([range()], []);
    registry.paintOpen(range());
    expect(highlights.size).toBe(2);
    registry.paint([], []);
    registry.paintOpen(undefined);
    expect(highlights.size).toBe(0);
  });

  test('shows the open mark over the others', () => {
    const registry = createRegistry(stop.signal);
    const [one, two] = [range(), range()];
    registry.paint([one], []);
    registry.paintOpen(one);
    registry.paintOpen(two);
    expect(paintedOpen()[0]).toBe(two);
    expect(paintedOpen()).toHaveLength(1);
    expect(highlights.get('glosswell-open')?.priority).toBeGreaterThan(highlights.get('glosswell')?.priority ?? 0);
  });

  test('shows what is pointed at beside the page over all others, until nothing is', () => {
    const registry = createRegistry(stop.signal);
    const [one, two] = [range(), range()];
    registry.paint([one, two], []);
    registry.paintOpen(one);
    registry.paintPointed([one, two]);
    expect(paintedPointed()).toEqual([one, two]);
    expect(highlights.get('glosswell-pointed')?.priority).toBeGreaterThan(
      highlights.get('glosswell-open')?.priority ?? 0,
    );
    registry.paintPointed([]);
    expect(highlights.has('glosswell-pointed')).toBe(false);
    expect(painted()).toEqual([one, two]);
  });

  test('leaves the highlights of the page alone', () => {
    const pages = new HighlightStub();
    highlights.set('search', pages);
    const registry = createRegistry(stop.signal);
    registry.paint([range()], []);
    registry.paint([], []);
    stop.abort();
    expect(Array.from(highlights)).toEqual([['search', pages]]);
  });
});

describe('what the page has taken away', () => {
  test('is put back', () => {
    const registry = createRegistry(stop.signal);
    const [one, open] = [range(), range()];
    registry.paint([one], []);
    registry.paintOpen(open);
    pageTakesAll();
    registry.restore();
    expect(painted()[0]).toBe(one);
    expect(paintedOpen()[0]).toBe(open);
  });

  test.each([
    ['the marks', 'glosswell'],
    ['those of names that were read about', 'glosswell-read'],
    ['the open one', 'glosswell-open'],
    ['what is pointed at', 'glosswell-pointed'],
  ])('is put back where it was %s, alone or with all others', (_what, name) => {
    const registry = createRegistry(stop.signal);
    registry.paint([range()], [range()]);
    registry.paintOpen(range());
    registry.paintPointed([range()]);
    const before = new Map(highlights);
    expect(before.size).toBe(4);
    highlights.delete(name);
    registry.restore();
    expect(highlights.get(name)).toBe(before.get(name));
    pageTakesAll();
    registry.restore();
    expect(highlights).toEqual(before);
    expect(highlights.get(name)).toBe(before.get(name));
  });

  test('is put back over what the page has put in its place', () => {
    const registry = createRegistry(stop.signal);
    const one = range();
    registry.paint([one], []);
    highlights.set('glosswell', new HighlightStub());
    registry.restore();
    expect(painted()[0]).toBe(one);
  });

  test('stays away after some times in a row, until something else is painted', () => {
    const registry = createRegistry(stop.signal);
    registry.paint([range()], []);
    let restored = 0;
    for (let times = 0; times < 100; times += 1) {
      pageTakesAll();
      registry.restore();
      restored += highlights.size;
    }
    expect(restored).toBeGreaterThan(1);
    expect(restored).toBeLessThan(20);
    registry.paint([range()], []);
    pageTakesAll();
    registry.restore();
    expect(painted()).toHaveLength(1);
  });

  test('is not counted where nothing was taken away', () => {
    const registry = createRegistry(stop.signal);
    registry.paint([range()], []);
    for (let times = 0; times < 100; times += 1) registry.restore();
    pageTakesAll();
    registry.restore();
    expect(painted()).toHaveLength(1);
  });
});

describe('at the end', () => {
  test('nothing is left on the page, and nothing comes back', () => {
    const registry = createRegistry(stop.signal);
    registry.paint([range()], [range()]);
    registry.paintOpen(range());
    registry.paintPointed([range()]);
    stop.abort();
    expect(highlights.size).toBe(0);
    registry.paint([range()], []);
    registry.paintOpen(range());
    registry.paintPointed([range()]);
    registry.restore();
    expect(highlights.size).toBe(0);
  });

  test('what the page has put in the place of ours is left to it', () => {
    const registry = createRegistry(stop.signal);
    registry.paint([range()], []);
    const pages = new HighlightStub([{}]);
    highlights.set('glosswell', pages);
    stop.abort();
    expect(highlights.get('glosswell')).toBe(pages);
  });
});
