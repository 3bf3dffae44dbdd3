/** When a card opens and closes: a pure state machine over what pointer, keys and the page do. */

/** How long the pointer must be on a mark before its card opens, in milliseconds: long enough not to flash on passing by. */
export const OPEN_AFTER_MS = 200;
/** How long the card stays after the pointer left, in milliseconds: long enough to cross the gap onto the card. */
export const CLOSE_AFTER_MS = 300;

/** Where things stand. `token` numbers a wait, so that the end of an older wait is ignored. */
export type Dwell<M> =
  | { at: 'rest'; token: number }
  | { at: 'waiting'; mark: M; token: number }
  | { at: 'open'; mark: M; token: number }
  | { at: 'leaving'; mark: M; token: number; next?: M };

/** What can happen. `over` a mark or nothing (`undefined`); on the card; a wait has ended; opened or closed at once. */
export type DwellEvent<M> =
  | { type: 'over'; mark: M | undefined }
  | { type: 'overCard' }
  | { type: 'waited'; token: number }
  | { type: 'open'; mark: M }
  | { type: 'close' };

/** What has to be done about it: a new wait to begin, which ends with `waited` and the state's token. */
export interface DwellStep<M> {
  dwell: Dwell<M>;
  waitMs?: number;
}

/** The state before anything happened. */
export const AT_REST: Dwell<never> = { at: 'rest', token: 0 };

/** The next state, and the wait that begins with it if one does. Marks are the same where they are the same object. */
export function nextDwell<M extends object>(dwell: Dwell<M>, event: DwellEvent<M>): DwellStep<M> {
  const token = dwell.token + 1;
  switch (event.type) {
    case 'close':
      return { dwell: { at: 'rest', token } };
    case 'open':
      return { dwell: { at: 'open', mark: event.mark, token } };
    case 'overCard':
      if (dwell.at === 'waiting') return { dwell: { at: 'rest', token } };
      return dwell.at === 'rest' ? { dwell } : { dwell: { at: 'open', mark: dwell.mark, token } };
    case 'over':
      return overMark(dwell, event.mark, token);
    case 'waited':
      return event.token === dwell.token ? afterWait(dwell, token) : { dwell };
  }
}

function overMark<M extends object>(dwell: Dwell<M>, mark: M | undefined, token: number): DwellStep<M> {
  if (dwell.at === 'rest') return mark ? { dwell: { at: 'waiting', mark, token }, waitMs: OPEN_AFTER_MS } : { dwell };
  if (dwell.at === 'waiting') {
    if (mark === dwell.mark) return { dwell };
    return mark ? { dwell: { at: 'waiting', mark, token }, waitMs: OPEN_AFTER_MS } : { dwell: { at: 'rest', token } };
  }
  if (mark === dwell.mark) return dwell.at === 'open' ? { dwell } : { dwell: { at: 'open', mark, token } };
  if (mark === undefined) {
    return dwell.at === 'leaving' && !dwell.next
      ? { dwell }
      : { dwell: { at: 'leaving', mark: dwell.mark, token }, waitMs: CLOSE_AFTER_MS };
  }
  if (dwell.at === 'leaving' && dwell.next === mark) return { dwell };
  return { dwell: { at: 'leaving', mark: dwell.mark, next: mark, token }, waitMs: OPEN_AFTER_MS };
}

function afterWait<M>(dwell: Dwell<M>, token: number): DwellStep<M> {
  if (dwell.at === 'waiting') return { dwell: { at: 'open', mark: dwell.mark, token } };
  if (dwell.at !== 'leaving') return { dwell };
  return { dwell: dwell.next ? { at: 'open', mark: dwell.next, token } : { at: 'rest', token } };
}

/** The mark whose card is open, if one is. */
export function openMark<M>(dwell: Dwell<M>): M | undefined {
  return dwell.at === 'open' || dwell.at === 'leaving' ? dwell.mark : undefined;
}
