/** What is copied of a card: the term, its gist, and where to check it. */
import type { Card } from '../../glossary/entry/card.ts';
import type { Words } from '../words.ts';

/** The text for the clipboard. */
export function copyText({ term, gist, sources = [] }: Card, words: Words): string {
  const lines = sources.map(({ title, publisher, url }) => `${words('sources')}: ${title}, ${publisher}, ${url}`);
  return [`${term}: ${gist}`, ...lines, `${words('toolbarTitle')}. ${words('notAdvice')}`].join('\n');
}
