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

/** Judges the candidates of one text. What the guards ask about is looked up when first asked for. */
export class Judge {
  readonly #index: FormIndex;
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #candidates: readonly Candidate[];
  readonly #before: readonly CueText[];
  /** Texts whose cues are noted: the one at hand, and then those before it. */
  #stamped = 0;
  /** The terms of forms without a guard. */
  #unguarded: ReadonlySet<number> | undefined;
  #isFilterFilled = false;

  /**
   * @param candidates all forms that fit in the text
   * @param before passages that the reader has just read in the same section, nearest first: cue words count there too
   */
  constructor(
    index: FormIndex,
    text: string,
    tokens: Tokens,
    candidates: readonly Candidate[],
    before: readonly CueText[],
  ) {
    this.#index = index;
    this.#text = text;
    this.#tokens = tokens;
    this.#candidates = candidates;
    this.#before = before;
  }

  /** The match that a candidate becomes, if its guard lets it. */
  matchOf({ form, from, to }: Candidate): Match | undefined {
    if (hasOtherSense(this.#text, from, to)) return undefined;
    const { formTerms, formNames, formRarities, formGuards, formNeeds } = this.#index.tables;
    const match: Match = {
      term: formTerms[form] ?? 0,
      name: formNames[form] ?? 0,
      rarity: formRarities[form] ?? 0,
      from,
      to,
      need: formNeeds[form] ?? 0,
    };
    const guard = formGuards[form] ?? -1;
    return guard < 0 ? match : this.#guarded(guard, match);
  }

  #guarded(guard: number, match: Match): Match | undefined {
    const { guardFlags, wordRatios } = this.#index.tables;
    const { term, from, to, need } = match;
    const flags = guardFlags[guard] ?? 0;
    if ((flags & GUARD_FLAGS.standsAlone) !== 0 && isOneKind(wordRatios, this.#text, this.#tokens, from))
      return undefined;
    const asksForCue = (flags & GUARD_FLAGS.asksForCue) !== 0;
    const because = asksForCue ? (this.#cueFor(guard) ?? this.#termsAsCue(flags, term)) : undefined;
    if (asksForCue && because === undefined) return undefined;
    if (isInPhrase(this.#index, guard, this.#text, this.#tokens, (word) => this.#mayHold(word), from, to))
      return undefined;
    if (because === undefined) return match;
    match.because = because;
    match.need = Math.min(need, Math.max(LEAST_NEED, need - WORTH_OF_CUE));
    return match;
  }

  #cueFor(guard: number): string | undefined {
    const { cues, keys } = this.#index.scratch;
    for (let text = 0; text <= this.#before.length; text += 1) {
      const stamps = cues[text];
      if (!stamps) break;
      if (text === this.#stamped) {
        const passage = this.#before[text - 1];
        stampCues(stamps, passage ? cuesIn(this.#index, passage) : cuesAmong(this.#index.tables, this.#tokens, keys));
        this.#stamped += 1;
      }
      const cue = firstAskedFor(this.#index, guard, stamps);
      if (cue !== undefined) return this.#index.cue(cue);
    }
    return undefined;
  }

  /** Whether the text may hold a word. */
  #mayHold(word: number): boolean {
    if (!this.#isFilterFilled) {
      wordFilter.fill(0);
      for (let at = 0; at < this.#tokens.count; at += 1) addKey(wordFilter, this.#tokens.hashes[at] ?? 0);
      this.#isFilterFilled = true;
    }
    return mayHave(wordFilter, word);
  }

  /** How many different health terms stand beside a guarded one, if they are enough to be a cue. */
  #termsAsCue(flags: number, term: number): number | undefined {
    if ((flags & GUARD_FLAGS.heedsTerms) === 0) return undefined;
    // Hardly any passage has candidates enough.
    if (this.#candidates.length < TERMS_AS_CUE) return undefined;
    this.#unguarded ??= this.#unguardedTerms();
    const beside = this.#unguarded.size - (this.#unguarded.has(term) ? 1 : 0);
    return beside >= TERMS_AS_CUE ? beside : undefined;
  }

  #unguardedTerms(): Set<number> {
    const { formGuards, formTerms } = this.#index.tables;
    const terms = new Set<number>();
    for (const { form } of this.#candidates) if ((formGuards[form] ?? -1) < 0) terms.add(formTerms[form] ?? 0);
    return terms;
  }
}
