/** The card of a pack's term. */
import type { Card } from '../entry/card.ts';
import type { PackTerm } from './pack.ts';

/** What a card shows of a pack's term. */
export function packCard(term: PackTerm, id: string, pack: string): Card {
  const { also, say, meaning, more = '', like, care, sources } = term;
  return {
    id,
    term: term.term,
    ...(also && { also }),
    ...(say && { say }),
    gist: meaning,
    more,
    ...(like && { like }),
    ...(care && { care }),
    ...(sources && {
      sources: sources.map(({ title, url }) => ({ title, publisher: hostOf(url), url })),
    }),
    level: 3,
    topic: pack,
    pack,
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
