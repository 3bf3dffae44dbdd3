import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCardHost, type CardActions, type CardHost } from '../../../../../entrypoints/content/card/card-host.tsx';
import type { Viewport } from '../../../../../entrypoints/content/dom/viewport.ts';
import type { CardState } from '../../../../../components/card/PageCard.tsx';
import { cardOf, words } from '../../../components/tiny.tsx';
import { standInForStyles } from '../styles.ts';
import { standInForTopLayer } from '../top-layer.ts';

const IRON: CardState = { kind: 'card', card: cardOf('Iron', { see: [{ id: 'zinc', term: 'Zinc' }] }) };
const ZINC: CardState = { kind: 'card', card: cardOf('Zinc'), backTo: 'Iron' };
let topLayer: ReturnType<typeof standInForTopLayer>;
let stop: AbortController;
let host: CardHost;
let theme: string;
/** Where the word is. */
let word: DOMRect;
const on = {
  onOpen: vi.fn<(id: string) => void>(),
  onUnfold: vi.fn<() => void>(),
  onBack: vi.fn<() => void>(),
  onPin: vi.fn<() => void>(),
  onClose: vi.fn<() => void>(),
  onAdd: vi.fn<() => void>(),
} satisfies CardActions;

beforeEach(() => {
  topLayer = standInForTopLayer();
  standInForStyles();
  vi.stubGlobal('visualViewport', null);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 300, 200));
  document.body.innerHTML = '<p>iron</p><dialog data-modal><b>zinc</b></dialog>';
  word = new DOMRect(100, 100, 40, 16);
  theme = 'light';
  stop = new AbortController();
  const needs = { words, dress: () => undefined, theme: () => theme, free: (viewport: Viewport) => viewport };
  host = createCardHost(needs, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const anchorOf = (selector = 'p', isSheet = false) => ({
  rects: () => [word],
  node: document.querySelector(selector)?.firstChild as Node,
  isSheet,
});
const inside = (selector: string) => topLayer.inside()?.querySelector<HTMLElement>(selector);
const heading = () => inside('h2')?.textContent;
const frame = () => inside('.frame') as HTMLElement;

describe('a card', () => {
  test('is not in the page before it is shown', () => {
    expect([topLayer.hosts(), host.open()]).toEqual([[], undefined]);
  });

  test('is shown at its word, in the light that it is to have', () => {
    host.show(anchorOf(), IRON, on);
    expect([heading(), frame().dataset['theme'], frame().dataset['placed']]).toEqual(['Iron', 'light', 'below']);
    theme = 'dark';
    host.show(anchorOf(), IRON, on);
    expect(frame().dataset['theme']).toBe('dark');
  });

  test('shows something else on the same element, in the same place', () => {
    const anchor = anchorOf();
    host.show(anchor, IRON, on);
    const [first] = topLayer.hosts();
    host.show(anchor, ZINC, on);
    expect([topLayer.hosts(), heading()]).toEqual([[first], 'Zinc']);
  });

  test('is placed again with its word, and nowhere once it is hidden', () => {
    host.show(anchorOf(), IRON, on);
    const before = frame().style.transform;
    word = new DOMRect(300, 200, 40, 16);
    host.place();
    expect(frame().style.transform).not.toBe(before);
    host.hide();
    host.place();
    expect(topLayer.hosts()).toEqual([]);
  });

  test('is at the word that it is shown for last', () => {
    host.show(anchorOf(), IRON, on);
    const before = frame().style.transform;
    host.show({ ...anchorOf(), rects: () => [new DOMRect(300, 200, 40, 16)] }, ZINC, on);
    expect(frame().style.transform).not.toBe(before);
  });

  test('hangs on the dialog that its word is in, and on another element for a word elsewhere', () => {
    host.show(anchorOf('b'), IRON, on);
    expect(host.open()?.parent).toBe(document.querySelector('dialog'));
    host.show(anchorOf(), ZINC, on);
    expect(host.open()?.parent).toBe(document.documentElement);
    expect(topLayer.hosts()).toHaveLength(1);
  });

  test.each([
    ['is hidden', () => host.hide()],
    ['marking ends', () => stop.abort()],
  ])('leaves nothing where it %s', (_how, act) => {
    host.show(anchorOf(), IRON, on);
    act();
    expect([topLayer.hosts(), host.open()]).toEqual([[], undefined]);
  });

  test.each([
    ['without a word', () => host.show(undefined, IRON, on)],
    ['once marking has ended', () => (stop.abort(), host.show(anchorOf(), IRON, on))],
  ])('is not shown %s', (_how, act) => {
    act();
    expect(topLayer.hosts()).toEqual([]);
  });

  test('is told from the page by where an event happened', () => {
    const holds = (target: Element) => {
      let does: boolean | undefined;
      target.addEventListener('x', (event) => (does = host.holds(event)), { once: true });
      target.dispatchEvent(new Event('x'));
      return does;
    };
    expect(holds(document.body)).toBe(false);
    host.show(anchorOf(), IRON, on);
    expect([holds(document.body), holds(topLayer.hosts()[0] as Element)]).toEqual([false, true]);
  });
});

describe('on a card', () => {
  test.each([
    ['closed', '.close', on.onClose],
    ['pinned', '.pin', on.onPin],
  ])('a term can be %s', (_what, selector, told) => {
    host.show(anchorOf(), IRON, on);
    inside(selector)?.click();
    expect(told).toHaveBeenCalledOnce();
  });

  test('that is a sheet there is a handle, and no way to pin it', () => {
    host.show(anchorOf('p', true), IRON, on);
    expect([inside('.handle') === null, inside('.pin')]).toEqual([false, null]);
    host.show(anchorOf(), IRON, on);
    expect([inside('.handle'), inside('.pin') === null]).toEqual([null, false]);
  });

  test('that waits there is nothing to be pinned', () => {
    host.show(anchorOf(), { kind: 'asking', term: 'Iron' }, on);
    expect(inside('.pin')).toBeNull();
  });

  test('for what was found its terms can be opened', () => {
    const cards = [cardOf('Iron'), cardOf('Zinc')];
    host.show(anchorOf(), { kind: 'found', what: 'severalFound', text: 'iron, zinc', cards }, on);
    inside('li:last-child .choice')?.click();
    expect(on.onOpen).toHaveBeenCalledExactlyOnceWith('zinc');
  });
});

describe('the focus', () => {
  /** Gives the focus to something on the card, as browsers tell it from outside: its host has it. */
  const focus = (selector: string) => inside(selector)?.focus();

  test('is told to be on the card, or elsewhere', () => {
    host.show(anchorOf(), IRON, on);
    expect(host.open()?.hasFocus).toBe(false);
    focus('.close');
    expect(host.open()?.hasFocus).toBe(true);
  });

  test('goes to the first button, where what had it is gone with the term before', () => {
    host.show(anchorOf(), IRON, on);
    focus('.see button');
    expect(host.open()?.hasFocus).toBe(true);
    host.show(anchorOf(), ZINC, on);
    expect(topLayer.inside()?.activeElement).toBe(inside('.bar button'));
  });

  test('is not taken from the page', () => {
    host.show(anchorOf(), IRON, on);
    host.show(anchorOf(), ZINC, on);
    expect(document.activeElement).toBe(document.body);
  });
});
