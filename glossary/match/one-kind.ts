/** Tells whether a general noun names one kind of thing, by the word before it: *opioid use disorder* is more than a disorder. */
import { ratioOf, STEPS } from '../evidence/ratio-table.ts';
import type { Tokens } from '../text/tokens.ts';
import { firstWordFrom } from './guard.ts';

/** Words that make a name together with what stands before them: *alcohol use disorder*. */
const PARTS_OF_NAMES = new Set([
  'use',
  'receptor',
  'converting',
  'reuptake',
  'associated',
  'induced',
  'related',
  'pump',
  'channel',
]);
/** A word that texts about health use so many times as often as others is technical, in steps of a bit. */
const TECHNICAL = 2.5 * STEPS;
/** UTF-16 units that hold a character and the space behind it. */
const JUST_BEFORE = 3;
/** Shorter words that nobody has counted are names and slips. */
const LEAST_LETTERS = 5;

/**
 * Whether the word before a place is technical, unknown, or a name, and so makes one kind of the noun that begins there.
 *
 * @param wordRatios how much each word speaks for health
 * @param tokens of the text
 * @param from the UTF-16 offset at which the noun begins
 */
export function isOneKind(wordRatios: Uint16Array, text: string, tokens: Tokens, from: number): boolean {
  const at = firstWordFrom(tokens, from) - 1;
  const start = tokens.starts[at] ?? 0;
  const end = tokens.ends[at] ?? 0;
  if (at < 0 || !/^[\s-]$/.test(text.slice(end, from))) return false;
  const word = text.slice(start, end);
  if (PARTS_OF_NAMES.has(word.toLowerCase())) return true;
  if (/^\p{Lu}/u.test(word) && /[\p{L}\p{N},]\s$/u.test(text.slice(Math.max(0, start - JUST_BEFORE), start)))
    return true;
  const ratio = ratioOf(wordRatios, tokens.hashes[at] ?? 0);
  return ratio === undefined ? word.length >= LEAST_LETTERS && /^\p{L}+$/u.test(word) : ratio >= TECHNICAL;
}
