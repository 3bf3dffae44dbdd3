/** The addresses of the library's views: what stands behind its `#`, and the paths by which other pages lead there. */

/** A view of the library. */
export type Route =
  | { view: 'home'; /** What is searched for, if the address says so. */ search?: string }
  | {
      view: 'glossary';
      /** The part of the glossary that is listed, by its topic; all of it where this is left out. */ topic?: string;
    }
  | {
      view: 'body';
      /** A picture of the body; the first where this is left out. */ picture?: string;
      /** A place in it. */ region?: string;
    }
  | { view: 'term'; /** The id of the term. */ id: string }
  | { view: 'my-words' }
  | { view: 'visit-sheet' }
  | { view: 'page'; /** The tab in which the page is open. */ tab: number }
  | { view: 'unknown' };

/** A view that has an address. */
export type Printable = Exclude<Route, { view: 'unknown' }>;

/** A search is cut off here, in UTF-16 units: longer than any name, and whole paragraphs can be selected and looked up. */
const LONGEST_SEARCH = 200;
/** Where the library lies in the extension. */
const LIBRARY = '/library.html';

/** The path in the extension that opens a view of the library. */
export function libraryPath(route: Printable): string {
  const hash = printRoute(route);
  return hash === '#/' ? LIBRARY : LIBRARY + hash;
}

/** The route that a hash means; with or without its `#`, and whatever stands in it. */
export function parseRoute(hash: string): Route {
  const [path = '', query] = hash.replace(/^#?\/?/, '').split('?');
  const [view = '', ...rest] = path.replace(/\/$/, '').split('/');
  if (view === '' && rest.length === 0) {
    const search = new URLSearchParams(query).get('search')?.slice(0, LONGEST_SEARCH);
    return search ? { view: 'home', search } : { view: 'home' };
  }
  const parts = rest.map(decoded);
  if (parts.some((part) => !part)) return { view: 'unknown' };
  return routeOf(view, parts as string[]) ?? { view: 'unknown' };
}

/** The route of a view's name and what stands behind it; nothing where the two do not fit. */
function routeOf(view: string, parts: readonly string[]): Route | undefined {
  const [first, second] = parts;
  if (parts.length > (view === 'body' ? 2 : 1)) return undefined;
  switch (view) {
    case 'glossary':
      return first === undefined ? { view } : { view, topic: first };
    case 'body':
      return { view, ...(first !== undefined && { picture: first }), ...(second !== undefined && { region: second }) };
    case 'my-words':
    case 'visit-sheet':
      return first === undefined ? { view } : undefined;
    case 'term':
      return first === undefined ? undefined : { view, id: first };
    case 'page':
      return /^\d{1,15}$/.test(first ?? '') ? { view, tab: Number(first) } : undefined;
    default:
      return undefined;
  }
}

/** The hash of a route, `#` included. */
export function printRoute(route: Printable): string {
  switch (route.view) {
    case 'home':
      return route.search === undefined ? '#/' : `#/?search=${encoded(route.search)}`;
    case 'glossary':
      return hashOf('glossary', route.topic);
    case 'body':
      return hashOf('body', route.picture, route.picture === undefined ? undefined : route.region);
    case 'term':
      return hashOf('term', route.id);
    case 'page':
      return hashOf('page', String(route.tab));
    default:
      return hashOf(route.view);
  }
}

function hashOf(...parts: readonly (string | undefined)[]): string {
  return `#/${parts.flatMap((part) => (part === undefined ? [] : encoded(part))).join('/')}`;
}

/** Half of a character cannot be written in an address. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Half an escape, as cut-off links have it, is no text. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
