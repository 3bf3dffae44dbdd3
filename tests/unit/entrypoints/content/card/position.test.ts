import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPosition, type CardAnchor } from '../../../../../entrypoints/content/card/position.ts';
import type { Viewport } from '../../../../../entrypoints/content/dom/viewport.ts';

/** The window, and a word in it, in CSS pixels. */
const WIDE = 1000;
const HIGH = 800;
let frame: HTMLElement;
/** As large as the card would like to be. */
let wanted: { width: number; height: number };
let word: DOMRect[];
/** What kept the card small each time that it was measured. */
let limits: string[];
const free = vi.fn<(viewport: Viewport) => Viewport>();

beforeEach(() => {
  vi.stubGlobal('innerWidth', WIDE);
  vi.stubGlobal('innerHeight', HIGH);
  vi.stubGlobal('visualViewport', null);
  free.mockImplementation((viewport) => viewport);
  limits = [];
  wanted = { width: 300, height: 200 };
  word = [new DOMRect(100, 100, 40, 16)];
  frame = document.createElement('div');
  vi.spyOn(frame, 'getBoundingClientRect').mockImplementation(() => {
    limits.push(frame.style.maxHeight + frame.style.maxWidth);
    return new DOMRect(0, 0, wanted.width, wanted.height);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const anchor = (isSheet = false): CardAnchor => ({ rects: () => word, node: document.body, isSheet });
/** Where the card was put: left and top. */
const place = () => /translate\((-?\d+)px, (-?\d+)px\)/.exec(frame.style.transform)?.slice(1).map(Number);
const side = () => frame.dataset['placed'];

describe('a card is put', () => {
  test('beside its word, as large as it would like to be', () => {
    createPosition(frame, free).placeAt(anchor());
    expect(side()).toBe('below');
    expect(place()?.[1]).toBeGreaterThan(116);
    expect(Number.parseFloat(frame.style.maxHeight)).toBeGreaterThanOrEqual(200);
    expect(frame.classList.contains('sheet')).toBe(false);
  });

  test('where its word is by then', () => {
    const position = createPosition(frame, free);
    const at = anchor();
    position.placeAt(at);
    const before = place();
    word = [new DOMRect(300, 150, 40, 16)];
    position.placeAt(at);
    expect(place()?.map((to, axis) => to - (before?.[axis] ?? 0))).toEqual([200, 50]);
  });

  test('nowhere else, where nothing of its word is there', () => {
    const position = createPosition(frame, free);
    position.placeAt(anchor());
    const before = frame.style.cssText;
    word = [];
    position.placeAt(anchor());
    expect(frame.style.cssText).toBe(before);
  });

  test('above its word where there is more room', () => {
    word = [new DOMRect(100, 700, 40, 16)];
    createPosition(frame, free).placeAt(anchor());
    expect(side()).toBe('above');
  });

  test('in what other cards leave of the page', () => {
    free.mockImplementation((viewport) => ({ ...viewport, x: 400, width: 600 }));
    createPosition(frame, free).placeAt(anchor());
    expect(place()?.[0]).toBeGreaterThanOrEqual(400);
  });

  test('as large as it is read, where the page is shown in small', () => {
    vi.stubGlobal('visualViewport', { offsetLeft: 0, offsetTop: 0, width: 980, height: 1600, scale: 0.4 });
    createPosition(frame, free).placeAt(anchor());
    expect(frame.style.transform).toMatch(/ scale\(2\.5\)$/);
    expect(Number.parseFloat(frame.style.maxWidth)).toBeLessThan(980 / 2.5);
  });
});

describe('a card that gets more to show', () => {
  test('scrolls, and does not jump to another side', () => {
    word = [new DOMRect(100, 500, 40, 16)];
    const position = createPosition(frame, free);
    const at = anchor();
    position.placeAt(at);
    expect(side()).toBe('below');
    wanted.height = 480;
    position.placeAt(at);
    expect(side()).toBe('below');
  });

  test('is measured where nothing of an earlier place keeps it small', () => {
    const position = createPosition(frame, free);
    position.placeAt(anchor());
    position.placeAt(anchor());
    expect(limits).toEqual(['', '']);
  });

  test('goes where there is room, for another word', () => {
    word = [new DOMRect(100, 500, 40, 16)];
    const position = createPosition(frame, free);
    position.placeAt(anchor());
    wanted.height = 480;
    position.placeAt(anchor());
    expect(side()).toBe('above');
  });
});

describe('a sheet', () => {
  test('is at the edge of the screen, as wide as that, whatever other cards cover', () => {
    vi.stubGlobal('innerWidth', 360);
    createPosition(frame, free).placeAt(anchor(true));
    expect(frame.classList.contains('sheet')).toBe(true);
    expect(Number.parseFloat(frame.style.width)).toBeGreaterThan(300);
    expect(free).not.toHaveBeenCalled();
  });

  test('gives way to a card beside its word', () => {
    const position = createPosition(frame, free);
    position.placeAt(anchor(true));
    position.placeAt(anchor());
    expect([frame.classList.contains('sheet'), frame.style.width]).toEqual([false, '']);
  });
});
