/** Turns what pointer and keys do on the page into an open card: events → mark → dwell → reader. */
import type { Preferences } from '../../../settings/preferences.ts';
import { AT_REST, nextDwell, openMark, type Dwell, type DwellEvent } from './dwell.ts';
import { listenTo } from './listen.ts';
import { elementAt, markAt } from '../mark/mark-at.ts';
import type { Mark, PageMarks } from '../mark/page-marks.ts';
import { listenForPresses } from './presses.ts';
import { rectsOf } from '../read/rects.ts';
import type { Opened, Opening, Point } from './opened.ts';
import { isInView, isNarrow } from './viewport.ts';

/** What hovering needs from the rest of the page. */
export interface HoverNeeds {
  marks: PageMarks;
  shadowRootOf(element: Element): ShadowRoot | null;
  /** How the reader wants cards to open. */
  preferences(): Pick<Preferences, 'openOn' | 'openAfterMs'>;
  /** Whether an event happened on the open card. */
  isOnCard(event: Event): boolean;
  /** Opens a card. */
  open(opened: Opened, opening: Opening): void;
  /** Puts the open card in its place again, after the page has moved. */
  place(): void;
  close(): void;
}

/** The hover of one page. */
export interface Hover {
  /** What the open card is for. */
  current(): Opened | undefined;
  /** The mark that the pointer is on. */
  pointed(): Mark | undefined;
  /** Opens a card at once, to stay until it is dismissed. */
  open(opened: Opened): void;
  close(): void;
}

/** A word that moved less than this, in CSS pixels, has not been scrolled away. */
const STILL_PX = 2;
/** Where no element lies: the place of a pointer that has left the page. */
const NOWHERE: Point = { x: -1, y: -1 };

/** Starts listening; only events that a person made count. */
export function startHover(parts: HoverNeeds, signal: AbortSignal): Hover {
  let dwell: Dwell<Opened> = AT_REST;
  let pointer = NOWHERE;
  let isTouch = false;
  let openedAt: DOMRect | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isSheet = () => isTouch || isNarrow();
  const send = (event: DwellEvent<Opened>) => {
    const before = openMark(dwell);
    const step = nextDwell(dwell, event, { ...parts.preferences(), stays: isSheet() });
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
      if (openedAt) return parts.open(after, { pointer, isSheet: isSheet() });
      dwell = AT_REST;
    }
    parts.close();
  };
  const open = (mark: Opened, isHeld = true) => send({ type: 'open', mark, isHeld });
  const close = () => send({ type: 'close' });

  const markUnder = ({ x, y }: Point, outer?: Element) => {
    const target = elementAt(x, y, parts.shadowRootOf, outer);
    return { target, mark: target ? markAt(parts.marks, target, x, y) : undefined };
  };
  const on = listenTo(window, signal);

  on('pointermove', (event) => {
    isTouch = event.pointerType === 'touch';
    if (isTouch) return;
    pointer = { x: event.x, y: event.y };
    if (parts.isOnCard(event)) return send({ type: 'overCard' });
    const { buttons, altKey: isModified, target: outer } = event;
    // Both browsers send one move a frame, just before it is drawn: an own frame would only be one more.
    if (buttons === 0 && outer instanceof Element) send({ type: 'over', ...markUnder(pointer, outer), isModified });
  });
  on('pointerout', (event) => {
    if (event.relatedTarget !== null || event.pointerType === 'touch' || parts.isOnCard(event)) return;
    pointer = NOWHERE;
    send({ type: 'over', mark: undefined, isModified: false });
  });
  on('pointerdown', (event) => {
    isTouch = event.pointerType === 'touch';
    pointer = { x: event.x, y: event.y };
  });
  listenForPresses(
    {
      ...parts,
      on,
      markUnder,
      open,
      close,
      current: () => openMark(dwell),
      isHeld: () => dwell.at === 'open' && dwell.isHeld,
    },
    signal,
  );
  on('keydown', (event) => {
    if (event.key === 'Alt' && !event.repeat && parts.preferences().openOn === 'modifier') {
      const { mark } = markUnder(pointer);
      if (mark && mark !== openMark(dwell)) open(mark, false);
    }
    if (event.key !== 'Escape' || !openMark(dwell)) return;
    // The card is the topmost thing to be dismissed; a dialog of the page stays for the next Escape.
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  });

  /** Keeps a card with its word: a card closes when the word moves away from it, a sheet when the word is seen no more. */
  const follow = () => {
    const opened = openMark(dwell);
    if (!opened) return dwell.at === 'waiting' && close();
    const lines = rectsOf(opened.range);
    const [now] = lines;
    const isStill = now && openedAt && Math.abs(now.top - openedAt.top) + Math.abs(now.left - openedAt.left) < STILL_PX;
    if (isStill || (isSheet() && isInView(lines))) parts.place();
    else close();
  };
  on('scroll', follow);
  on('resize', follow);
  if (visualViewport)
    for (const type of ['scroll', 'resize']) visualViewport.addEventListener(type, follow, { signal });
  on('pagehide', close);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    parts.close();
  });

  return { current: () => openMark(dwell), pointed: () => markUnder(pointer).mark, open, close };
}
