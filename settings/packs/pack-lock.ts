/** Keeps two windows of the extension from changing packs at the same time. */

/** Does the work with nobody else changing packs. Under a name of its own: the list is written under that of its setting within. */
export function withLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('glosswell pack store', work);
}
