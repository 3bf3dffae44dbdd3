/** Turns what pointer, touch and keys do on the page into an open card: events → mark → dwell → reader. */
import { AT_REST, nextDwell, openMark, type Dwell, type DwellEvent } from './dwell.ts';
import { elementAt, markAt } from './mark-at.ts';
import type { Mark, PageMarks } from './page-marks.ts';
import { rectsOf } from './rects.ts';

/** What hovering needs from the rest of the page. */
export interface HoverParts {
  marks: PageMarks;
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Whether an event happened on the open card. */
  isOnCard(event: Event): boolean;
  /** Opens the card of a mark. */
  open(mark: Mark, pointer: Point): void;
  close(): void;
}

/** A point of the viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** The hover of one page. */
export interface Hover {
  /** The mark whose card is open. */
  current(): Mark | undefined;
  /** Opens a mark's card at once. */
  open(mark: Mark): void;
  close(): void;
}

/** A word that moved less than this, in CSS pixels, has not been scrolled away. */
const STILL_PX = 2;
/** Elements on which a tap already does something else. */
const INTERACTIVE =
  'a[href],button,input,select,textarea,label,summary,[role="button"],[role="link"],[role="tab"],[onclick]';

/** Starts listening; only events that a person made count. */
export function startHover(parts: HoverParts, signal: AbortSignal): Hover {
  let dwell: Dwell<Mark> = AT_REST;
  let pointer: Point = { x: 0, y: 0 };
  let openedAt: DOMRect | undefined;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = (event: DwellEvent<Mark>) => {
    const before = openMark(dwell);
    const step = nextDwell(dwell, event);
    dwell = step.dwell;
    if (step.waitMs !== undefined) {
      clearTimeout(timer);
      const { token } = dwell;
      timer = setTimeout(() => send({ type: 'waited', token }), step.waitMs);
    }
    const after = openMark(dwell);
    if (after === before) return;
    if (after) {
      openedAt = rectsOf(after.range)[0];
      if (openedAt) return parts.open(after, pointer);
      dwell = AT_REST;
    }
    parts.close();
  };
  const close = () => send({ type: 'close' });

  const look = (event: PointerEvent) => {
    frame = 0;
    const target = elementAt(event.clientX, event.clientY, parts.shadowRootOf);
    const mark = target ? markAt(parts.marks, target, event.clientX, event.clientY) : undefined;
    send({ type: 'over', mark });
  };
  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) => {
    window.addEventListener(type, (event) => event.isTrusted && listener(event), {
      capture: true,
      passive: type !== 'keydown',
      signal,
    });
  };

  on('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    pointer = { x: event.clientX, y: event.clientY };
    cancelAnimationFrame(frame);
    frame = 0;
    if (parts.isOnCard(event)) return send({ type: 'overCard' });
    if (event.buttons === 0) frame = requestAnimationFrame(() => look(event));
  });
  on('pointerout', (event) => {
    if (event.relatedTarget === null && event.pointerType !== 'touch' && !parts.isOnCard(event))
      send({ type: 'over', mark: undefined });
  });
  on('pointerdown', (event) => {
    if (!parts.isOnCard(event)) close();
  });
  on('click', (event) => {
    const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!isTap || parts.isOnCard(event)) return;
    const target = elementAt(event.clientX, event.clientY, parts.shadowRootOf);
    if (!target || target.closest(INTERACTIVE)) return;
    pointer = { x: event.clientX, y: event.clientY };
    const mark = markAt(parts.marks, target, event.clientX, event.clientY);
    if (mark) send({ type: 'open', mark });
  });
  on('scroll', () => {
    const mark = openMark(dwell);
    if (!mark) return dwell.at === 'waiting' && close();
    const now = rectsOf(mark.range)[0];
    const isStill = now && openedAt && Math.abs(now.top - openedAt.top) + Math.abs(now.left - openedAt.left) < STILL_PX;
    if (!isStill) close();
  });
  on('keydown', (event) => {
    if (event.key !== 'Escape' || !openMark(dwell)) return;
    // The card is the topmost thing to be dismissed; a dialog of the page stays for the next Escape.
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  });
  on('resize', close);
  on('pagehide', close);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    parts.close();
  });

  return { current: () => openMark(dwell), open: (mark) => send({ type: 'open', mark }), close };
}
