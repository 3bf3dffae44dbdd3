/** Letters that only the page itself explains: all that is known of them travels in their id, as nobody else keeps it. */

/** Letters, and the long name that the page gave them. */
export interface PageWord {
  letters: string;
  long: string;
}

/** No id of an entry or a pack begins so. */
const PREFIX = 'page:';
/** Stands between both; letters that a page defines hold none. */
const BETWEEN = '=';

export function pageWordId({ letters, long }: PageWord): string {
  return `${PREFIX}${letters}${BETWEEN}${long}`;
}

/** What an id says; nothing where it is that of a term. */
export function pageWordOf(id: string): PageWord | undefined {
  const end = id.indexOf(BETWEEN);
  return id.startsWith(PREFIX) && end > 0
    ? { letters: id.slice(PREFIX.length, end), long: id.slice(end + 1) }
    : undefined;
}
