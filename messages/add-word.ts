/** The address at which a reader explains a word that no glossary has. */

/** Where the form lies, in the options page. */
const ROUTE = '#/add';

/** The path of the form in the extension, filled in with a word. */
export function addWordPath(word: string): string {
  return `/options.html${ROUTE}?${new URLSearchParams({ word }).toString()}`;
}

/** The word that an address asks to be added; `undefined` where it asks for none. */
export function wordToAdd(hash: string): string | undefined {
  const [route, query] = hash.split('?');
  return route === ROUTE ? (new URLSearchParams(query).get('word') ?? '').slice(0, LONGEST_WORD) : undefined;
}

/** What is longer is no word but a selection gone wrong. */
const LONGEST_WORD = 100;
