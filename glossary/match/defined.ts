/** Reads letters that a page has defined as the page means them: as the entry of their long name, or as what the page says, where that has no entry. */
import { NEEDS_NONE } from '../evidence/evidence.ts';
import type { JoinedIndex, ReadPassage } from './joined-index.ts';
import { pageWordId } from '../entry/page-word.ts';

/** Letters that a page has defined, and the long name that it gave them. */
export type Defined = [letters: string, long: string];

type PageMatch = ReadPassage['matches'][number];

/** A match of a term, or of letters whose long name has none: those go by an id of their own. */
export type DefinedMatch = PageMatch & { pageWord?: string };

/** Letters with what they mean on the page; without a match they are the name of a body, which is left to the page. */
export interface Meaning {
  letters: string;
  match: DefinedMatch | undefined;
}

/** Letters of the page's own are marked where at least as much speaks for health as against it. */
const NEEDED_FOR_PAGE_WORD = 0;

/** What letters mean, by the entries of their long names. */
export function meaningsOf(index: JoinedIndex, defined: readonly Defined[]): Meaning[] {
  return defined.map(([letters, long]) => {
    const match = index.match(long).find(({ from, to }) => from === 0 && to === long.length);
    if (match) return { letters, match: { ...match, asked: NEEDS_NONE } };
    return { letters, match: isNameOfBody(long) ? undefined : pageWordMatch(letters, long) };
  });
}

function pageWordMatch(letters: string, long: string): DefinedMatch {
  const asked = NEEDED_FOR_PAGE_WORD;
  return { term: -1, name: 0, rarity: 0, from: 0, to: 0, need: asked, asked, pageWord: pageWordId({ letters, long }) };
}

/** Whether a long name is written as those of authorities and countries are: all its words but the smallest begin with capitals. */
function isNameOfBody(long: string): boolean {
  const words = long.split(/[\s-]+/).filter((word) => word.length > 3);
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** The matches of a text, where letters that the page has defined mean what it says, and are found also where no entry has them. */
export function asDefined(text: string, matches: readonly PageMatch[], meanings: readonly Meaning[]): DefinedMatch[] {
  const here = meanings.filter(({ letters }) => text.includes(letters));
  if (here.length === 0) return [...matches];
  const meant = new Map(here.map(({ letters, match }) => [letters, match]));
  const kept: DefinedMatch[] = matches.flatMap((match): DefinedMatch | DefinedMatch[] => {
    const letters = withoutPlural(text.slice(match.from, match.to));
    if (!meant.has(letters)) return match;
    const meaning = meant.get(letters);
    if (!meaning) return [];
    // Where the page says what they mean, in brackets, nobody has to look them up.
    if (meaning.pageWord !== undefined && text[match.from - 1] === '(') return [];
    return meaning.term === match.term ? match : { ...meaning, from: match.from, to: match.to };
  });
  for (const { letters, match } of here) {
    if (!match) continue;
    for (const { from, to } of placesOf(letters, text)) {
      if (match.pageWord !== undefined && text[from - 1] === '(') continue;
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
