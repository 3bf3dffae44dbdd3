/** When a long press explains a word that a tap does something else with: a pure state machine over what a finger does. */

/** How long a finger rests before it counts as a long press, in milliseconds: what phones take. */
export const PRESS_MS = 500;
/** How far a resting finger may tremble, in CSS pixels; further is the beginning of a scroll. */
const TREMBLE_PX = 10;

/** Where things stand. After a long press (`held`) the click and the menu that the browser may still make of it are taken away. */
export type Press<M> =
  | { at: 'none'; token: number }
  | { at: 'down'; mark: M; x: number; y: number; token: number }
  | { at: 'held'; token: number };

/** What can happen. A `down` without a mark is one that is not ours: not on a mark, a second finger, or a mouse. */
export type PressEvent<M> =
  | { type: 'down'; mark: M | undefined; x: number; y: number }
  | { type: 'move'; x: number; y: number }
  | { type: 'end' }
  | { type: 'waited'; token: number }
  | { type: 'menu' }
  | { type: 'click' };

/** What has to be done about it. */
export interface PressStep<M> {
  press: Press<M>;
  /** A wait to begin, which ends with `waited` and the state's token. */
  waitMs?: number;
  /** The mark to be explained. */
  open?: M;
  /** Whether this event is part of a long press of ours and must not reach the page or the browser. */
  isOurs?: boolean;
}

/** The state before anything happened. */
export const NO_PRESS: Press<never> = { at: 'none', token: 0 };

/** The next state, and what comes of it. */
export function nextPress<M extends object>(press: Press<M>, event: PressEvent<M>): PressStep<M> {
  const token = press.token + 1;
  if (event.type === 'down') {
    const { mark, x, y } = event;
    return mark ? { press: { at: 'down', mark, x, y, token }, waitMs: PRESS_MS } : { press: { at: 'none', token } };
  }
  if (press.at === 'none') return { press };
  if (press.at === 'held') {
    // The menu may come more than once or not at all; the click ends it, as there is only one.
    if (event.type === 'menu') return { press, isOurs: true };
    return event.type === 'click' ? { press: { at: 'none', token }, isOurs: true } : { press };
  }
  switch (event.type) {
    case 'menu': // The browser's own idea of a long press; it may be quicker than ours.
      return { press: { at: 'held', token }, open: press.mark, isOurs: true };
    case 'waited':
      return event.token === press.token ? { press: { at: 'held', token }, open: press.mark } : { press };
    case 'move':
      if (Math.hypot(event.x - press.x, event.y - press.y) <= TREMBLE_PX) return { press };
  }
  return { press: { at: 'none', token } };
}
