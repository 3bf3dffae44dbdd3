import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardActions, CardPlace } from '../../../../../../entrypoints/content/card/card-host.tsx';
import { createDock, type Dock } from '../../../../../../entrypoints/content/card/dock/dock.tsx';
import type { CardState } from '../../../../../../components/card/PageCard.tsx';
import { cardOf, words } from '../../../../components/tiny.tsx';
import { standInForStyles } from '../../styles.ts';
import { standInForTopLayer } from '../../top-layer.ts';

let topLayer: ReturnType<typeof standInForTopLayer>;
let stop: AbortController;
let dock: Dock;
const on = { onOpen: vi.fn<(id: string) => void>(), onBack: vi.fn<() => void>() };

beforeEach(() => {
  topLayer = standInForTopLayer();
  standInForStyles();
  vi.stubGlobal('visualViewport', null);
  vi.spyOn(document, 'elementFromPoint').mockReturnValue(null);
  document.elementsFromPoint = () => [];
  stop = new AbortController();
  dock = createDock({ words, dress: () => undefined, theme: () => 'dark' }, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const card = (term: string, more: Partial<Extract<CardState, { kind: 'card' }>> = {}): CardState => ({
  kind: 'card',
  card: cardOf(term),
  ...more,
});
/** Pins a card that shows a term, and gives its place and what is called when it is taken away. */
function pin(term: string, from?: Parameters<Dock['add']>[0]): { place: CardPlace; onUnpin: () => void } {
  const onUnpin = vi.fn<() => void>();
  const place = dock.add(from, onUnpin);
  show(place, card(term));
  return { place, onUnpin };
}
const show = (place: CardPlace, state: Parameters<CardPlace['show']>[1]) =>
  place.show(undefined, state, on as unknown as CardActions);
const all = (selector: string) => Array.from(topLayer.inside()?.querySelectorAll<HTMLElement>(selector) ?? []);
/** The terms that are pinned, from the top. */
const pinned = () => all('.heading').map(({ textContent }) => textContent);
const press = (selector: string) => all(selector)[0]?.click();

describe('pinned cards', () => {
  test('stand below each other, the newest on top, in the light that they are to have', () => {
    pin('Iron');
    pin('Zinc');
    expect(pinned()).toEqual(['Zinc', 'Iron']);
    expect([topLayer.hosts().length, all('.frame')[0]?.dataset['theme']]).toEqual([1, 'dark']);
  });

  test('stay in their places when they show something else', () => {
    const { place } = pin('Iron');
    pin('Zinc');
    show(place, card('Anemia'));
    show(place, { kind: 'asking', term: 'Copper' });
    expect(pinned()).toEqual(['Zinc', 'Copper']);
  });

  test('are told apart though they are of the same term', () => {
    pin('Iron');
    const { place } = pin('Iron');
    show(place, card('Zinc'));
    expect(pinned()).toEqual(['Zinc', 'Iron']);
  });

  test('go when their reader takes them away, the others stay, and the dock goes with the last', () => {
    const first = pin('Iron');
    const second = pin('Zinc');
    press('.unpin');
    expect(pinned()).toEqual(['Iron']);
    expect(second.onUnpin).toHaveBeenCalledOnce();
    expect(first.onUnpin).not.toHaveBeenCalled();
    press('.unpin');
    expect(first.onUnpin).toHaveBeenCalledOnce();
    expect(topLayer.hosts()).toEqual([]);
  });

  test('can all be taken away at once', () => {
    const both = [pin('Iron'), pin('Zinc')];
    press('.close-all button');
    expect(topLayer.hosts()).toEqual([]);
    for (const { onUnpin } of both) expect(onUnpin).toHaveBeenCalledOnce();
  });

  test('go one by one by Escape, the newest first', () => {
    pin('Iron');
    pin('Zinc');
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    document.body.dispatchEvent(event);
    expect(pinned()).toEqual(['Iron']);
  });

  test('lead on to other terms, and back', () => {
    const { place } = pin('Iron');
    press('.heading');
    show(place, card('Zinc', { backTo: 'Iron' }));
    press('.heading[aria-expanded="false"]');
    press('.back');
    expect(on.onBack).toHaveBeenCalledOnce();
  });

  test('are gone when marking ends, and show nothing more', () => {
    const { place } = pin('Iron');
    stop.abort();
    expect(topLayer.hosts()).toEqual([]);
    show(place, card('Zinc'));
    expect(topLayer.hosts()).toEqual([]);
  });
});

test('a list to choose from is never pinned', () => {
  const place = dock.add(undefined, () => undefined);
  show(place, { kind: 'found', what: 'severalFound', text: 'iron, zinc', cards: [] });
  expect(pinned()).toEqual([]);
});

describe('the focus', () => {
  const hasFocus = () => topLayer.inside()?.activeElement?.classList.contains('unpin') ?? false;

  test('goes to the card that is pinned, once, where it was on the card before', () => {
    const { place } = pin('Iron', { parent: document.documentElement, hasFocus: true });
    expect(hasFocus()).toBe(true);
    document.querySelector<HTMLElement>('glosswell-card')?.blur();
    (topLayer.inside()?.activeElement as HTMLElement | null)?.blur();
    show(place, card('Zinc'));
    expect(hasFocus()).toBe(false);
  });

  test('stays where it is, where it was elsewhere', () => {
    pin('Iron', { parent: document.documentElement, hasFocus: false });
    expect(hasFocus()).toBe(false);
  });
});

test('the dock hangs on what the card hung on, and leaves room beside it as long as it is open', () => {
  const viewport = { x: 0, y: 0, width: 1024, height: 768, zoom: 1 };
  document.body.innerHTML = '<dialog></dialog>';
  const parent = document.querySelector('dialog') as Element;
  expect(dock.free(viewport)).toEqual(viewport);
  pin('Iron', { parent, hasFocus: false });
  expect(topLayer.hosts()[0]?.parentNode).toBe(parent);
  expect(dock.free(viewport).width).toBeLessThan(viewport.width);
  press('.unpin');
  expect(dock.free(viewport)).toEqual(viewport);
});
