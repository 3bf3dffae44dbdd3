import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mark } from '../../../../../entrypoints/content/mark/marked-passage.ts';
import { visitMarks } from '../../../../../entrypoints/content/mark/visit-marks.ts';
import { standInForLayout } from '../read/layout.ts';
import { standInForStyles } from '../styles.ts';
import { marksOf } from './marked-page.ts';

/** So many frames are waited for, and a bit more than each takes where there are none, in milliseconds. */
const FRAMES = 10;
const NO_FRAME_MS = 120;
let stop: AbortController;
let marks: readonly Mark[];
/** What the browser does when the next frame is drawn; in a hidden tab there are none. */
let frames: (() => void)[];
/** Where it was scrolled to, in order. */
let scrolled: string[];
const isNews = vi.fn<(ahead: readonly Mark[]) => boolean>();
const onWay = vi.fn<(mark: Mark) => void>();
const onReached = vi.fn<(mark: Mark) => void>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  standInForStyles();
  standInForLayout();
  stop = new AbortController();
  frames = [];
  scrolled = [];
  isNews.mockReturnValue(false);
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    scrolled.push(this.id);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Marks in paragraphs with these attributes, and a way to visit them. */
function start(...attributes: string[]) {
  const markup = attributes.map((more, at) => `<section ${more}><p id="p${at}">iron</p></section>`).join('');
  marks = marksOf(markup, 'every')
    .passages()
    .flatMap((passage) => passage.marks);
  return visitMarks({ isNews, onWay, onReached, signal: stop.signal });
}
const SKIPPED = 'style="content-visibility: auto"';
const HIDDEN = 'style="display: none"';
const layOut = (at: number) => document.querySelectorAll('section')[at]?.removeAttribute('style');
/** The marks that were told of, by their places. */
const places = ({ mock }: typeof onReached) => mock.calls.map(([mark]) => marks.indexOf(mark));

/** Draws a frame, and lets happen what comes of it. */
async function drawFrame(): Promise<void> {
  for (const work of frames.splice(0)) work();
  await vi.advanceTimersByTimeAsync(0);
}

describe('a visit', () => {
  test('goes to the first of the marks', async () => {
    const visit = start('', '');
    expect(await visit(() => marks.slice(1))).toBe(true);
    expect([scrolled, places(onReached)]).toEqual([['p1'], [1]]);
    expect(onWay).not.toHaveBeenCalled();
  });

  test('goes past those that nobody can see', async () => {
    const visit = start(HIDDEN, HIDDEN, '');
    expect(await visit(() => Array.from(marks))).toBe(true);
    expect([scrolled, places(onReached)]).toEqual([['p2'], [2]]);
  });

  test.each([
    ['there is no mark', [], 0],
    ['none can be seen', [HIDDEN, HIDDEN], 2],
  ])('goes nowhere where %s', async (_why, attributes) => {
    const visit = start(...attributes);
    expect(await visit(() => Array.from(marks))).toBe(false);
    expect([scrolled, places(onReached)]).toEqual([[], []]);
  });

  test('goes to what is marked by then, where it is found out that other marks are to be chosen', async () => {
    const visit = start('', '');
    let ordered = Array.from(marks);
    isNews.mockImplementationOnce(() => {
      ordered = ordered.slice(1);
      return true;
    });
    await visit(() => ordered);
    expect(places(onReached)).toEqual([1]);
  });

  test('looks at some of very many marks', async () => {
    const visit = start(...Array.from({ length: 60 }, () => ''));
    await visit(() => Array.from(marks));
    expect(isNews.mock.calls.map(([ahead]) => ahead)).toEqual([marks.slice(0, 20)]);
  });
});

describe('a visit to a part that is not laid out yet', () => {
  test('waits until it is, and scrolls anew', async () => {
    const visit = start('', SKIPPED);
    const visited = visit(() => marks.slice(1));
    expect([scrolled, places(onWay), places(onReached)]).toEqual([['p1'], [1], []]);
    await drawFrame();
    expect(places(onReached)).toEqual([]);
    layOut(1);
    await drawFrame();
    expect(await visited).toBe(true);
    expect([scrolled, places(onReached)]).toEqual([['p1', 'p1'], [1]]);
  });

  test('goes on to the next where it turns out that the mark cannot be seen', async () => {
    const visit = start(SKIPPED, '');
    let ordered = Array.from(marks);
    isNews.mockReturnValueOnce(false).mockImplementationOnce(([mark]) => {
      ordered = ordered.filter((other) => other !== mark);
      return true;
    });
    const visited = visit(() => ordered);
    layOut(0);
    await drawFrame();
    await visited;
    expect([scrolled, places(onReached)]).toEqual([['p0', 'p1'], [1]]);
  });

  test('waits for so many frames and no longer', async () => {
    const visit = start(SKIPPED);
    const visited = visit(() => Array.from(marks));
    for (let drawn = 0; drawn < FRAMES - 1; drawn += 1) await drawFrame();
    expect(places(onReached)).toEqual([]);
    await drawFrame();
    await visited;
    expect(places(onReached)).toEqual([0]);
  });

  test('ends in a hidden tab too, which draws no frames', async () => {
    const visit = start(SKIPPED);
    const visited = visit(() => Array.from(marks));
    await vi.advanceTimersByTimeAsync(FRAMES * NO_FRAME_MS);
    expect(await visited).toBe(true);
    expect(places(onReached)).toEqual([0]);
  });

  test('gives way to a later visit', async () => {
    const visit = start(SKIPPED, '');
    const visited = visit(() => Array.from(marks));
    await visit(() => marks.slice(1));
    layOut(0);
    await drawFrame();
    expect(await visited).toBe(true);
    expect([scrolled, places(onReached)]).toEqual([['p0', 'p1'], [1]]);
  });

  test('reaches nothing once marking has ended', async () => {
    const visit = start(SKIPPED);
    const visited = visit(() => Array.from(marks));
    stop.abort();
    layOut(0);
    await drawFrame();
    await visited;
    expect([scrolled, places(onReached)]).toEqual([['p0'], []]);
  });
});
