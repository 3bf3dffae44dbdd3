/** What the address bar suggests for what was typed after the keyword, and where Enter leads. */
import type { Card } from '../../glossary/entry/card.ts';
import { libraryPath } from '../../messages/library-address.ts';

/** A line under the address bar; `content` is what stands in the bar when it is chosen. */
export interface Suggestion {
  content: string;
  description: string;
}

/** Lines that browsers show below the first. */
const MOST_SHOWN = 7;

/**
 * The first line, which Enter takes, and those below it.
 *
 * @param found the cards that fit, best first
 * @param words gives a sentence of the interface
 * @param markup what the browser takes descriptions for: Chromium reads XML, Firefox plain text
 */
export function suggestionsFor(
  typed: string,
  found: readonly Card[],
  words: (key: 'omniboxEmpty' | 'omniboxNothing', fill: string) => string,
  markup: 'xml' | 'plain',
): { first: string; others: Suggestion[] } {
  const query = typed.trim();
  const [best, ...others] = found;
  const nothing = words(query === '' ? 'omniboxEmpty' : 'omniboxNothing', query);
  return {
    first: best ? describe(best, markup) : dressed(nothing, markup),
    others: others.slice(0, MOST_SHOWN).map((card) => ({ content: card.term, description: describe(card, markup) })),
  };
}

/** The page of the library that Enter opens: the term of that name, else the best that fits, else a search. */
export function targetOf(typed: string, found: readonly Card[]): string {
  const query = typed.trim();
  const card = found.find(({ term }) => term === query) ?? found[0];
  return libraryPath(card ? { view: 'term', id: card.id } : { view: 'home', search: query });
}

function describe({ term, gist }: Card, markup: 'xml' | 'plain'): string {
  return markup === 'xml' ? `<match>${escaped(term)}</match> <dim>${escaped(gist)}</dim>` : `${term} – ${gist}`;
}

function dressed(text: string, markup: 'xml' | 'plain'): string {
  return markup === 'xml' ? escaped(text) : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as XML reads it; characters that XML cannot hold are left out. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f]/g, ' ').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
