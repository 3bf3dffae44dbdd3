/** Reads letters that a page has defined as the page means them: as the entry of their long name, or as no entry. */
import { NEEDS_NONE } from '../evidence/evidence.ts';
import type { JoinedIndex, ReadPassage } from './joined-index.ts';

/** Letters that a page has defined, and the long name that it gave them. */
export type Defined = [letters: string, long: string];

type PageMatch = ReadPassage['matches'][number];

/** Letters with what they mean on the page; nothing where their long name has no entry. */
export interface Meaning {
  letters: string;
  match: PageMatch | undefined;
}

/** What letters mean, by the entries of their long names. */
export function meaningsOf(index: JoinedIndex, defined: readonly Defined[]): Meaning[] {
  return defined.map(([letters, long]) => {
    const match = index.match(long).find(({ from, to }) => from === 0 && to === long.length);
    return { letters, match: match && { ...match, asked: NEEDS_NONE } };
  });
}

/** The matches of a text, where letters that the page has defined mean what it says, and are found also where no entry has them. */
export function asDefined(text: string, matches: readonly PageMatch[], meanings: readonly Meaning[]): PageMatch[] {
  const here = meanings.filter(({ letters }) => text.includes(letters));
  if (here.length === 0) return [...matches];
  const meant = new Map(here.map(({ letters, match }) => [letters, match]));
  const kept = matches.flatMap((match) => {
    const letters = withoutPlural(text.slice(match.from, match.to));
    if (!meant.has(letters)) return match;
    const meaning = meant.get(letters);
    if (!meaning) return [];
    return meaning.term === match.term ? match : { ...meaning, from: match.from, to: match.to };
  });
  for (const { letters, match } of here) {
    if (!match) continue;
    for (const { from, to } of placesOf(letters, text)) {
      if (kept.every((other) => to <= other.from || other.to <= from)) kept.push({ ...match, from, to });
    }
  }
  return kept.toSorted((a, b) => a.from - b.from);
}

function withoutPlural(letters: string): string {
  return letters.replace(/['’]?s$/, '');
}

/** Where letters stand as a word of their own, or in the plural. */
function placesOf(letters: string, text: string): { from: number; to: number }[] {
  const word = new RegExp(String.raw`(?<![\p{L}\p{N}-])${RegExp.escape(letters)}s?(?![\p{L}\p{N}-])`, 'gu');
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({ from: index, to: index + found.length }));
}
