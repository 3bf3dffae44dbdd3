/** Decides which candidates of one text mean their term, by the guards of their forms. */
import { STEPS } from '../evidence/ratio-table.ts';
import { GUARD_FLAGS } from '../index/guard-records.ts';
import type { FormIndex } from '../index/form-index.ts';
import { addKey, createFilter, mayHave } from '../text/bloom-filter.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Candidate } from './candidates.ts';
import { cuesAmong, cuesIn, firstAskedFor, stampCues, type CueText } from './cues.ts';
import { isInPhrase } from './guard.ts';
import { isOneKind } from './one-kind.ts';
import { hasOtherSense } from './signs.ts';

/** A term in a text. */
export interface Match {
  /** The term's number in the index. */
  term: number;
  /** The number of the name by which the text calls it, among those of the term. */
  name: number;
  /** How rarely that is said, from 0 to 63. */
  rarity: number;
  /** UTF-16 offsets into the text: first unit, and one past the last. */
  from: number;
  to: number;
  /** For a guarded form: the cue word that settled it, or how many health terms stand beside it. */
  because?: string | number;
  /** The evidence of health that its form needs around it. */
  need: number;
}

/** What a cue is worth: a form whose guard has found one needs so much less. */
const WORTH_OF_CUE = 0.5 * STEPS;
/** Text about other things has less evidence than this, so that a cue alone is not enough there. */
const LEAST_NEED = -0.45 * STEPS;

/** Different health terms without a guard that must stand in a passage before they count as a cue. */
const TERMS_AS_CUE = 4;

/** Words of a passage that the filter below holds without many more getting through. */
const WORDS_IN_FILTER = 256;

/** The words of the text at hand, filled when first asked about; one is enough, since matching is synchronous. */
const wordFilter = createFilter(WORDS_IN_FILTER);

/**
 * A judge of the candidates of one text: gives the match that a candidate becomes, if its guard lets it.
 *
 * @param candidates all forms that fit in the text
 * @param before passages that the reader has just read in the same section, nearest first: cue words count there too
 */
export function createJudge(
  index: FormIndex,
  text: string,
  tokens: Tokens,
  candidates: readonly Candidate[],
  before: readonly CueText[],
): (candidate: Candidate) => Match | undefined {
  const { formTerms, formNames, formRarities, formGuards, formNeeds, guardFlags } = index.tables;
  const { cues } = index.scratch;
  /** Texts whose cues are noted: the one at hand, and then those before it. */
  let stamped = 0;
  let unguarded: ReadonlySet<number> | undefined;
  let isFilterFilled = false;

  const cueFor = (guard: number): string | undefined => {
    for (let text = 0; text <= before.length; text += 1) {
      const stamps = cues[text];
      if (!stamps) break;
      if (text === stamped) {
        const passage = before[text - 1];
        stampCues(stamps, passage ? cuesIn(index, passage) : cuesAmong(index, tokens, index.scratch.flags));
        stamped += 1;
      }
      const cue = firstAskedFor(index, guard, stamps);
      if (cue !== undefined) return index.cue(cue);
    }
    return undefined;
  };
  const mayHold = (word: number): boolean => {
    if (!isFilterFilled) {
      wordFilter.fill(0);
      for (let at = 0; at < tokens.count; at += 1) addKey(wordFilter, tokens.hashes[at] ?? 0);
      isFilterFilled = true;
    }
    return mayHave(wordFilter, word);
  };
  /** How many different health terms stand beside a guarded one, if they are enough to be a cue. */
  const termsAsCue = (flags: number, term: number): number | undefined => {
    if ((flags & GUARD_FLAGS.heedsTerms) === 0) return undefined;
    unguarded ??= new Set(
      candidates.filter(({ form }) => (formGuards[form] ?? -1) < 0).map(({ form }) => formTerms[form] ?? 0),
    );
    const beside = unguarded.size - (unguarded.has(term) ? 1 : 0);
    return beside >= TERMS_AS_CUE ? beside : undefined;
  };
  return ({ form, from, to }) => {
    const term = formTerms[form] ?? 0;
    const name = formNames[form] ?? 0;
    const rarity = formRarities[form] ?? 0;
    const guard = formGuards[form] ?? -1;
    const need = formNeeds[form] ?? 0;
    if (hasOtherSense(text, from, to)) return undefined;
    if (guard < 0) return { term, name, rarity, from, to, need };
    const flags = guardFlags[guard] ?? 0;
    if ((flags & GUARD_FLAGS.standsAlone) !== 0 && isOneKind(index.tables.wordRatios, text, tokens, from))
      return undefined;
    const asksForCue = (flags & GUARD_FLAGS.asksForCue) !== 0;
    const because = asksForCue ? (cueFor(guard) ?? termsAsCue(flags, term)) : undefined;
    if (asksForCue && because === undefined) return undefined;
    if (isInPhrase(index, guard, text, tokens, mayHold, from, to)) return undefined;
    if (because === undefined) return { term, name, rarity, from, to, need };
    return { term, name, rarity, from, to, because, need: Math.min(need, Math.max(LEAST_NEED, need - WORTH_OF_CUE)) };
  };
}
