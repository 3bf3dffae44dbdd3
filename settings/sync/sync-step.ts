/** Decides what is to be done with one part that the browser's sync carries. */

/** What this device and the others last agreed on. */
export interface Stamp {
  /** When it was chosen, in milliseconds since 1970. */
  at: number;
  /** The value as JSON. */
  text: string;
}

/** What lies in the browser's sync: nothing, what cannot be used, or a value with the time that it was chosen. */
export type There = 'nothing' | 'incomplete' | 'damaged' | { at: number };

/** Leave it; take what is there; take it together with what is here, which both have brought along; send what is here. */
export type SyncStep = 'leave' | 'take' | 'meet' | 'send';

/**
 * @param here the value on this device, as JSON, and whether nothing has been chosen there yet
 * @param stamp `undefined` where this device takes part for the first time
 */
export function syncStep(
  here: { text: string; isUntouched: boolean },
  stamp: Stamp | undefined,
  there: There,
): SyncStep {
  if (!stamp) {
    if (typeof there === 'object') return 'meet';
    return there === 'incomplete' || here.isUntouched ? 'leave' : 'send';
  }
  // What was chosen here has not gone out yet, so it was chosen just now.
  if (here.text !== stamp.text) return 'send';
  if (typeof there === 'string') return there === 'nothing' ? 'send' : 'leave';
  if (there.at > stamp.at) return 'take';
  // An older choice has come in late, over the newer one.
  return there.at < stamp.at ? 'send' : 'leave';
}
