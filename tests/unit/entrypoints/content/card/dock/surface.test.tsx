import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDockSurface, type DockSurface } from '../../../../../../entrypoints/content/card/dock/surface.ts';
import { standInForStyles } from '../../styles.ts';
import { standInForTopLayer } from '../../top-layer.ts';

const WIDE = 1200;
const VIEWPORT = { x: 0, y: 0, width: WIDE, height: 800, zoom: 1 };
let topLayer: ReturnType<typeof standInForTopLayer>;
let surface: DockSurface;
/** The part of the window in which there is text, from left to right. */
let text: { from: number; to: number };
const onEscape = vi.fn<() => void>();

beforeEach(() => {
  topLayer = standInForTopLayer();
  standInForStyles();
  vi.stubGlobal('visualViewport', null);
  vi.stubGlobal('innerWidth', WIDE);
  vi.stubGlobal('innerHeight', VIEWPORT.height);
  vi.spyOn(document, 'elementFromPoint').mockReturnValue(null);
  text = { from: 0, to: 0 };
  document.elementsFromPoint = (x) => (x >= text.from && x < text.to ? [at('p')] : []);
  document.body.innerHTML = '<p>Text to read.</p><input><dialog></dialog>';
  surface = createDockSurface(() => undefined, onEscape);
});
afterEach(() => {
  surface.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const at = (selector: string) => document.querySelector(selector) as HTMLElement;
const frame = () => topLayer.inside()?.querySelector<HTMLElement>('.frame') as HTMLElement;
const open = (parent: Element = document.documentElement) => {
  surface.open(parent);
  surface.show(card('one'), 'light');
};
const card = (name: string) => (
  <section id={name}>
    <button type="button" class="unpin">
      {name}
    </button>
  </section>
);
/** Where the dock is: how far from the left and from the top. */
const place = () => /translate\((-?\d+)px, (-?\d+)px\)/.exec(frame().style.transform)?.slice(1).map(Number) ?? [];
const isOnTheLeft = () => (place()[0] ?? 0) < WIDE / 2;
/** What a person does, or the browser tells of. */
function fire(type: string, init: KeyboardEventInit = {}, target: EventTarget = document.body): Event {
  const event =
    type === 'keydown'
      ? new KeyboardEvent(type, { bubbles: true, cancelable: true, composed: true, ...init })
      : new Event(type, { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
  return event;
}

describe('a dock', () => {
  test('is one element, which shows what it is given, in the light that it is to have', () => {
    open();
    const hosts = topLayer.hosts();
    surface.open(at('dialog'));
    expect(topLayer.hosts()).toEqual(hosts);
    expect([frame().textContent, frame().dataset['theme']]).toEqual(['one', 'light']);
    surface.show(card('two'), 'dark');
    expect([frame().textContent, frame().dataset['theme']]).toEqual(['two', 'dark']);
  });

  test('shows nothing before it is open, nor after it is closed', () => {
    surface.show(card('one'), 'light');
    expect(topLayer.hosts()).toEqual([]);
    open();
    surface.close();
    surface.show(card('one'), 'light');
    expect(topLayer.hosts()).toEqual([]);
  });

  test('is opened anew where the page has taken it away', () => {
    open();
    topLayer.hosts()[0]?.remove();
    open();
    expect(topLayer.hosts()).toHaveLength(1);
  });

  test('is at the side without text, and looks again when the window has another size', () => {
    text = { from: WIDE / 2, to: WIDE };
    open();
    expect(isOnTheLeft()).toBe(true);
    text = { from: 0, to: WIDE / 2 };
    fire('resize', {}, window);
    expect(isOnTheLeft()).toBe(false);
  });

  test('is hung on a dialog that the page opens, and on the page again when that is closed', () => {
    open();
    at('dialog').toggleAttribute('data-modal', true);
    fire('toggle', {}, at('dialog'));
    expect(topLayer.hosts()[0]?.parentNode).toBe(at('dialog'));
    at('dialog').remove();
    open();
    expect(topLayer.hosts()[0]?.parentNode).toBe(document.documentElement);
  });

  test('is shown over what fills the screen', () => {
    open();
    const hide = vi.spyOn(topLayer.hosts()[0] as HTMLElement, 'hidePopover');
    Object.defineProperty(document, 'fullscreenElement', { value: at('p'), configurable: true });
    fire('fullscreenchange', {}, document);
    Object.defineProperty(document, 'fullscreenElement', { value: null, configurable: true });
    expect(hide).toHaveBeenCalledOnce();
    expect(topLayer.hosts()[0]?.matches(':popover-open')).toBe(true);
  });

  test('is not seen in a narrow window, and is again in a wide one', () => {
    open();
    vi.stubGlobal('innerWidth', 400);
    fire('resize', {}, window);
    expect(frame().hidden).toBe(true);
    vi.stubGlobal('innerWidth', WIDE);
    fire('resize', {}, window);
    expect(frame().hidden).toBe(false);
  });
});

describe('what is left of the page beside a dock', () => {
  test('is all, while none is open or seen', () => {
    expect(surface.free(VIEWPORT)).toEqual(VIEWPORT);
    vi.stubGlobal('innerWidth', 400);
    open();
    expect(surface.free(VIEWPORT)).toEqual(VIEWPORT);
  });

  test.each([
    ['right', 0, WIDE / 2],
    ['left', WIDE / 2, WIDE],
  ])('is what it does not cover on the %s', (side, from, to) => {
    text = { from, to };
    open();
    const { x, width } = surface.free(VIEWPORT);
    const [left = 0] = place();
    if (side === 'left') expect(x).toBeGreaterThan(left);
    else expect(width).toBeLessThanOrEqual(left);
    expect(width).toBeLessThan(WIDE - 200);
  });
});

describe('the focus', () => {
  test('can be given to the newest card', () => {
    open();
    surface.focus();
    expect(topLayer.inside()?.activeElement?.textContent).toBe('one');
  });

  test('stays on the dock though what had it is gone', () => {
    open();
    surface.focus();
    surface.show(
      <p>
        <button type="button" class="unpin">
          two
        </button>
      </p>,
      'light',
    );
    expect(topLayer.inside()?.activeElement?.textContent).toBe('two');
  });

  test('is not taken from the page', () => {
    open();
    at('input').focus();
    surface.show(card('two'), 'light');
    expect(document.activeElement).toBe(at('input'));
  });
});

describe('Escape', () => {
  test('takes a card away, and is no matter of the page', () => {
    open();
    const onPage = vi.fn();
    document.body.addEventListener('keydown', onPage, { once: true });
    const event = fire('keydown', { key: 'Escape' });
    document.body.removeEventListener('keydown', onPage);
    expect([onEscape.mock.calls.length, event.defaultPrevented, onPage.mock.calls.length]).toEqual([1, true, 0]);
  });

  test.each<[string, KeyboardEventInit, () => unknown]>([
    ['another key is pressed', { key: 'a' }, () => undefined],
    ['somebody is in a field', {}, () => at('input').focus()],
    ['a word is being composed', { isComposing: true }, () => undefined],
    ['the page has a dialog to be closed', {}, () => at('dialog').toggleAttribute('data-modal', true)],
    ['the dock is not seen', {}, () => (frame().hidden = true)],
    ['the dock is closed', {}, () => surface.close()],
  ])('is the page’s where %s', (_why, init, arrange) => {
    open();
    arrange();
    const event = fire('keydown', { key: 'Escape', ...init });
    expect([onEscape.mock.calls.length, event.defaultPrevented]).toEqual([0, false]);
  });

  test('is the dock’s where that has the focus, whatever the page has open', () => {
    open();
    at('dialog').toggleAttribute('data-modal', true);
    surface.focus();
    fire('keydown', { key: 'Escape' });
    expect(onEscape).toHaveBeenCalledOnce();
  });
});
