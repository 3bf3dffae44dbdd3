/** Clicks, taps and long presses: which of them open a word's card, which close it, and which are the page's alone. */
import type { Opened, Point } from './opened.ts';
import type { HoverNeeds } from './hover.ts';
import { isInteractive } from './interactive.ts';
import type { On } from './listen.ts';
import { NO_PRESS, nextPress, type Press, type PressEvent } from './long-press.ts';
import type { Mark } from '../mark/marked-passage.ts';

/** What presses need. */
interface PressParts extends Pick<HoverNeeds, 'isOnCard' | 'preferences'> {
  on: On;
  /** The innermost element at a point, and the mark there. */
  markUnder(point: Point): { target: Element | null; mark: Mark | undefined };
  open(mark: Mark): void;
  close(): void;
  /** What the open card is for. */
  current(): Opened | undefined;
  /** Whether that card was asked for and stays. */
  isHeld(): boolean;
}

/** Starts listening to presses. */
export function listenForPresses(parts: PressParts, signal: AbortSignal): void {
  const { on } = parts;
  let press: Press<Mark> = NO_PRESS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Tells the long press, and takes the event away from page and browser if it is part of one. */
  const tell = (event: PressEvent<Mark>, cause?: Event): boolean => {
    const { press: next, waitMs, open, isOurs = false } = nextPress(press, event);
    press = next;
    if (waitMs !== undefined) {
      const { token } = press;
      clearTimeout(timer);
      timer = setTimeout(() => tell({ type: 'waited', token }), waitMs);
    }
    if (open) parts.open(open);
    if (isOurs) {
      cause?.preventDefault();
      cause?.stopImmediatePropagation();
    }
    return isOurs;
  };

  on('pointerdown', (event) => {
    if (parts.isOnCard(event)) return;
    const { target, mark } = parts.markUnder(event);
    const isPages = !target || isInteractive(target);
    const isOneFinger = event.pointerType === 'touch' && event.isPrimary;
    tell({ type: 'down', mark: isPages && isOneFinger ? mark : undefined, x: event.x, y: event.y });
    // A finger may be about to scroll, which leaves a sheet where it is; what a tap does is decided when it ends.
    if (event.pointerType !== 'touch' && (isPages || mark !== parts.current())) parts.close();
  });
  on('pointermove', ({ x, y }) => tell({ type: 'move', x, y }));
  for (const type of ['pointerup', 'pointercancel', 'scroll'] as const) on(type, () => tell({ type: 'end' }));
  on('contextmenu', (event) => {
    // A menu asked for by mouse or key is never ours; not every browser says what asked for it.
    if (!(event instanceof PointerEvent) || isTouched(event)) tell({ type: 'menu' }, event);
  });
  on('click', (event) => {
    // A click without a pointer was made by a key; where it is said to have happened means nothing.
    if (!(event instanceof PointerEvent && event.pointerType) || parts.isOnCard(event)) return;
    const isTap = isTouched(event);
    if (isTap && tell({ type: 'click' }, event)) return;
    const { target, mark } = parts.markUnder(event);
    if (!mark || !target || isInteractive(target)) return isTap ? parts.close() : undefined;
    if (!isTap && !mayOpen(event)) return;
    if (mark === parts.current() && parts.isHeld()) parts.close();
    else parts.open(mark);
  });
  signal.addEventListener('abort', () => clearTimeout(timer));

  /** Whether a mouse click on a word is for us: not the end of selecting text. */
  const mayOpen = (event: MouseEvent) =>
    (parts.preferences().openOn !== 'modifier' || event.altKey) && getSelection()?.type !== 'Range';
}

function isTouched(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}
