/** Turns what pointer and keys do on the page into an open card: events → mark → dwell → reader. */
import { listenTo, type On } from './listen.ts';
import { elementAt, markAt } from '../mark/mark-at.ts';
import type { Mark } from '../mark/marked-passage.ts';
import type { PageMarks } from '../mark/page-marks.ts';
import { listenForPresses } from './presses.ts';
import type { Opened, Point } from './opened.ts';
import { runDwell, type DwellNeeds, type DwellRun } from './run-dwell.ts';

/** What hovering needs from the rest of the page. */
export interface HoverNeeds extends Omit<DwellNeeds, 'pointer' | 'isTouch'> {
  marks: PageMarks;
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Whether an event happened on the open card. */
  isOnCard(event: Event): boolean;
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

/** The pointer as it was last heard of. */
interface Pointer {
  at: Point;
  isTouch: boolean;
}

/** Where no element lies: the place of a pointer that has left the page. */
const NOWHERE: Point = { x: -1, y: -1 };

/** Starts listening; only events that a person made count. */
export function startHover(parts: HoverNeeds, signal: AbortSignal): Hover {
  const pointer: Pointer = { at: NOWHERE, isTouch: false };
  const dwell = runDwell({ ...parts, pointer: () => pointer.at, isTouch: () => pointer.isTouch }, signal);
  const { send, current, isHeld } = dwell;
  const open = (mark: Opened, isHeld = true) => send({ type: 'open', mark, isHeld });
  const close = () => send({ type: 'close' });
  const markUnder = ({ x, y }: Point, outer?: Element) => {
    const target = elementAt(x, y, parts.shadowRootOf, outer);
    return { target, mark: target ? markAt(parts.marks, target, x, y) : undefined };
  };
  const on = listenTo(window, signal);

  followPointer(on, pointer, parts.isOnCard, {
    overCard: () => send({ type: 'overCard' }),
    over: (outer, isModified) => send({ type: 'over', ...markUnder(pointer.at, outer), isModified }),
    left: () => send({ type: 'over', mark: undefined, isModified: false }),
  });
  listenForPresses({ ...parts, on, markUnder, open, close, current, isHeld }, signal);
  on('keydown', (event) => {
    if (event.key === 'Alt' && !event.repeat && parts.preferences().openOn === 'modifier') {
      const { mark } = markUnder(pointer.at);
      if (mark && mark !== current()) open(mark, false);
    }
    if (event.key !== 'Escape' || !current()) return;
    // The card is the topmost thing to be dismissed; a dialog of the page stays for the next Escape.
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  });
  listenToMoves(on, dwell, signal);
  on('pagehide', close);

  return { current, pointed: () => markUnder(pointer.at).mark, open, close };
}

/** What the pointer does. */
interface PointerActs {
  overCard(): void;
  /** It moved, without a button pressed. @param outer the element that the page itself sees under it */
  over(outer: Element, isModified: boolean): void;
  /** It left the page. */
  left(): void;
}

/** Keeps up with the pointer, and tells what it does where it is no finger. */
function followPointer(on: On, pointer: Pointer, isOnCard: HoverNeeds['isOnCard'], acts: PointerActs): void {
  on('pointermove', (event) => {
    pointer.isTouch = event.pointerType === 'touch';
    if (pointer.isTouch) return;
    pointer.at = { x: event.x, y: event.y };
    if (isOnCard(event)) return acts.overCard();
    const { buttons, altKey, target } = event;
    // Both browsers send one move a frame, just before it is drawn: an own frame would only be one more.
    if (buttons === 0 && target instanceof Element) acts.over(target, altKey);
  });
  on('pointerout', (event) => {
    if (event.relatedTarget !== null || event.pointerType === 'touch' || isOnCard(event)) return;
    pointer.at = NOWHERE;
    acts.left();
  });
  on('pointerdown', (event) => {
    pointer.isTouch = event.pointerType === 'touch';
    pointer.at = { x: event.x, y: event.y };
  });
}

/** Has an open card follow its word whenever the page moves. */
function listenToMoves(on: On, { follow }: DwellRun, signal: AbortSignal): void {
  for (const type of ['scroll', 'resize'] as const) {
    on(type, follow);
    visualViewport?.addEventListener(type, follow, { signal });
  }
}
