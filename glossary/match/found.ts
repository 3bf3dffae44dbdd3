/**
 * What was found in a batch, written and read here alone. It travels as JSON, where a list of numbers takes a fraction of the time that
 * thousands of small objects take.
 */
import type { FROM_PACK } from '../entry/level.ts';
import type { Level } from '../entry/term.ts';
import type { Evidence } from '../evidence/evidence.ts';

/** What was found in a batch. */
export interface Found {
  /** The terms found, each once. */
  ids: string[];
  /** Their levels; `FROM_PACK` for those of packs, which are marked whatever their level. */
  levels: (Level | typeof FROM_PACK)[];
  /** The numbers of each match, one match behind another; see {@link writeMatch}. */
  matches: number[];
  /** For each passage that was matched: the evidence of its words, as its sum and its count. */
  evidence: number[];
  /** The reasons of matches that needed one, by the place in `matches` at which the match begins. */
  because: [place: number, reason: string | number][];
}

/** A match in an answer. */
export interface FoundMatch {
  /** UTF-16 offsets into its passage. */
  from: number;
  to: number;
  /** The mean evidence that the page has to have for it to be shown. */
  asked: number;
  /** The number of its name among those of its first term, and the rarity of that. */
  name: number;
  rarity: number;
  /** Its first term, and the further ones if there are any, by their places in `ids`. */
  term: number;
  others?: readonly number[];
  /** Why a guarded form means its term. */
  because?: string | number;
}

/** Numbers of a match that has one term; each further term is one more. */
const NUMBERS = 8;

/** An answer in which nothing was found yet. */
export function createFound(): Found {
  return { ids: [], levels: [], matches: [], evidence: [], because: [] };
}

/** Adds a match. @param passage the place of its passage in the batch */
export function writeMatch({ matches, because }: Found, passage: number, match: FoundMatch): void {
  const { from, to, asked, name, rarity, term, others = [] } = match;
  if (match.because !== undefined) because.push([matches.length, match.because]);
  matches.push(passage, from, to, asked, name, rarity, others.length, term, ...others);
}

/** Gives all matches in the order in which they were written, each with the place of its passage in the batch. */
export function readMatches({ matches, because }: Found, onMatch: (passage: number, match: FoundMatch) => void): void {
  const reasons = new Map(because);
  // By places: a long page has a hundred thousand numbers, and a list made of each few would be garbage at once.
  for (let at = 0; at < matches.length;) {
    const match: FoundMatch = {
      from: matches[at + 1] ?? 0,
      to: matches[at + 2] ?? 0,
      asked: matches[at + 3] ?? 0,
      name: matches[at + 4] ?? 0,
      rarity: matches[at + 5] ?? 0,
      term: matches[at + 7] ?? 0,
    };
    const end = at + NUMBERS + (matches[at + 6] ?? 0);
    if (end > at + NUMBERS) match.others = matches.slice(at + NUMBERS, end);
    const reason = reasons.get(at);
    if (reason !== undefined) match.because = reason;
    onMatch(matches[at] ?? 0, match);
    at = end;
  }
}

/** Adds the evidence of the next passage that was matched. */
export function writeEvidence({ evidence }: Found, { sum, count }: Evidence): void {
  evidence.push(sum, count);
}

/** The evidence of each passage that was matched, in order. */
export function readEvidence({ evidence }: Found): Evidence[] {
  return Array.from({ length: evidence.length / 2 }, (_, at) => ({
    sum: evidence[2 * at] ?? 0,
    count: evidence[2 * at + 1] ?? 0,
  }));
}
