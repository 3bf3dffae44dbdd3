/**
 * Splits a word wholly into known parts, by dynamic programming from its end: the fewest parts win, then the longest, and nothing is found
 * where two different readings are equally good.
 */
import type { WordPart } from './word-parts.ts';

/** A part where it stands in a word. */
export interface Piece {
  part: WordPart;
  /** Its letters there, the connecting *o* behind it included. */
  written: string;
}

/** Gives the pieces of a word of small letters a to z, in order; `undefined` where it is not known parts through and through. */
export type Split = (word: string) => readonly Piece[] | undefined;

/** A spelling of a part, and what it may stand before. */
interface Spelling {
  part: WordPart;
  letters: string;
  before: 'vowel' | 'consonant' | 'any';
}

/** What stands before a place: nothing, one prefix that also goes with a suffix alone, other prefixes, or a root. */
type Before = 'nothing' | 'one prefix' | 'prefixes' | 'root';

/** The best reading of the rest of a word. */
interface Rest {
  pieces: readonly Piece[];
  /** The sum of the squares of the parts' lengths: of as many parts, those that are long beside short ones say more. */
  weight: number;
  /** Whether another reading is as good. */
  isUnclear: boolean;
}

const VOWEL = /^[aeiouy]/;
/** Before an *h* prefixes are spelled as before a vowel: *anhidrosis*. */
const VOWEL_OR_H = /^[aeiouyh]/;
/** What connects a root with what follows. */
const LINK = 'o';
/** The end of a word, where its last part has been read. */
const NOTHING: Rest = { pieces: [], weight: 0, isUnclear: false };

/** Prepares splitting words into these parts. */
export function createSplit(parts: readonly WordPart[]): Split {
  const byFirst = new Map<string, Spelling[]>();
  for (const spelling of parts.flatMap(spellingsOf)) {
    const first = spelling.letters.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), spelling]);
  }
  return (word) => {
    const known = new Map<string, Rest | undefined>();
    const restFrom = (at: number, before: Before): Rest | undefined => {
      const key = `${at} ${before}`;
      if (!known.has(key)) known.set(key, bestOf(candidates(at, before)));
      return known.get(key);
    };
    const candidates = (at: number, before: Before) =>
      (byFirst.get(word.charAt(at)) ?? [])
        .filter(({ part, letters }) => word.startsWith(letters, at) && mayFollow(part, before))
        .flatMap((spelling) => endsOf(spelling, word, at).map((to) => withRest(spelling, at, to, before)));
    const withRest = ({ part }: Spelling, from: number, to: number, before: Before): Rest | undefined => {
      const rest = isEnding(part) ? NOTHING : restFrom(to, afterPart(part, before));
      if (!rest) return undefined;
      const piece = { part, written: word.slice(from, to) };
      return { ...rest, pieces: [piece, ...rest.pieces], weight: rest.weight + weightOf(part) };
    };
    const best = restFrom(0, 'nothing');
    return best && !best.isUnclear ? best.pieces : undefined;
  };
}

/** The spellings of a part. Of two of which one goes on, as *an-* and *a-*, *hypo-* and *hyp-*, each has its place before vowels or consonants. */
function spellingsOf(part: WordPart): Spelling[] {
  const { kind, letters } = part.reads;
  return letters.map((own) => {
    const longer = letters.find((other) => other !== own && other.startsWith(own));
    const shorter = letters.find((other) => other !== own && own.startsWith(other));
    const isPrefix = kind === 'prefix';
    if (isPrefix && longer) return { part, letters: own, before: endsInVowel(longer) ? 'vowel' : 'consonant' };
    if (isPrefix && shorter && !endsInVowel(own)) return { part, letters: own, before: 'vowel' };
    return { part, letters: own, before: 'any' };
  });
}

/** Where a part that begins at an offset may end, so that what follows can stand there. */
function endsOf({ part, letters, before }: Spelling, word: string, at: number): number[] {
  const to = at + letters.length;
  if (isEnding(part)) return to === word.length ? [to] : [];
  if (to >= word.length) return [];
  const rest = word.slice(to);
  if (part.reads.kind === 'prefix') {
    return before === 'any' || VOWEL_OR_H.test(rest) === (before === 'vowel') ? [to] : [];
  }
  const linked = rest.startsWith(LINK) ? [to + LINK.length] : [];
  return VOWEL.test(rest) || endsInVowel(letters) ? [...linked, to] : linked;
}

function mayFollow({ reads }: WordPart, before: Before): boolean {
  if (reads.kind === 'prefix') return before !== 'root';
  if (reads.kind === 'root' || before === 'root') return true;
  return before === 'one prefix' && reads.alone !== undefined;
}

function afterPart({ reads }: WordPart, before: Before): Before {
  if (reads.kind === 'root') return 'root';
  const goesAlone = reads.kind === 'prefix' && reads.alone !== undefined;
  return before === 'nothing' && goesAlone ? 'one prefix' : 'prefixes';
}

function isEnding({ reads: { kind } }: WordPart): boolean {
  return kind === 'suffix' || kind === 'adjective';
}

function endsInVowel(letters: string): boolean {
  return VOWEL.test(letters.slice(-1));
}

/** The reading of the fewest parts, and among those the one of the most weight. */
function bestOf(readings: readonly (Rest | undefined)[]): Rest | undefined {
  let best: Rest | undefined;
  for (const reading of readings) {
    if (!reading) continue;
    const more = best ? best.pieces.length - reading.pieces.length || reading.weight - best.weight : 1;
    if (more > 0) best = reading;
    else if (more === 0 && best && keyOf(best) !== keyOf(reading)) best = { ...best, isUnclear: true };
  }
  return best;
}

/** All spellings of a part weigh the same, so that *gastro-esophageal* is not *gastr-oesophageal*. */
function weightOf({ reads: { letters } }: WordPart): number {
  return (letters[0] ?? '').length ** 2;
}

function keyOf({ pieces }: Rest): string {
  return pieces.map(({ part }) => part.id).join(' ');
}
