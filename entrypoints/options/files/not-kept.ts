/** Why a pack could not be stored, as the name of a sentence. */

/** What to say of an error of the browser's storage. */
export function notKept(error: unknown): 'packNoRoom' | 'packNotKept' {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return 'packNotKept';
  // The database names its error so; the small storage says it in the text alone.
  return error.name === 'QuotaExceededError' || /quota/i.test(error.message) ? 'packNoRoom' : 'packNotKept';
}
