/** Writes guards: the numbers of their cues, and their phrases, hashed. */
import { hashesOf } from '../text/tokens.ts';
import { FORM_ITSELF, type CompiledGuard } from './form.ts';
import { GUARD_FLAGS, LITERAL } from './guard-records.ts';
import type { Tables } from './tables.ts';
import { startsOf, unitsOf } from './write-parts.ts';

type GuardTables = Pick<
  Tables,
  'guardFlags' | 'guardCueStarts' | 'guardCues' | 'guardPhraseStarts' | 'phrases' | 'phraseLetters'
>;

/** The tables of guards. @param numberOf the number of a cue */
export function guardTables(guards: readonly CompiledGuard[], numberOf: (cue: string) => number): GuardTables {
  const cues = guards.map((guard) => (guard.with ?? []).map(numberOf).toSorted((a, b) => a - b));
  let letters = '';
  const phrases = guards.map(({ not = [] }) =>
    not.toSorted().flatMap((phrase) => {
      const record = phraseRecord(phrase, letters.length);
      if (record[0] === LITERAL) letters += phrase;
      return record;
    }),
  );
  return {
    guardFlags: Uint8Array.from(
      guards,
      (guard) =>
        (guard.with && guard.with.length > 0 ? GUARD_FLAGS.asksForCue : 0) |
        (guard.heedsTerms ? GUARD_FLAGS.heedsTerms : 0) |
        (guard.standsAlone ? GUARD_FLAGS.standsAlone : 0),
    ),
    guardCueStarts: startsOf(cues.map(({ length }) => length)),
    guardCues: Uint32Array.from(cues.flat()),
    guardPhraseStarts: startsOf(phrases.map(({ length }) => length)),
    phrases: Int32Array.from(phrases.flat()),
    phraseLetters: unitsOf(letters),
  };
}

/**
 * A phrase that names the form once, by the words on both sides of it: their numbers, those before it from the nearest on, those after it.
 * Any other, as it is compared letter by letter: where its letters lie, and the number of its words, and the words. So is one with
 * punctuation, as *Detroit, MI*, since between words only joints are crossed.
 */
function phraseRecord(phrase: string, start: number): number[] {
  const [left = '', right, ...more] = phrase.split(FORM_ITSELF);
  if (right === undefined || more.length > 0 || hasPunctuation(left) || hasPunctuation(right)) {
    const words = hashesOf(phrase);
    return [LITERAL, start, start + phrase.length, words.length, ...words];
  }
  const before = hashesOf(left).toReversed();
  const after = hashesOf(right);
  return [before.length, after.length, ...before, ...after];
}

/** Whether something other than words, spaces and apostrophes stands in a folded text. */
function hasPunctuation(folded: string): boolean {
  return /[^\p{L}\p{N} ']/u.test(folded);
}
