/** Decides whether a word with an everyday meaning stands for its term here. */
import { APOSTROPHE, FOLDS, foldForm, JOINS, learnFold, SKIPPED } from './fold.ts';
import { hashesOf } from './word-hash.ts';
import { FORM_ITSELF, type CompiledGuard } from './guard-list.ts';
import { wordAfter, wordBefore } from './word.ts';

/** UTF-16 units on each side of a match in which a phrase without the form's own name is looked for. */
const PHRASE_REACH = 48;

/** Texts whose words a guard may ask for. */
export interface CueText {
  text: string;
  /** Whether the text has a word, by hash; worked out when first asked where it is left out. */
  has?: (hash: number) => boolean;
  /** The text in small letters with one space between words, once a cue of several words asked for it. */
  lower?: string;
  /** The cue found for each guard that has asked; empty for none. A passage often holds a guarded word several times. */
  cues?: Map<CompiledGuard, string>;
}

/** Whether the match at `from`–`to` is part of a phrase in which the form means something else. */
export function isInPhrase(guard: CompiledGuard, cueText: CueText, from: number, to: number): boolean {
  if (!guard.not) return false;
  const { text } = cueText;
  const before = wordBefore(text, from)?.hash;
  const after = wordAfter(text, to)?.hash;
  for (const phrase of hashesFor(guard).phrases) {
    if (phrase.literal !== undefined) {
      // Hardly any phrase has all its words in the passage; only then is it looked for letter by letter.
      if (hasEach(cueText, phrase.after) && touches(phrase.literal, text, from, to)) return true;
    } else if (begins(phrase.before, before) && begins(phrase.after, after) && standsAround(phrase, text, from, to)) {
      return true;
    }
  }
  return false;
}

/** Whether a word is the first of some words, or there are none. */
function begins(words: readonly WordHashes[], hash: number | undefined): boolean {
  const [first] = words;
  return first === undefined || (hash !== undefined && first.includes(hash));
}

/** The cue word of a guard that one of the texts holds, nearest text first. */
export function cueIn(guard: CompiledGuard, texts: readonly CueText[]): string | undefined {
  const { cues } = hashesFor(guard);
  for (const cueText of texts) {
    cueText.cues ??= new Map();
    let cue = cueText.cues.get(guard);
    if (cue === undefined) {
      cue =
        cues.find(({ text, words }) => hasEach(cueText, words) && (words.length === 1 || holdsPhrase(cueText, text)))
          ?.text ?? '';
      cueText.cues.set(guard, cue);
    }
    if (cue !== '') return cue;
  }
  return undefined;
}

function holdsPhrase(cueText: CueText, phrase: string): boolean {
  cueText.lower ??= cueText.text.toLowerCase().replace(/[\s-]+/g, ' ');
  return cueText.lower.includes(phrase);
}

/** A word as its hash, or as several of which any will do: the last word of a phrase may be there as a plural. */
type WordHashes = readonly number[];

/** A phrase by its words on both sides of the form; a phrase that does not name the form stands in `literal`. */
interface Phrase {
  /** Nearest to the form first. */
  before: readonly WordHashes[];
  after: readonly WordHashes[];
  literal?: string;
}

/** What a guard asks for, hashed once: the words of each cue and of each phrase. */
interface GuardHashes {
  cues: readonly { text: string; words: readonly WordHashes[] }[];
  phrases: readonly Phrase[];
}
const HASHES = new WeakMap<CompiledGuard, GuardHashes>();

function hashesFor(guard: CompiledGuard): GuardHashes {
  let hashes = HASHES.get(guard);
  if (!hashes) {
    const cues = (guard.with ?? []).map((text) => ({
      text,
      words: text.includes(' ') ? wordsWithPlural(text) : [withPlurals(text).flatMap(hashesOf)],
    }));
    hashes = { cues, phrases: (guard.not ?? []).map(phraseOf) };
    HASHES.set(guard, hashes);
  }
  return hashes;
}

function phraseOf(template: string): Phrase {
  const [before = '', after, ...more] = template.split(FORM_ITSELF);
  if (after === undefined || more.length > 0)
    return { before: [], after: wordsWithPlural(template), literal: template };
  return {
    before: hashesOf(before)
      .map((word) => [word])
      .toReversed(),
    after: wordsWithPlural(after),
  };
}

function wordsWithPlural(phrase: string): WordHashes[] {
  const words = hashesOf(phrase);
  const plural = hashesOf(`${phrase}s`).at(-1);
  return words.map((word, at) => (at === words.length - 1 && plural !== undefined ? [word, plural] : [word]));
}

/** A cue and what can be its plural. */
function withPlurals(cue: string): string[] {
  return [cue, `${cue}s`, cue.endsWith('y') ? `${cue.slice(0, -1)}ies` : `${cue}es`];
}

/** Whether a phrase's words stand on both sides of the stretch `from`–`to`, with nothing but space between. */
function standsAround(phrase: Phrase, text: string, from: number, to: number): boolean {
  let at = from;
  for (const hashes of phrase.before) {
    const word = wordBefore(text, at);
    if (!word || !hashes.includes(word.hash) || !isJoint(text, word.to, at)) return false;
    at = word.from;
  }
  at = to;
  for (const hashes of phrase.after) {
    const word = wordAfter(text, at);
    if (!word || !hashes.includes(word.hash) || !isJoint(text, at, word.from)) return false;
    at = word.to;
  }
  return true;
}

/** Whether nothing but white space, hyphens, apostrophes and what is not seen lies between two words. */
function isJoint(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    const fold = FOLDS[unit] || learnFold(unit);
    if (fold !== JOINS && fold !== APOSTROPHE && fold !== SKIPPED) return false;
  }
  return from < to;
}

/** Whether a phrase stands in a text so that it touches the stretch `from`–`to`. */
function touches(template: string, text: string, from: number, to: number): boolean {
  const before = foldEdge(text.slice(Math.max(0, from - PHRASE_REACH), from));
  const around = ` ${before}${foldEdge(text.slice(from, to + PHRASE_REACH))} `;
  const form = foldForm(text.slice(from, to));
  const at = before.length + 1;
  const phrase = template.replaceAll(FORM_ITSELF, form);
  for (let found = around.indexOf(phrase); found >= 0; found = around.indexOf(phrase, found + 1)) {
    const isTouching = found < at + form.length && found + phrase.length > at;
    if (isTouching && !isWordChar(around, found - 1) && endsWord(around, found + phrase.length)) return true;
  }
  return false;
}

function hasEach(cueText: CueText, words: readonly WordHashes[]): boolean {
  for (let at = 0; at < words.length; at += 1) if (!hasAny(cueText, words[at] ?? [])) return false;
  return true;
}

function hasAny(cueText: CueText, hashes: WordHashes): boolean {
  for (let at = 0; at < hashes.length; at += 1) if (has(cueText, hashes[at] ?? 0)) return true;
  return false;
}

function has(cueText: CueText, hash: number): boolean {
  if (!cueText.has) {
    const words = new Set(hashesOf(cueText.text));
    cueText.has = (word) => words.has(word);
  }
  return cueText.has(hash);
}

/** Whether a word ends here, or does so after the s of a plural. */
function endsWord(text: string, at: number): boolean {
  return !isWordChar(text, at) || (text.charAt(at) === 's' && !isWordChar(text, at + 1));
}

function isWordChar(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Folds a piece of text but keeps a space at its edges. */
function foldEdge(text: string): string {
  const folded = foldForm(text);
  return (/^[\s-]/.test(text) ? ' ' : '') + folded + (/[\s-]$/.test(text) && folded !== '' ? ' ' : '');
}
