import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MarkedPassage, Mark } from '../../../../../entrypoints/content/mark/marked-passage.ts';
import { createPainter, type Painter } from '../../../../../entrypoints/content/mark/paint.ts';
import { standInForLayout } from '../read/layout.ts';
import { standInForStyles } from '../styles.ts';
import { marksOf } from './marked-page.ts';

/** So many marks may be painted at once. */
const MOST = 100;
let scroll: (top: number) => void;
let isRead: (mark: Mark) => boolean;
let painter: Painter;
const paint = vi.fn<(ranges: readonly StaticRange[], read: readonly StaticRange[]) => void>();
const onPaint = vi.fn<(marks: readonly Mark[]) => void>();

beforeEach(() => {
  standInForStyles();
  scroll = standInForLayout();
  isRead = () => false;
  painter = createPainter({ paint }, (mark) => isRead(mark), onPaint);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Paragraphs with a word each, one below the other; each mention is marked. */
function page(count: number, attributes: (at: number) => string = () => ''): MarkedPassage[] {
  const markup = Array.from({ length: count }, (_, at) => `<p id="p${at}" ${attributes(at)}>iron</p>`).join('');
  return Array.from(marksOf(markup, 'every').passages());
}
const hidden = 'style="opacity: 0"';
const show = (at: number) => document.querySelector(`#p${at}`)?.removeAttribute('style');
const hide = (at: number) => document.querySelector(`#p${at}`)?.setAttribute('style', 'opacity: 0');

const near = (...passages: MarkedPassage[]) => painter.sight([{ passages, isNear: true, isLookedAt: true }]);
const away = (...passages: MarkedPassage[]) => painter.sight([{ passages, isNear: false, isLookedAt: false }]);
/** Looked at, as they would be near if they were shown. */
const elsewhere = (...passages: MarkedPassage[]) => painter.sight([{ passages, isNear: false, isLookedAt: true }]);
/** The paragraphs whose words are painted now, those of names that were read about behind the others. */
function painted(): string[][] {
  painter.paint();
  return (paint.mock.lastCall ?? []).map((ranges) =>
    ranges.map(({ startContainer }) => startContainer.parentElement?.id ?? ''),
  );
}
const unseenIn = (passages: readonly MarkedPassage[]) => passages.map(({ unseen }) => unseen.size);

describe('what is painted', () => {
  test('are the marks that are near, until they are not', () => {
    const [one, two, three] = page(3) as [MarkedPassage, MarkedPassage, MarkedPassage];
    near(one, two);
    expect(painted()).toEqual([['p0', 'p1'], []]);
    away(one);
    near(three);
    expect(painted()).toEqual([['p1', 'p2'], []]);
    expect([one, two, three].map(painter.isNear)).toEqual([false, true, true]);
  });

  test('changes when it is asked for, and not before', () => {
    near(...page(2));
    expect(paint).not.toHaveBeenCalled();
  });

  test('tells names that were read about from others', () => {
    const passages = page(3);
    isRead = ({ passage }) => passage === passages[1];
    near(...passages);
    expect(painted()).toEqual([['p0', 'p2'], ['p1']]);
  });

  test('are the marks that are chosen by then', () => {
    const [one] = page(1) as [MarkedPassage];
    near(one);
    one.chosen = [];
    expect(painted()).toEqual([[], []]);
  });

  test('is told with all marks that are near', () => {
    const passages = page(MOST + 20);
    near(...passages);
    painter.paint();
    expect(onPaint.mock.lastCall?.[0]).toEqual(passages.flatMap(({ marks }) => marks));
  });

  test('is no more than browsers draw quickly: those nearest to the middle of the window', () => {
    const passages = page(MOST + 20);
    near(...passages);
    scroll(5000);
    const [ranges = []] = painted();
    expect(ranges.toSorted()).toEqual(Array.from({ length: MOST }, (_, at) => `p${at + 5}`).toSorted());
    scroll(20_000);
    expect(painted()[0]).toContain(`p${MOST + 19}`);
    expect(painted()[0]).not.toContain('p19');
  });

  test('depends on scrolling only where there are too many', () => {
    const passages = page(MOST + 1);
    near(...passages);
    painter.paint();
    expect(painter.isCrowded()).toBe(true);
    away(...passages.slice(0, 1));
    painter.paint();
    expect(painter.isCrowded()).toBe(false);
  });
});

describe('what readers cannot see', () => {
  test('is found out when it comes near, told once, and found out again when it is shown', () => {
    const passages = page(2, (at) => (at === 0 ? hidden : ''));
    expect(near(...passages)).toBe(true);
    expect(unseenIn(passages)).toEqual([1, 0]);
    expect(near(...passages)).toBe(false);
    show(0);
    expect(painter.lookAgain()).toBe(true);
    expect(unseenIn(passages)).toEqual([0, 0]);
    hide(1);
    expect(painter.lookAgain()).toBe(true);
    expect(unseenIn(passages)).toEqual([0, 1]);
  });

  test('is news too where as many others can be seen no more', () => {
    const [passage] = marksOf('<p><b>iron</b> and <i style="opacity: 0">iron</i></p>', 'every').passages();
    if (passage) near(passage);
    expect(Array.from(passage?.unseen ?? [])).toEqual([1]);
    document.querySelector('b')?.setAttribute('style', 'opacity: 0');
    document.querySelector('i')?.removeAttribute('style');
    expect(painter.lookAgain()).toBe(true);
    expect(Array.from(passage?.unseen ?? [])).toEqual([0]);
  });

  test('is not asked about what is far away', () => {
    const passages = page(1, () => hidden);
    expect(away(...passages)).toBe(false);
    expect(painter.lookAgain()).toBe(false);
    expect(unseenIn(passages)).toEqual([0]);
  });

  test('is asked about anywhere when somebody is about to go there', () => {
    const passages = page(2, () => hidden);
    expect(painter.lookAt(passages.slice(1))).toBe(true);
    expect(unseenIn(passages)).toEqual([0, 1]);
  });

  test('is looked at again where it is not near, some of it at a time and all of it in turn', () => {
    const passages = page(250, () => hidden);
    elsewhere(...passages);
    show(220);
    expect([painter.lookAgain(), painter.lookAgain()]).toEqual([false, false]);
    expect(painter.lookAgain()).toBe(true);
    expect(unseenIn(passages.slice(220, 221))).toEqual([0]);
  });

  test('is not looked at again among those elsewhere once it was seen', () => {
    const passages = page(1, () => hidden);
    elsewhere(...passages);
    show(0);
    painter.lookAgain();
    hide(0);
    expect(painter.lookAgain()).toBe(false);
  });

  test('is measured word by word as far as there are not too many in one text', () => {
    const [log] = marksOf(`<p data-hidden>${'iron '.repeat(MOST + 50)}</p>`, 'every').passages();
    if (log) near(log);
    expect(log?.matches).toHaveLength(MOST + 50);
    expect(Array.from(log?.unseen ?? [])).toEqual(Array.from({ length: MOST }, (_, at) => at));
  });
});

describe('passages that are no longer on the page', () => {
  test('are painted no more, and the others stay', () => {
    const passages = page(3);
    near(...passages);
    painter.keep((passage) => passage !== passages[1]);
    expect(painted()).toEqual([['p0', 'p2'], []]);
  });

  test('are looked at no more, near or not', () => {
    const passages = page(2, () => hidden);
    near(...passages.slice(0, 1));
    elsewhere(...passages.slice(1));
    painter.keep(() => false);
    for (const at of [0, 1]) show(at);
    expect(painter.lookAgain()).toBe(false);
  });
});
