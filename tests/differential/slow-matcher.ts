/**
 * The matcher as one would write it without a thought for speed: at every word of a text every form of every entry is
 * compared, letter by letter. Lists that leave words out are not its business.
 */
import { isKnownToAll } from '../../glossary/build/compile.ts';
import { everydayCount } from '../../glossary/build/plain-english.ts';
import type { SourcedTerm } from '../../glossary/build/read.ts';
import { formsOf, type SpelledForm } from '../../glossary/entry/forms.ts';
import { wordRatios } from '../../glossary/build/word-evidence.ts';
import { isOneKind } from '../../glossary/match/one-kind.ts';
import { createTokens, readTokens, type Tokens } from '../../glossary/text/tokens.ts';
import { hasOtherSense } from '../../glossary/match/signs.ts';
import { foldedUnits, JOINT, lettersOf, slowWords, type FoldedUnit, type SlowWord } from './folded-units.ts';

/** A match of the slow matcher. */
export interface SlowMatch {
  id: string;
  from: number;
  to: number;
}

/** A form, with what comparing it needs. */
interface SlowForm extends SpelledForm {
  id: string;
  /** Its characters in the order in which they have to stand: folded, or as written where capitals count. */
  chars: readonly string[];
  isUnshouted: boolean;
  /** The words of each form that has the same guard, its own among them: what a phrase says of one holds for all. */
  guardedAlike: readonly (readonly string[])[];
}

/** Uses in 51 million words of everyday speech from which capitals alone do not tell an abbreviation from a word. */
const EVERYDAY_WORD = 20;
/** Different health terms beside a word that count as a cue. */
const TERMS_AS_CUE = 4;

/** The forms of all entries, as the slow matcher wants them. */
export function slowForms(terms: readonly SourcedTerm[]): SlowForm[] {
  const all = terms.flatMap((term) =>
    formsOf(term)
      .filter((form) => !isKnownToAll(term, form))
      .map((form) => ({ form, id: term.id, guard: JSON.stringify([form.with, form.not, form.terms, form.alone]) })),
  );
  const alike = Map.groupBy(all, ({ guard }) => guard);
  return all.map(({ form, id, guard }) => ({
    ...form,
    id,
    chars: foldedUnits(form.text, !form.exact).map(({ char, raw }) => (form.exact && char !== JOINT ? raw : char)),
    isUnshouted: form.exact && /^\p{Lu}+$/u.test(form.text) && everydayCount(form.text) >= EVERYDAY_WORD,
    guardedAlike: form.not ? differentWords(alike.get(guard) ?? []) : [],
  }));
}

function differentWords(forms: readonly { form: SpelledForm }[]): string[][] {
  return Array.from(new Map(forms.map(({ form }) => [wordsOf(form.text).join(' '), wordsOf(form.text)])).values());
}

function wordsOf(text: string): string[] {
  return slowWords(text).map(({ letters }) => letters);
}

/** The matches in a text; the longest form first, and none inside another. */
export function slowMatch(forms: readonly SlowForm[], text: string): SlowMatch[] {
  const folded = foldedUnits(text, true);
  const written = foldedUnits(text, false);
  const words = slowWords(text);
  const fitting = words.map(({ from }) => {
    const inFolded = folded.slice(folded.findIndex((unit) => unit.from === from));
    const inWritten = written.slice(written.findIndex((unit) => unit.from === from));
    const places: { form: SlowForm; from: number; to: number }[] = [];
    for (const form of formsFrom(forms, inFolded[0]?.char)) {
      const to = endOf(form, text, form.exact ? inWritten : inFolded, words, from);
      if (to > 0) places.push({ form, from, to });
    }
    return places.toSorted((a, b) => b.form.chars.length - a.form.chars.length);
  });
  const unguarded = new Set(fitting.flat().flatMap(({ form }) => (form.with || form.not || form.alone ? [] : form.id)));
  const matches: SlowMatch[] = [];
  let taken = 0;
  for (const places of fitting) {
    for (const { form, from, to } of places) {
      if (from < taken || hasOtherSense(text, from, to)) continue;
      if (form.alone && isOneKind(wordRatios(), text, tokensOf(text), from)) continue;
      const beside = unguarded.size - (unguarded.has(form.id) ? 1 : 0);
      const isMeant =
        !form.with || form.with.some((cue) => hasCue(words, cue)) || (form.terms !== 'none' && beside >= TERMS_AS_CUE);
      if (!isMeant || form.not?.some((phrase) => isPartOf(phrase, form, text, words, from, to))) continue;
      matches.push({ id: form.id, from, to });
      taken = to;
    }
  }
  return matches;
}

/** By list of forms, those that may begin with a folded character, in their order; asked for as often as texts have words. */
const byFirst = new WeakMap<readonly SlowForm[], Map<string | undefined, SlowForm[]>>();

/** The forms that may begin with a character: those that fold to it, and those that must stand as they are written. */
function formsFrom(forms: readonly SlowForm[], first: string | undefined): readonly SlowForm[] {
  const known = byFirst.get(forms) ?? new Map<string | undefined, SlowForm[]>();
  byFirst.set(forms, known);
  const own = known.get(first) ?? forms.filter(({ exact, chars }) => exact || chars[0] === first);
  known.set(first, own);
  return own;
}

function tokensOf(text: string): Tokens {
  const tokens = createTokens();
  readTokens(text, tokens);
  return tokens;
}

/** Where a form that begins with the first of some characters ends in the text, its possessive included; 0 where it does not stand there. */
function endOf(
  form: SlowForm,
  text: string,
  units: readonly FoldedUnit[],
  words: readonly SlowWord[],
  from: number,
): number {
  let place = 0;
  for (const char of form.chars) {
    // The possessive of a name that ends in s: Krebs’ cycle.
    if (!form.exact && char === JOINT && units[place]?.char === "'" && units[place - 1]?.char === 's') place += 1;
    const unit = units[place];
    if (!unit || !(form.exact ? isAsWritten(char, unit) : unit.char === char)) return 0;
    // A raised digit ends a word, as the mark of a footnote does: B1² is no B12.
    if (!unit.isLetter && !form.exact && /[a-z0-9]/.test(char)) return 0;
    place += 1;
  }
  const last = units[place - 1];
  const next = units[place];
  if (!last || next?.isLetter || next?.from === last.from) return 0;
  const end = next?.from === undefined ? text.length : endOfUnseen(text, last.to);
  if (form.isUnshouted && isShouted(text, words, from, end)) return 0;
  if (
    isAddress(text, from, end) ||
    /(^|[^a-z])(non|pre|anti|pseudo|para|peri|hypo|hyper|micro|neo|proto)[-\u2010\u2011]$/i.test(
      text.slice(Math.max(0, from - 8), from),
    )
  )
    return 0;
  const [apostrophe, s, after] = units.slice(place);
  const isPossessive = last.isLetter && apostrophe?.char === "'" && s?.char === 's' && !after?.isLetter;
  return isPossessive ? endOfUnseen(text, s.to) : end;
}

function endOfUnseen(text: string, at: number): number {
  const [unseen = ''] =
    /^[\p{M}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*/u.exec(text.slice(at)) ?? [];
  return at + unseen.length;
}

/** Whether a character is as a form has it, capitals and all; B₁₂ is as good as B12. */
function isAsWritten(char: string, { raw, char: folded }: FoldedUnit): boolean {
  if (char === JOINT || folded === JOINT) return char === folded;
  const hasCase = (one: string) => one.toLowerCase() !== one.toUpperCase();
  if (char === raw) return true;
  if (hasCase(char) || hasCase(raw)) return false;
  const isApostrophe = folded === "'" && foldedUnits(char, false)[0]?.char === "'";
  return isApostrophe || (lettersOf(char).length === 1 && lettersOf(char) === lettersOf(raw));
}

/** Whether the words on both sides are in capitals. */
function isShouted(text: string, words: readonly SlowWord[], from: number, to: number): boolean {
  const neighbours = [words.findLast((word) => word.to <= from), words.find((word) => word.from >= to)]
    .map((word) => (word ? text.slice(word.from, word.to) : ''))
    .filter((word) => word.length > 1 && /\p{L}/u.test(word));
  return neighbours.length > 0 && neighbours.every((word) => word === word.toUpperCase());
}

/** Whether a stretch touches a sign of an address and lies in one. */
function isAddress(text: string, from: number, to: number): boolean {
  const sign = /[-./@_#&:=?]/;
  const after = /^\.(?=[\0- ]|$)/.test(text.slice(to)) ? '' : text.charAt(to);
  if (!sign.test(text.charAt(from - 1)) && !sign.test(after)) return false;
  const start = /\S*$/.exec(text.slice(Math.max(0, from - 80), from))?.[0] ?? '';
  const end = /^\S*/.exec(text.slice(to, to + 80))?.[0] ?? '';
  return (
    /[\w-]@[\w-]|\/\/|www\.|\.(com|org|net|edu|gov|html?|pdf|php)\b/i.test(start + text.slice(from, to) + end) ||
    /[#@_]$/.test(start) ||
    /^[_@]/.test(end)
  );
}

/** Whether a cue stands among the words, perhaps as a plural. */
function hasCue(words: readonly SlowWord[], cue: string): boolean {
  const wanted = wordsOf(cue);
  const last = wanted.at(-1) ?? '';
  const lasts = new Set([last, `${last}s`, last.endsWith('y') ? `${last.slice(0, -1)}ies` : `${last}es`]);
  return words.some((_, at) =>
    wanted.every((word, more) => {
      const found = words[at + more]?.letters ?? '';
      return more === wanted.length - 1 ? lasts.has(found) : found === word;
    }),
  );
}

/** Whether the stretch is part of a phrase; where the phrase names one of the forms with that guard, the stretch is that part of it. */
function isPartOf(
  phrase: string,
  form: SlowForm,
  text: string,
  words: readonly SlowWord[],
  from: number,
  to: number,
): boolean {
  if (/[^\p{L}\p{N}\s'’\-\u2010-\u2013]/u.test(phrase)) return isPartOfPunctuated(phrase, text, from, to);
  const wanted = wordsOf(phrase);
  const placesOf = (own: readonly string[]) =>
    wanted.map((_, at) => at).filter((at) => own.every((word, more) => wanted[at + more] === word));
  const named = form.guardedAlike.filter((own) => placesOf(own).length > 0);
  const own = (named.length === 1 && named[0]) || [];
  const places = own.length > 0 ? placesOf(own) : [];
  const first = words.findIndex((word) => word.from >= from);
  const stands = (start: number, skip: number, skipped: number) =>
    wanted.every((word, at) => {
      if (at >= skip && at < skip + skipped) return true;
      const found = words[start + at];
      const isLast = at === wanted.length - 1;
      return found?.letters === word || (isLast && found?.letters === `${word}s`);
    });
  const [only] = places;
  if (only !== undefined && places.length === 1) {
    // The words of the stretch itself may be of another number: *dad's* for *dad*.
    const before = wanted.slice(0, only);
    const after = wanted.slice(only + own.length);
    const next = words.findIndex((word) => word.from >= to);
    const isBefore = before.every((word, at) => words[first - before.length + at]?.letters === word);
    const isAfter = after.every((word, at) => {
      const found = next < 0 ? undefined : words[next + at]?.letters;
      return found === word || (at === after.length - 1 && found === `${word}s`);
    });
    const begin = before.length > 0 ? (words[first - before.length]?.from ?? from) : from;
    const end = after.length > 0 ? (words[next + after.length - 1]?.to ?? to) : to;
    return isBefore && isAfter && isJoined(text, words, begin, from, to, end);
  }
  return words.some((word, start) => {
    const last = words[start + wanted.length - 1];
    if (!last || word.from >= to || last.to <= from) return false;
    return stands(start, 0, 0) && isJoined(text, words, word.from, last.to, last.to, last.to);
  });
}

/** Whether the stretch overlaps a phrase with punctuation, whose signs are compared as its letters are. */
function isPartOfPunctuated(phrase: string, text: string, from: number, to: number): boolean {
  const units = foldedUnits(text, true);
  const wanted = foldedUnits(phrase, true).map(({ char }) => char);
  return units.some((unit, start) => {
    if (!wanted.every((char, at) => units[start + at]?.char === char)) return false;
    const last = units[start + wanted.length - 1];
    const next = units[start + wanted.length];
    const isWhole =
      !units[start - 1]?.isLetter &&
      (!next?.isLetter || (next.char === 's' && !units[start + wanted.length + 1]?.isLetter));
    return isWhole && unit.from < to && (last?.to ?? 0) > from;
  });
}

/** Whether nothing but joints stands between the words of two stretches, and at the place where they meet the form. */
function isJoined(
  text: string,
  words: readonly SlowWord[],
  begin: number,
  from: number,
  to: number,
  end: number,
): boolean {
  const gaps = (start: number, stop: number) => {
    let rest = text.slice(start, stop);
    for (const word of words)
      if (word.from >= start && word.to <= stop) rest = rest.replace(text.slice(word.from, word.to), '');
    return rest;
  };
  return !/[^\s\-\u2010-\u2013\u2212\ufe63\uff0d'\u2018\u2019\u02bc\u2032\uff07\p{M}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u.test(
    gaps(begin, from) + gaps(to, end),
  );
}
