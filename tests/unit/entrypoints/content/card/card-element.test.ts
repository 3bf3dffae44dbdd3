import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openCardElement, rehang, removeLeftCards } from '../../../../../entrypoints/content/card/card-element.ts';
import type { Dress } from '../../../../../entrypoints/content/card/card-source.ts';
import { standInForStyles } from '../styles.ts';
import { standInForTopLayer } from '../top-layer.ts';

let topLayer: ReturnType<typeof standInForTopLayer>;
/** Those that ask for the size of something, with what they watch. */
let observers: { tell: () => void; watched: Set<Element> }[];
const dress = vi.fn<Dress>();
const onResize = vi.fn<() => void>();

beforeEach(() => {
  topLayer = standInForTopLayer();
  standInForStyles();
  observers = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #watched = new Set<Element>();
      constructor(tell: () => void) {
        observers.push({ tell, watched: this.#watched });
      }
      observe(element: Element) {
        this.#watched.add(element);
      }
      disconnect() {
        this.#watched.clear();
      }
    },
  );
  document.body.innerHTML = '<p><button>of the page</button></p><dialog></dialog>';
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const host of document.querySelectorAll('glosswell-card')) host.remove();
});

const at = (selector: string) => document.querySelector(selector) as HTMLElement;
const open = (parent: Element = document.documentElement) => openCardElement(parent, dress, onResize);
const rules = () =>
  topLayer.inside()?.adoptedStyleSheets.flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText)) ?? [];
/** An event that a person causes. */
function fire(target: EventTarget, event: Event): Event {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
  return event;
}

describe('the element of a card', () => {
  test('hangs on another, over all else, and shows the page nothing of what is in it', () => {
    const { host, parent, frame } = open(at('dialog'));
    expect([host.parentNode, parent]).toEqual([at('dialog'), at('dialog')]);
    expect([host.matches(':popover-open'), host.shadowRoot]).toEqual([true, null]);
    expect(frame.parentNode).toBe(topLayer.inside());
  });

  test('is as large on a page that zooms itself', () => {
    Object.defineProperty(Element.prototype, 'currentCSSZoom', { value: 2, configurable: true });
    expect(open().frame.style.zoom).toBe('0.5');
  });

  test('is not seen before it wears its style sheet', () => {
    open();
    expect(rules().join()).toContain('visibility: hidden');
    dress.mock.calls[0]?.[0]('p { color: red; }');
    expect(rules()).toEqual(['p { color: red; }']);
  });

  test('tells when its size changes', () => {
    const { frame } = open();
    expect(Array.from(observers[0]?.watched ?? [])).toEqual([frame]);
    observers[0]?.tell();
    expect(onResize).toHaveBeenCalledOnce();
  });

  test('keeps what happens on it from the page, as long as it is open', () => {
    const heard = vi.fn();
    const done = new AbortController();
    document.body.addEventListener('click', heard, { signal: done.signal });
    const card = open(at('p'));
    const click = () => new MouseEvent('click', { bubbles: true, composed: true });
    fire(card.host, click());
    expect(heard).not.toHaveBeenCalled();
    fire(at('button'), click());
    expect(heard).toHaveBeenCalledOnce();
    card.close();
    at('p').append(card.host);
    fire(card.host, click());
    expect(heard).toHaveBeenCalledTimes(2);
    done.abort();
  });
});

describe('a card that closes', () => {
  test('leaves nothing in the page, and waits for nothing', () => {
    const { close } = open();
    close();
    expect(topLayer.hosts()).toEqual([]);
    expect(observers[0]?.watched.size).toBe(0);
    expect(dress.mock.calls[0]?.[1].aborted).toBe(true);
  });

  /** Opens a card on a page whose button has the focus, and gives the focus to the card. */
  const openWithFocus = () => {
    const card = open();
    at('button').focus();
    fire(card.host, new FocusEvent('focusin', { bubbles: true, composed: true, relatedTarget: at('button') }));
    return card;
  };

  test('gives the focus back to what had it before the card', () => {
    const card = openWithFocus();
    card.host.tabIndex = 0;
    card.host.focus();
    expect(document.activeElement).toBe(card.host);
    card.close();
    expect(document.activeElement).toBe(at('button'));
  });

  test('leaves the focus where it is, where the card has it no more', () => {
    const card = openWithFocus();
    at('button').blur();
    const focus = vi.spyOn(at('button'), 'focus');
    card.close();
    expect(focus).not.toHaveBeenCalled();
  });
});

describe('what stays open', () => {
  test('is hung on a modal dialog that the page opens, above it', () => {
    const card = open();
    at('dialog').toggleAttribute('data-modal', true);
    card.host.hidePopover();
    rehang(card);
    expect([card.host.parentNode, card.parent]).toEqual([at('dialog'), at('dialog')]);
    expect(card.host.matches(':popover-open')).toBe(true);
  });

  test('is shown again where the page has closed it', () => {
    const card = open();
    card.host.hidePopover();
    rehang(card);
    expect(card.host.matches(':popover-open')).toBe(true);
  });

  test('is hung on the page again where what it hung on was taken away', () => {
    const card = open(at('dialog'));
    at('dialog').remove();
    rehang(card);
    expect(card.host.parentNode).toBe(document.documentElement);
  });

  test('stays away where the page takes the card itself away', () => {
    const card = open();
    card.host.remove();
    rehang(card);
    expect(topLayer.hosts()).toEqual([]);
    card.close();
  });
});

test.each([
  ['Firefox', 'true', 0],
  ['Chromium', '', 1],
])(
  'what an earlier script has left is taken away where that may have been ended before it could: %s',
  (_name, is, left) => {
    vi.stubEnv('FIREFOX', is);
    document.body.append(document.createElement('glosswell-card'));
    removeLeftCards();
    vi.unstubAllEnvs();
    expect(topLayer.hosts()).toHaveLength(left);
  },
);
