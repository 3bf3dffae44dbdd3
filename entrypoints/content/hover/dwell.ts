/** When a card opens and closes: a pure state machine over what pointer, keys and the page do. */

import type { Preferences } from '../../../settings/preferences.ts';

/** How long the card stays after the pointer left, in milliseconds: long enough to cross the gap onto the card. */
export const CLOSE_AFTER_MS = 300;

/** How cards open and stay open. */
export interface DwellRules {
  /** What opens a card besides being asked for: the pointer resting on its word, the same with a modifier key held, or nothing. */
  openOn: Preferences['openOn'];
  /** How long the pointer must rest, in milliseconds: long enough not to flash on passing by. */
  openAfterMs: number;
  /** Whether a card opened by resting stays as if it had been asked for, because it lies too far from its word to be reached in time. */
  stays: boolean;
}

/**
 * Where things stand. `token` numbers a wait, so that the end of an older wait is ignored. A card that `isHeld` was asked for and stays
 * until it is dismissed or another word is rested on, wherever the pointer goes.
 */
export type Dwell<M> =
  | { at: 'rest'; token: number }
  | { at: 'waiting'; mark: M; token: number }
  | { at: 'open'; mark: M; token: number; isHeld: boolean }
  | { at: 'leaving'; mark: M; token: number; isHeld: boolean; next?: M };

/** What can happen. `over` a mark or nothing (`undefined`); on the card; a wait has ended; opened or closed at once. */
export type DwellEvent<M> =
  | { type: 'over'; mark: M | undefined; isModified: boolean }
  | { type: 'overCard' }
  | { type: 'waited'; token: number }
  | { type: 'open'; mark: M; isHeld: boolean }
  | { type: 'close' };

/** What has to be done about it: a new wait to begin, which ends with `waited` and the state's token. */
export interface DwellStep<M> {
  dwell: Dwell<M>;
  waitMs?: number;
}

/** The state before anything happened. */
export const AT_REST: Dwell<never> = { at: 'rest', token: 0 };

/** The next state, and the wait that begins with it if one does. Marks are the same where they are the same object. */
export function nextDwell<M extends object>(dwell: Dwell<M>, event: DwellEvent<M>, rules: DwellRules): DwellStep<M> {
  const token = dwell.token + 1;
  switch (event.type) {
    case 'close':
      return { dwell: { at: 'rest', token } };
    case 'open':
      return { dwell: { at: 'open', mark: event.mark, token, isHeld: event.isHeld } };
    case 'overCard':
      if (dwell.at === 'waiting') return { dwell: { at: 'rest', token } };
      return dwell.at === 'rest' ? { dwell } : { dwell: { at: 'open', mark: dwell.mark, token, isHeld: dwell.isHeld } };
    case 'over': {
      const opens = rules.openOn === 'hover' || (rules.openOn === 'modifier' && event.isModified);
      const mark = opens || event.mark === openMark(dwell) ? event.mark : undefined;
      return overMark(dwell, mark, token, rules.openAfterMs);
    }
    case 'waited':
      return event.token === dwell.token ? afterWait(dwell, token, rules.stays) : { dwell };
  }
}

function overMark<M extends object>(
  dwell: Dwell<M>,
  mark: M | undefined,
  token: number,
  openAfterMs: number,
): DwellStep<M> {
  if (dwell.at === 'rest') return mark ? { dwell: { at: 'waiting', mark, token }, waitMs: openAfterMs } : { dwell };
  if (dwell.at === 'waiting') {
    if (mark === dwell.mark) return { dwell };
    return mark ? { dwell: { at: 'waiting', mark, token }, waitMs: openAfterMs } : { dwell: { at: 'rest', token } };
  }
  const { isHeld } = dwell;
  if (mark === dwell.mark || (!mark && isHeld)) {
    return dwell.at === 'open' ? { dwell } : { dwell: { at: 'open', mark: dwell.mark, token, isHeld } };
  }
  if (mark === undefined) {
    return dwell.at === 'leaving' && !dwell.next
      ? { dwell }
      : { dwell: { at: 'leaving', mark: dwell.mark, token, isHeld }, waitMs: CLOSE_AFTER_MS };
  }
  if (dwell.at === 'leaving' && dwell.next === mark) return { dwell };
  return { dwell: { at: 'leaving', mark: dwell.mark, next: mark, token, isHeld }, waitMs: openAfterMs };
}

function afterWait<M>(dwell: Dwell<M>, token: number, isHeld: boolean): DwellStep<M> {
  if (dwell.at === 'waiting') return { dwell: { at: 'open', mark: dwell.mark, token, isHeld } };
  if (dwell.at !== 'leaving') return { dwell };
  return { dwell: dwell.next ? { at: 'open', mark: dwell.next, token, isHeld } : { at: 'rest', token } };
}

/** The mark whose card is open, if one is. */
export function openMark<M>(dwell: Dwell<M>): M | undefined {
  return dwell.at === 'open' || dwell.at === 'leaving' ? dwell.mark : undefined;
}
