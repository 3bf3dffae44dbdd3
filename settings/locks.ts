/** Keeps two pages or windows of the extension from changing the same thing at once. */

/** All packs and their list. Not the name of that setting, under which the list is written within. */
export const PACKS_LOCK = 'pack store';

/** Does a piece of work with nobody else doing any under the same name, in whichever page or window of the extension. */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`glosswell ${name}`, work);
}
