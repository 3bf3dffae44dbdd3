/** Finds the terms in a text: longest form first, whole words, each match with the reason if it needed one. */
import { partsAfter, partsBefore, partsInMiddle, prefixBefore, type ShortPart } from './ellipsis.ts';
import { endOfForm } from './fit.ts';
import { FIRST_LETTER, FOLDS, learnFold, SKIPPED, SPELLED_OUT, spelledOut } from './fold.ts';
import { HASH_PRIME, HASH_START, ROOT, step, type FormIndex } from './form-index.ts';
import { cueIn, isInPhrase, type CueText } from './guard.ts';
import { wordAfter, type Word } from './word.ts';

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
  form: number;
  from: number;
  to: number;
}

/** Different health terms without a guard that must stand in a passage before they count as a cue. */
const TERMS_AS_CUE = 4;
/** Words in the longest form that is looked for. */
const LONGEST_FORM = 8;

/**
 * All matches in a text, in order, never overlapping. Never throws, whatever the text.
 *
 * @param text a passage as the reader sees it
 * @param before texts that the reader has just read in the same section, nearest first: cue words count there too
 */
export function match(index: FormIndex, text: string, before: readonly CueText[] = []): Match[] {
  const places = placesIn(index, text);
  return places.length === 0 ? [] : settle(index, text, places, before);
}

/** For each place where forms fit: all of them, longest first. */
function placesIn(index: FormIndex, text: string): Candidate[][] {
  const { filter, filterMask } = index;
  const places: Candidate[][] = [];
  const length = text.length;
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
    if ((filter[(hash & filterMask) >>> 5] ?? 0) & (1 << (hash & 31))) {
      const fitting = formsAt(index, text, { from, to: at, hash });
      if (fitting.length > 0) places.push(fitting);
      else places.push(...namesWithTwoMiddles(index, text, { from, to: at, hash }));
    }
  }
  return places;
}

/** The forms that begin with a word, longest first. */
function formsAt(index: FormIndex, text: string, first: Word): Candidate[] {
  const fitting: Candidate[] = [];
  let node: number = ROOT;
  let word: Word | undefined = first;
  for (let words = 0; word && words < LONGEST_FORM; words += 1) {
    node = step(index, node, word.hash);
    if (node === ROOT) break;
    for (let next = index.formAt[node] ?? 0; next > 0; next = index.nextForm[next - 1] ?? 0) {
      const form = index.forms[next - 1];
      const to = form ? endOfForm(form, text, first.from) : -1;
      if (to > 0) fitting.push({ form: next - 1, from: first.from, to });
    }
    word = wordAfter(text, word.to);
  }
  return fitting.length < 2 ? fitting : fitting.toSorted((a, b) => b.to - a.to);
}

/** Both names of *type 1 and 2 diabetes*, each as a place of its own, where a form begins but breaks off at a list. */
function namesWithTwoMiddles(index: FormIndex, text: string, first: Word): Candidate[][] {
  let reached = first;
  let node = step(index, ROOT, first.hash);
  for (let word = wordAfter(text, first.to); node !== ROOT && word; word = wordAfter(text, word.to)) {
    node = step(index, node, word.hash);
    if (node !== ROOT) reached = word;
  }
  if (reached === first) return [];
  const parts = partsInMiddle(text, first.from, reached.to, (phrase) => formOf(index, phrase) >= 0);
  return parts.map(({ phrase, from, to }) => [{ form: formOf(index, phrase), from, to }]);
}

/** The form that a phrase is as a whole; -1 where it is none. */
function formOf(index: FormIndex, phrase: string): number {
  const first = wordAfter(phrase, 0);
  const whole = first && formsAt(index, phrase, first).find(({ from, to }) => from === 0 && to === phrase.length);
  return whole?.form ?? -1;
}

/** Chooses among the candidates: guards are asked, and what lies inside a match already taken is passed over. */
function settle(index: FormIndex, text: string, places: Candidate[][], before: readonly CueText[]): Match[] {
  const unguarded = termsWithoutGuard(index, places);
  const texts: CueText[] = [{ text }, ...before];
  const matches: Match[] = [];
  const isForm = (phrase: string) => formOf(index, phrase) >= 0;
  const settlePart = ({ phrase, from, to }: ShortPart) =>
    settleOne(index, texts, { form: formOf(index, phrase), from, to }, unguarded);
  let taken = 0;
  for (const place of places) {
    if ((place[0]?.from ?? 0) < taken) continue;
    for (const candidate of place) {
      const match = settleOne(index, texts, candidate, unguarded);
      if (!match) continue;
      const hanging = prefixBefore(text, match.from, match.to, isForm);
      const partsLeft = [...(hanging ? [hanging] : []), ...partsBefore(text, match.from, match.to, isForm)];
      for (const part of partsLeft.toReversed()) {
        const short = settlePart(part);
        if (!short) continue;
        // What was found in the short part alone, as calcium in “calcium or magnesium citrate”, gives way.
        while ((matches.at(-1)?.to ?? 0) > short.from) matches.pop();
        matches.push(short);
      }
      matches.push(match);
      taken = match.to;
      for (const part of partsAfter(text, match.from, match.to, isForm)) {
        const short = settlePart(part);
        if (!short) break;
        matches.push(short);
        taken = short.to;
      }
      break;
    }
  }
  return matches;
}
function settleOne(
  index: FormIndex,
  texts: readonly CueText[],
  { form, from, to }: Candidate,
  unguarded: ReadonlySet<number>,
): Match | undefined {
  const match: Match = { term: index.termOf[form] ?? 0, from, to };
  const guard = index.guard(index.forms[form]?.guard ?? -1);
  if (!guard) return match;
  if (isInPhrase(guard, texts[0]?.text ?? '', from, to)) return undefined;
  if (!guard.with) return match;
  const cue = cueIn(guard, texts);
  if (cue !== undefined) return { ...match, because: cue };
  const beside = unguarded.size - (unguarded.has(match.term) ? 1 : 0);
  return guard.heedsTerms && beside >= TERMS_AS_CUE ? { ...match, because: beside } : undefined;
}

function termsWithoutGuard(index: FormIndex, places: Candidate[][]): Set<number> {
  const terms = new Set<number>();
  for (const [longest] of places) {
    if (longest && (index.forms[longest.form]?.guard ?? -1) < 0) terms.add(index.termOf[longest.form] ?? 0);
  }
  return terms;
}
