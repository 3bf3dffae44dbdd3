/** Heads a card with the reader's own word, and says what that word means where it is no synonym of the term. */
import type { Card, Link } from '../../glossary/entry/card.ts';

/** A word as it stands on the page. */
export interface WrittenName {
  text: string;
  /** The number of its name among those of the term; 0 for the term itself. */
  name: number;
}

/** What a card is headed with: the word on the page, in the capitals that it has inside a sentence. */
export function titleOf(card: Card, written?: WrittenName): string {
  if (!written || written.name === 0) return card.term;
  const text = written.text.replace(/\s+/g, ' ').replace(/['’]s$/, '');
  const named = card.also?.find((form) => form.toLowerCase() === text.toLowerCase());
  return named ?? text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());
}

/** The gist of the word on the page: its own, or else that of the term. */
export function gistOf(
  card: Card,
  written?: WrittenName,
): { gist: string; links?: Link[] | undefined; isOwn: boolean } {
  const own = card.relatives?.find(({ name }) => name === written?.name);
  return own ? { ...own, isOwn: true } : { gist: card.gist, links: card.links?.gist, isOwn: false };
}
