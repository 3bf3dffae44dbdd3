/** Runs the machine of `dwell` on a page: waits as long as it asks for, and opens and closes the card. */
import type { Preferences } from '../../../settings/preferences.ts';
import { rectsOf } from '../dom/rects.ts';
import { AT_REST, nextDwell, openMark, type Dwell, type DwellEvent } from './dwell.ts';
import type { Opened, Opening, Point } from './opened.ts';
import { isInView, isNarrow } from '../dom/viewport.ts';

/** What running it needs. */
export interface DwellNeeds {
  /** How the reader wants cards to open. */
  preferences(): Pick<Preferences, 'openOn' | 'openAfterMs'>;
  /** Opens a card. */
  open(opened: Opened, opening: Opening): void;
  /** Puts the open card in its place again, after the page has moved. */
  place(): void;
  close(): void;
  /** Where the pointer is. */
  pointer(): Point;
  /** Whether that is a finger. */
  isTouch(): boolean;
}

/** The machine of one page. */
export interface DwellRun {
  send(event: DwellEvent<Opened>): void;
  /** What the open card is for. */
  current(): Opened | undefined;
  /** Whether the open card stays until it is dismissed. */
  isHeld(): boolean;
  /** Keeps a card with its word: a card closes when the word moves away from it, a sheet when the word is seen no more. */
  follow(): void;
}

/** A word that moved less than this, in CSS pixels, has not been scrolled away. */
const STILL_PX = 2;

/** Starts at rest. The card closes when `signal` aborts. */
export function runDwell(parts: DwellNeeds, signal: AbortSignal): DwellRun {
  let dwell: Dwell<Opened> = AT_REST;
  let openedAt: DOMRect | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const current = () => openMark(dwell);
  const isSheet = () => parts.isTouch() || isNarrow();
  const send = (event: DwellEvent<Opened>) => {
    const before = current();
    const step = nextDwell(dwell, event, { ...parts.preferences(), stays: isSheet() });
    dwell = step.dwell;
    if (step.waitMs !== undefined) {
      clearTimeout(timer);
      const { token } = dwell;
      timer = setTimeout(() => send({ type: 'waited', token }), step.waitMs);
    }
    const after = current();
    if (after === before) return;
    if (after) {
      openedAt = rectsOf(after.range)[0];
      if (openedAt) return parts.open(after, { pointer: parts.pointer(), isSheet: isSheet() });
      dwell = AT_REST;
    }
    parts.close();
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    parts.close();
  });

  return {
    send,
    current,
    isHeld: () => dwell.at === 'open' && dwell.isHeld,
    follow() {
      const opened = current();
      if (!opened) return dwell.at === 'waiting' && send({ type: 'close' });
      const lines = rectsOf(opened.range);
      if (isStill(lines[0], openedAt) || (isSheet() && isInView(lines))) parts.place();
      else send({ type: 'close' });
    },
  };
}

function isStill(now: DOMRect | undefined, before: DOMRect | undefined): boolean {
  return !!now && !!before && Math.abs(now.top - before.top) + Math.abs(now.left - before.left) < STILL_PX;
}
