/** Stands in for all that a whole page needs of a browser and happy-dom lacks. */
import { vi } from 'vitest';
import { standInForHighlights } from './mark/highlights.ts';
import { SCREEN, standInForLayout } from './read/layout.ts';
import { standInForStyles } from './styles.ts';
import { standInForTopLayer } from './top-layer.ts';

/** A page in a browser, as its reader sees it. */
export interface WholePage {
  /** The words that are marked, in the order of the page; those of names that were read about are told by a star. */
  marked(): string[];
  /** What the open card is rendered into, or else the pinned ones; nothing where none is there. */
  frame(): HTMLElement | undefined;
  /** What that is headed with. */
  card(): string | undefined;
  /** Presses a button on the card. */
  press(name: string): void;
  /** Scrolls the page. */
  scroll(top: number): void;
  /** Where it was scrolled to by what is tested: the elements. */
  scrolledTo: Element[];
}

/** Tells soon where elements lie that it is to observe, in the window or not, and never again. */
class ObserverStandIn {
  readonly #tell: (entries: object[]) => void;
  constructor(tell: (entries: object[]) => void) {
    this.#tell = tell;
  }
  observe(target: Element): void {
    const box = target.getBoundingClientRect();
    const isIntersecting = box.bottom > 0 && box.top < SCREEN;
    setTimeout(() => this.#tell([{ target, isIntersecting, boundingClientRect: box, intersectionRect: box }]));
  }
  unobserve(): void {}
  disconnect(): void {}
}

/** Puts the stand-ins in place. Timers are to be faked. */
export function standInForWholePage(): WholePage {
  standInForStyles();
  vi.stubGlobal('IntersectionObserver', ObserverStandIn);
  const highlights = standInForHighlights();
  const scroll = standInForLayout();
  const topLayer = standInForTopLayer();
  const scrolledTo: Element[] = [];
  vi.stubGlobal('visualViewport', null);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  vi.spyOn(document, 'elementFromPoint').mockReturnValue(null);
  document.elementsFromPoint = () => [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    scrolledTo.push(this);
  });
  const wordsOf = (name: string, sign: string) =>
    Array.from(highlights.get(name) ?? [], (range) => {
      const { startContainer, startOffset, endOffset } = range as StaticRange;
      const text = (startContainer as Text).data;
      return `${text.slice(startOffset, endOffset)}${sign}`;
    });
  const frame = () => topLayer.inside()?.querySelector<HTMLElement>('.frame') ?? undefined;
  return {
    marked: () => [...wordsOf('glosswell', ''), ...wordsOf('glosswell-read', '*')],
    frame,
    card: () => frame()?.querySelector('h2')?.textContent,
    press(name) {
      const buttons = Array.from(frame()?.querySelectorAll<HTMLElement>('button') ?? []);
      buttons.find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name)?.click();
    },
    scroll,
    scrolledTo,
  };
}

/** Ends what is tested, and takes the stand-ins away. */
export function leaveWholePage(stop: AbortController): void {
  stop.abort();
  // Preact waits for the frame after what it has rendered, for all of its pages together, and would wait for this one forever.
  vi.advanceTimersByTime(1000);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}
