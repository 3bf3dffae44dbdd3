/** Reads letters that a page has defined as the page means them: as the entry of their long name, or as what the page says, where that has no entry. */
import { NEEDS_NONE } from '../evidence/evidence.ts';
import type { JoinedIndex, ReadPassage } from './joined-index.ts';
import { pageWordId } from '../entry/page-word.ts';
import { lettersWithoutS } from '../text/plurals.ts';

/** Letters that a page has defined, and the long name that it gave them. */
export type Defined = [letters: string, long: string];

type PageMatch = ReadPassage['matches'][number];

/** A match of a term, or of letters whose long name has none: those go by an id of their own. */
export type DefinedMatch = PageMatch & { pageWord?: string };

/** What letters mean on a page. */
export interface Meanings {
  /** By letters: what they are marked as; nothing where they are the name of a body, which is left to the page. */
  byLetters: ReadonlyMap<string, DefinedMatch | undefined>;
  /** Finds letters where they stand as a word of their own, or in the plural; its first group is the letters alone. */
  places: RegExp;
}

/** Letters of the page's own are marked where at least as much speaks for health as against it. */
const NEEDED_FOR_PAGE_WORD = 0;

/** What letters mean, by the entries of their long names; `undefined` where the page defines none. */
export function meaningsOf(index: JoinedIndex, defined: readonly Defined[]): Meanings | undefined {
  if (defined.length === 0) return undefined;
  const byLetters = new Map(defined.map(([letters, long]) => [letters, meaningOf(index, letters, long)]));
  // The longest first, as the first that fits is taken.
  const all = Array.from(byLetters.keys()).toSorted((a, b) => b.length - a.length);
  const any = all.map((letters) => RegExp.escape(letters)).join('|');
  return { byLetters, places: new RegExp(String.raw`(?<![\p{L}\p{N}-])(${any})s?(?![\p{L}\p{N}-])`, 'gu') };
}

function meaningOf(index: JoinedIndex, letters: string, long: string): DefinedMatch | undefined {
  const match = index.match(long).find(({ from, to }) => from === 0 && to === long.length);
  if (match) return { ...match, asked: NEEDS_NONE };
  return isNameOfBody(long) ? undefined : pageWordMatch(letters, long);
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
export function asDefined(text: string, matches: readonly PageMatch[], meanings: Meanings): DefinedMatch[] {
  return joined(meant(text, matches, meanings), foundIn(text, meanings));
}

/** Gives letters that have an entry the meaning that the page gives them. */
function meant(text: string, matches: readonly PageMatch[], { byLetters }: Meanings): DefinedMatch[] {
  return matches.flatMap((match): DefinedMatch | DefinedMatch[] => {
    const letters = lettersWithoutS(text.slice(match.from, match.to));
    if (!byLetters.has(letters)) return match;
    const meaning = byLetters.get(letters);
    if (!meaning || isExplainedAt(text, match.from, meaning)) return [];
    return meaning.term === match.term ? match : { ...meaning, from: match.from, to: match.to };
  });
}

/** All places of the letters, in order. */
function foundIn(text: string, { byLetters, places }: Meanings): DefinedMatch[] {
  const found: DefinedMatch[] = [];
  for (const { 0: word, 1: letters = '', index: from } of text.matchAll(places)) {
    const meaning = byLetters.get(letters);
    if (meaning && !isExplainedAt(text, from, meaning)) found.push({ ...meaning, from, to: from + word.length });
  }
  return found;
}

/** Where the page says what they mean, in brackets, nobody has to look them up. */
function isExplainedAt(text: string, from: number, { pageWord }: DefinedMatch): boolean {
  return pageWord !== undefined && text[from - 1] === '(';
}

/** Two lists in one, both in order and without overlaps; what is found over one that was there before is left out. */
function joined(before: readonly DefinedMatch[], found: readonly DefinedMatch[]): DefinedMatch[] {
  const all: DefinedMatch[] = [];
  let next = 0;
  for (const one of found) {
    for (let match = before[next]; match && match.to <= one.from; match = before[next]) {
      all.push(match);
      next += 1;
    }
    if (one.to <= (before[next]?.from ?? Infinity)) all.push(one);
  }
  return [...all, ...before.slice(next)];
}
