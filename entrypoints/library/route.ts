/** What the library shows, as its address says it after the `#`. */

/** A view of the library. */
export type Route =
  | { view: 'glossary'; /** What is searched for, if the address says so. */ search?: string }
  | { view: 'term'; /** The id of the term. */ id: string }
  | { view: 'my-words' }
  | { view: 'visit-sheet' }
  | { view: 'page'; /** The tab in which the page is open. */ tab: number }
  | { view: 'unknown' };

/** A search is cut off here, in UTF-16 units: longer than any name, and whole paragraphs can be selected and looked up. */
const LONGEST_SEARCH = 200;

/** The route that a hash means; with or without its `#`, and whatever stands in it. */
export function parseRoute(hash: string): Route {
  const [path = '', query] = hash.replace(/^#?\/?/, '').split('?');
  const [view, rest, ...more] = path.replace(/\/$/, '').split('/');
  if (more.length > 0) return { view: 'unknown' };
  if (rest === undefined) {
    if (view === '' || view === undefined) {
      const search = new URLSearchParams(query).get('search')?.slice(0, LONGEST_SEARCH);
      return search ? { view: 'glossary', search } : { view: 'glossary' };
    }
    return view === 'my-words' || view === 'visit-sheet' ? { view } : { view: 'unknown' };
  }
  const id = decoded(rest);
  if (view === 'term' && id) return { view, id };
  if (view === 'page' && /^\d{1,15}$/.test(rest)) return { view, tab: Number(rest) };
  return { view: 'unknown' };
}

/** The hash of a route, `#` included. */
export function printRoute(route: Exclude<Route, { view: 'unknown' }>): string {
  switch (route.view) {
    case 'glossary':
      return route.search === undefined ? '#/' : `#/?${new URLSearchParams({ search: route.search }).toString()}`;
    case 'term':
      return `#/term/${encodeURIComponent(route.id.toWellFormed())}`;
    case 'page':
      return `#/page/${route.tab}`;
    default:
      return `#/${route.view}`;
  }
}

/** Half an escape, as cut-off links have it, is no text. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
