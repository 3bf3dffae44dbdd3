/** Chooses which matches become marks: each name where it stands first, then again after a rest, the hardest where there are too many. */
import { FROM_PACK, hardnessOf } from '../../../glossary/entry/level.ts';
import type { Preferences } from '../../../settings/preferences.ts';

/** How often a name is marked. `section`: again in another section, if it has rested. */
export type HowOften = Preferences['howOften'];

/** A match's part in choosing. */
export interface Mention {
  term: number;
  /** The number of its name among those of the term. */
  name: number;
  /** Where it begins in its passage, in UTF-16 units. */
  from: number;
}

/** A passage's part in choosing. */
export interface Mentions {
  /** The sectioning element or root around it. */
  scope: object;
  /** Whether it begins a new section inside its scope. */
  isHeading: boolean;
  /** Whether what follows it up to the next heading in its scope is a list of references, in which nothing is marked. */
  listsReferences: boolean;
  /** UTF-16 units of its own text, and of the passages without matches that follow it. */
  length: number;
  matches: readonly Mention[];
}

/** What the reader wants. */
export interface Wanted {
  howOften: HowOften;
  /** Whether a screen may hold any number of marks. */
  isUncapped: boolean;
}

/** Words from packs are at least so hard: the reader chose them, and they are never too many. */
const CHOSEN = hardnessOf(FROM_PACK, 0);

/** Mean length of an English word with the space behind it, in UTF-16 units. */
const UNITS_A_WORD = 6;
/** Words after which a name may be marked again, in another section. */
const REST = 400;
/** Marks are counted in stretches of so many words. */
const STRETCH = 50;
/** A screen holds so many stretches, */
const STRETCHES_A_SCREEN = 8;
/** and so many marks: six in 100 words, as hard words stand together. */
const MOST_ON_A_SCREEN = 24;
/** All of a page holds four in 100 words, */
const WORDS_A_MARK = 25;
/** or, where it is short, so many. */
const FEW_MARKS = 30;

/** Most passages of a long page have no mark of their own. */
const NONE: readonly number[] = [];
/** Names are told apart by one number; a term has fewer than this many. */
const NAMES_A_TERM = 256;

/** A match that may be marked. */
interface Candidate {
  passage: number;
  place: number;
  /** Term and name as one number. */
  name: number;
  section: number;
  /** How far into the page it stands, in words. */
  at: number;
  isMarked: boolean;
}

/**
 * For each passage, in document order, the places of its chosen matches.
 *
 * New names go before those that have a mark already, and hard ones before easy ones, so that where there would be too many marks it is the
 * repeated and the easy ones that go. All mentions of a name are equally hard, so this order does not matter to the rule of first mentions.
 *
 * @param hardnessIn how hard a match is, see `level.ts`; none where it is not wanted or cannot be seen
 */
export function chooseMentions<P extends Mentions>(
  passages: readonly P[],
  { howOften, isUncapped }: Wanted,
  hardnessIn: (passage: P, match: number) => number | undefined,
): (readonly number[])[] {
  const byHardness = candidatesIn(passages, howOften === 'every', hardnessIn);
  const words = passages.reduce((sum, { length }) => sum + length, 0) / UNITS_A_WORD;
  const chosen: number[][] = [];
  const names = createNames(howOften);
  const room = createRoom(isUncapped || howOften === 'every' ? Number.POSITIVE_INFINITY : words);
  for (const isWanted of [names.areNew, names.haveRested]) {
    // Few of the places of this list are filled.
    for (let hardness = byHardness.length - 1; hardness >= 0; hardness -= 1) {
      for (const candidate of byHardness[hardness] ?? []) {
        if (!isWanted(candidate) || (hardness < CHOSEN && !room.isAt(candidate.at))) continue;
        names.note(candidate);
        room.take(candidate.at);
        (chosen[candidate.passage] ??= []).push(candidate.place);
      }
    }
  }
  return passages.map((_, at) => chosen[at]?.toSorted((a, b) => a - b) ?? NONE);
}

/** What may be marked, by how hard it is, each in document order. @param isEvery whether headings do not give way to their text */
function candidatesIn<P extends Mentions>(
  passages: readonly P[],
  isEvery: boolean,
  hardnessIn: (passage: P, match: number) => number | undefined,
): Candidate[][] {
  const byHardness: Candidate[][] = [];
  /** By scope: the number of its section that was begun last, and whether that lists references. */
  const sections = new Map<object, { number: number; listsReferences: boolean }>();
  let units = 0;
  let count = 0;
  for (const [passage, own] of passages.entries()) {
    let section = sections.get(own.scope);
    if (!section || own.isHeading) {
      section = { number: (count += 1), listsReferences: own.listsReferences };
      sections.set(own.scope, section);
    }
    const start = units;
    units += own.length;
    if (section.listsReferences) continue;
    for (let place = 0; place < own.matches.length; place += 1) {
      const hardness = hardnessIn(own, place);
      const match = own.matches[place];
      if (hardness === undefined || !match) continue;
      if (own.isHeading && !isEvery && standsBelow(passages, passage, match, hardnessIn)) continue;
      const at = Math.floor((start + match.from) / UNITS_A_WORD);
      const name = match.term * NAMES_A_TERM + match.name;
      (byHardness[hardness] ??= []).push({ passage, place, name, section: section.number, at, isMarked: false });
    }
  }
  return byHardness;
}

/** Whether a name of a heading may also be marked in the text below it: up to the next heading, of those that follow a text. */
function standsBelow<P extends Mentions>(
  passages: readonly P[],
  heading: number,
  { term, name }: Mention,
  hardnessIn: (passage: P, match: number) => number | undefined,
): boolean {
  let isBelowText = false;
  for (let at = heading + 1; at < passages.length; at += 1) {
    const passage = passages[at];
    if (!passage || (passage.isHeading && isBelowText)) return false;
    if (passage.isHeading) continue;
    isBelowText = true;
    const is = passage.matches.some(
      (match, place) => match.term === term && match.name === name && hardnessIn(passage, place) !== undefined,
    );
    if (is) return true;
  }
  return false;
}

/** Remembers where names were marked. */
function createNames(howOften: HowOften) {
  /** By name: the marks that it has. */
  const marked = new Map<number, Candidate[]>();
  return {
    /** Whether a name has no mark on the page. */
    areNew: ({ name }: Candidate): boolean => !marked.has(name),
    /** Whether a name, which has one, may be marked again: in a section of its own, and far enough from all its marks. */
    haveRested({ name, section, at, isMarked }: Candidate): boolean {
      const before = marked.get(name);
      if (!before || isMarked || howOften === 'page') return false;
      if (howOften === 'every') return true;
      return before.every((other) => other.section !== section && Math.abs(other.at - at) >= REST);
    },
    note(candidate: Candidate): void {
      candidate.isMarked = true;
      const before = marked.get(candidate.name);
      if (before) before.push(candidate);
      else marked.set(candidate.name, [candidate]);
    },
  };
}

/**
 * Counts marks by screens; there is room at a place where neither the page nor any screen around it is full.
 *
 * @param words of the page
 */
function createRoom(words: number) {
  /** By the stretch that a screen begins with, counted from the first one that overlaps the page: its marks. */
  const marksOn: number[] = [];
  let left = Math.max(FEW_MARKS, words / WORDS_A_MARK);
  return {
    isAt(word: number): boolean {
      if (left === Number.POSITIVE_INFINITY) return true;
      if (left < 1) return false;
      const first = Math.floor(word / STRETCH);
      for (let at = first; at < first + STRETCHES_A_SCREEN; at += 1) {
        if ((marksOn[at] ?? 0) >= MOST_ON_A_SCREEN) return false;
      }
      return true;
    },
    take(word: number): void {
      const first = Math.floor(word / STRETCH);
      for (let at = first; at < first + STRETCHES_A_SCREEN; at += 1) marksOn[at] = (marksOn[at] ?? 0) + 1;
      left -= 1;
    },
  };
}
