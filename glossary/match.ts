/** Finds the terms in a text: longest form first, whole words, each match with the reason if it needed one. */
import { mayListBefore, partsAfter, partsBefore, partsInMiddle, prefixBefore, type ShortPart } from './ellipsis.ts';
import { endOfForm } from './fit.ts';
import { FIRST_LETTER, FOLDS, learnFold, SKIPPED, SPELLED_OUT, spelledOut } from './fold.ts';
import type { IndexedForm } from './encoded-forms.ts';
import type { FormIndex, Head } from './form-index.ts';
import { cueIn, isInPhrase, type CueText } from './guard.ts';
import type { CompiledGuard } from './guard-list.ts';
import { createPassageWords } from './passage-words.ts';
import { HASH_PRIME, HASH_START, keyOf } from './word-hash.ts';
import { wordAfter } from './word.ts';

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

/** The words of the text at hand. One is enough, as matching is never interrupted. */
const words = createPassageWords();

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
  const candidates: Candidate[] = [];
  const length = text.length;
  words.clear();
  /** The forms that begin with the word before, which waits until it is known what word follows. */
  let head: Head | undefined;
  let headFrom = 0;
  let at = 0;
  while (at < length) {
    let unit = text.charCodeAt(at);
    let fold = FOLDS[unit] || learnFold(unit);
    if (fold < FIRST_LETTER && fold !== SPELLED_OUT) {
      at += 1;
      continue;
    }
    const from = at;
    let hash = HASH_START;
    for (;;) {
      if (fold >= FIRST_LETTER) hash = Math.imul(hash ^ fold, HASH_PRIME);
      else if (fold === SPELLED_OUT) {
        for (const letter of spelledOut(unit)) hash = Math.imul(hash ^ letter, HASH_PRIME);
      } else if (fold !== SKIPPED) break;
      at += 1;
      if (at >= length) break;
      unit = text.charCodeAt(at);
      fold = FOLDS[unit] || learnFold(unit);
    }
    words.add(hash);
    if (head) addFitting(index, head, text, headFrom, { hash, to: at }, candidates);
    head = index.mayBegin(hash) ? index.head(hash) : undefined;
    headFrom = from;
  }
  if (head) addFitting(index, head, text, headFrom, undefined, candidates);
  return candidates;
}

/** Adds the forms that fit at a word: those that go on with the word after it, then the word alone. */
function addFitting(
  index: FormIndex,
  head: Head,
  text: string,
  from: number,
  second: { hash: number; to: number } | undefined,
  candidates: Candidate[],
): void {
  const forms = second && head.longer?.get(keyOf(second.hash));
  if (forms) {
    const before = candidates.length;
    addForms(forms, text, from, candidates);
    if (candidates.length === before) candidates.push(...namesWithTwoMiddles(index, text, from, second.to));
  }
  addForms(head.single, text, from, candidates);
}

function addForms(forms: readonly IndexedForm[], text: string, from: number, candidates: Candidate[]): void {
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
  const first = wordAfter(phrase, 0);
  const head = first?.from === 0 ? index.head(first.hash) : undefined;
  if (!head || !first) return undefined;
  const second = wordAfter(phrase, first.to);
  const forms = second ? head.longer?.get(keyOf(second.hash)) : head.single;
  return forms?.find((form) => endOfForm(form, phrase, 0) === phrase.length);
}

/** Chooses among the candidates: guards are asked, and what lies inside a match already taken is passed over. */
function settle(index: FormIndex, text: string, candidates: readonly Candidate[], before: readonly CueText[]): Match[] {
  const texts: CueText[] = [{ text, has: words.has }, ...before];
  const matches: Match[] = [];
  const judge = (candidate: Candidate) => judged(index, texts, candidate, candidates);
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

/** The match that a candidate becomes, if its guard lets it. */
function judged(
  index: FormIndex,
  texts: readonly CueText[],
  { form, from, to }: Candidate,
  candidates: readonly Candidate[],
): Match | undefined {
  const guard = form.guard < 0 ? undefined : index.guard(form.guard);
  if (!guard) return { term: form.term, from, to };
  const [own] = texts;
  const because = guard.with && (cueIn(guard, texts) ?? termsAsCue(guard, candidates, form.term));
  if (guard.with && because === undefined) return undefined;
  if (own && isInPhrase(guard, own, from, to)) return undefined;
  return { term: form.term, from, to, ...(because !== undefined && { because }) };
}

/** How many health terms stand beside a guarded one, if they are enough to be a cue. */
function termsAsCue(guard: CompiledGuard, candidates: readonly Candidate[], term: number): number | undefined {
  const beside = guard.heedsTerms ? unguardedTerms(candidates, term) : 0;
  return beside >= TERMS_AS_CUE ? beside : undefined;
}

/** How many different terms without a guard fit in the passage, one of them aside. */
function unguardedTerms(candidates: readonly Candidate[], aside: number): number {
  const terms = new Set<number>();
  for (const { form } of candidates) if (form.guard < 0 && form.term !== aside) terms.add(form.term);
  return terms.size;
}
