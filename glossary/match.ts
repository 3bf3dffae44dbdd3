/** Finds the terms in a text: longest form first, whole words, each match with the reason if it needed one. */
import type { CueText } from './cues.ts';
import { mayListBefore, partsAfter, partsBefore, partsInMiddle, prefixBefore, type ShortPart } from './ellipsis.ts';
import type { IndexedForm } from './encoded-forms.ts';
import { endOfForm } from './fit.ts';
import type { FormIndex } from './form-index.ts';
import { isInPhrase } from './guard.ts';
import { firstAskedFor, type DecodedGuard } from './guard-list.ts';
import { createKeySet } from './key-set.ts';
import { createWords, hashesOf, pairOf, readWords } from './word-hash.ts';

/** A term in a text. */
export interface Match {
  /** The term's number in the index. */
  term: number;
  /** UTF-16 offsets into the text: first unit, and one past the last. */
  from: number;
  to: number;
  /** For a guarded form: the cue word that settled it, or how many health terms stand beside it. */
  because?: string | number;
}

/** A form that fits at a place, before its guard was asked. */
interface Candidate {
  form: IndexedForm;
  from: number;
  to: number;
}

/** Different health terms without a guard that must stand in a passage before they count as a cue. */
const TERMS_AS_CUE = 4;

/** Words of a passage that the set below holds without many more getting through. */
const WORDS_IN_SET = 256;

/** The words of the text at hand. One is enough, as matching is never interrupted. */
const words = createWords();
/** The same as a set; filled for a text when it is first asked. */
const wordSet = createKeySet(WORDS_IN_SET);

/**
 * All matches in a text, in order, never overlapping. Never throws, whatever the text.
 *
 * @param text a passage as the reader sees it
 * @param before texts that the reader has just read in the same section, nearest first: cue words count there too
 */
export function match(index: FormIndex, text: string, before: readonly CueText[] = []): Match[] {
  const candidates = candidatesIn(index, text);
  return candidates.length === 0 ? [] : settle(index, text, candidates, before);
}

/** The forms that fit in a text, in order of their places; at each place the longest first. */
export function candidatesIn(index: FormIndex, text: string): Candidate[] {
  readWords(text, words);
  const { count, hashes, starts } = words;
  const candidates: Candidate[] = [];
  for (let at = 0; at < count; at += 1) {
    const hash = hashes[at] ?? 0;
    if (!index.mayBegin(hash)) continue;
    const pair = at + 1 < count ? pairOf(hash, hashes[at + 1] ?? 0) : 0;
    if (index.mayHave(pair)) addLonger(index, pair, text, at, candidates);
    if (index.mayHave(hash)) addFitting(index.forms(hash), text, starts[at] ?? 0, candidates);
  }
  return candidates;
}

/** Adds the forms of several words that fit where two words stand that begin some. */
function addLonger(index: FormIndex, pair: number, text: string, word: number, candidates: Candidate[]): void {
  const forms = index.forms(pair);
  if (forms.length === 0) return;
  const from = words.starts[word] ?? 0;
  const before = candidates.length;
  addFitting(forms, text, from, candidates);
  if (candidates.length === before) {
    candidates.push(...namesWithTwoMiddles(index, text, from, words.ends[word + 1] ?? 0));
  }
}

function addFitting(forms: readonly IndexedForm[], text: string, from: number, candidates: Candidate[]): void {
  for (let at = 0; at < forms.length; at += 1) {
    const form = forms[at];
    const to = form ? endOfForm(form, text, from) : -1;
    if (form && to > 0) candidates.push({ form, from, to });
  }
}

/** Both names of *type 1 and 2 diabetes*, where a form begins but breaks off at a list. */
function namesWithTwoMiddles(index: FormIndex, text: string, from: number, to: number): Candidate[] {
  return partsInMiddle(text, from, to, (phrase) => formOf(index, phrase) !== undefined).flatMap((part) => {
    const form = formOf(index, part.phrase);
    return form ? [{ form, from: part.from, to: part.to }] : [];
  });
}

/** The form that a phrase is as a whole. */
function formOf(index: FormIndex, phrase: string): IndexedForm | undefined {
  const [word = 0, next] = hashesOf(phrase);
  if (!index.mayBegin(word)) return undefined;
  const key = next === undefined ? word : pairOf(word, next);
  return index.forms(key).find((form) => endOfForm(form, phrase, 0) === phrase.length);
}

/** Chooses among the candidates: guards are asked, and what lies inside a match already taken is passed over. */
function settle(index: FormIndex, text: string, candidates: readonly Candidate[], before: readonly CueText[]): Match[] {
  const matches: Match[] = [];
  const judge = createJudge(index, text, candidates, before);
  const isForm = (phrase: string) => formOf(index, phrase) !== undefined;
  const judgePart = ({ phrase, from, to }: ShortPart) => {
    const form = formOf(index, phrase);
    return form && judge({ form, from, to });
  };
  let taken = 0;
  for (const candidate of candidates) {
    if (candidate.from < taken) continue;
    const match = judge(candidate);
    if (!match) continue;
    const { from, to } = match;
    if (mayListBefore(text, from)) {
      const hanging = prefixBefore(text, from, to, isForm);
      const parts = [...(hanging ? [hanging] : []), ...partsBefore(text, from, to, isForm)];
      for (const part of parts.toReversed()) {
        const short = judgePart(part);
        if (!short) continue;
        // What was found in the short part alone, as calcium in “calcium or magnesium citrate”, gives way.
        while ((matches.at(-1)?.to ?? 0) > short.from) matches.pop();
        matches.push(short);
      }
    }
    matches.push(match);
    taken = to;
    for (const part of partsAfter(text, from, to, isForm)) {
      const short = judgePart(part);
      if (!short) break;
      matches.push(short);
      taken = short.to;
    }
  }
  return matches;
}

/** Judges the candidates of one text: gives the match that a candidate becomes, if its guard lets it. */
function createJudge(
  index: FormIndex,
  text: string,
  candidates: readonly Candidate[],
  before: readonly CueText[],
): (candidate: Candidate) => Match | undefined {
  let cuesHere: readonly number[] = [];
  let version = -1;
  let unguarded: ReadonlySet<number> | undefined;
  let isSetFilled = false;

  const cueFor = (guard: DecodedGuard): string | undefined => {
    if (version !== index.cues.version()) cuesHere = index.cues.among(words);
    version = index.cues.version();
    let cue = firstAskedFor(guard, cuesHere);
    for (let at = 0; cue === undefined && at < before.length; at += 1) {
      const passage = before[at];
      if (passage) cue = firstAskedFor(guard, index.cues.in(passage));
    }
    return cue === undefined ? undefined : index.cues.text(cue);
  };
  const mayHold = (word: number): boolean => {
    if (!isSetFilled) {
      wordSet.clear();
      for (let at = 0; at < words.count; at += 1) wordSet.add(words.hashes[at] ?? 0);
      isSetFilled = true;
    }
    return wordSet.mayHave(word);
  };
  /** How many different health terms stand beside a guarded one, if they are enough to be a cue. */
  const termsAsCue = ({ heedsTerms }: DecodedGuard, term: number): number | undefined => {
    if (!heedsTerms) return undefined;
    unguarded ??= new Set(candidates.filter(({ form }) => form.guard < 0).map(({ form }) => form.term));
    const beside = unguarded.size - (unguarded.has(term) ? 1 : 0);
    return beside >= TERMS_AS_CUE ? beside : undefined;
  };
  return ({ form, from, to }) => {
    const guard = form.guard < 0 ? undefined : index.guard(form.guard);
    if (!guard) return { term: form.term, from, to };
    const because = guard.cues && (cueFor(guard) ?? termsAsCue(guard, form.term));
    if (guard.cues && because === undefined) return undefined;
    if (isInPhrase(guard, text, words, mayHold, from, to)) return undefined;
    return { term: form.term, from, to, ...(because !== undefined && { because }) };
  };
}
