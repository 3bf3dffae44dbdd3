/** Decides whether a word with an everyday meaning stands for its term here. */
import { foldForm } from './fold.ts';
import { hashesOf } from './form-index.ts';
import type { CompiledGuard } from './guard-list.ts';

/** UTF-16 units on each side of a match in which a phrase of `not` is looked for. */
const PHRASE_REACH = 48;

/** A text whose words can be asked for; they are hashed once, when a guard first asks. */
export interface CueText {
  text: string;
  words?: Set<number>;
}

/** Whether the match at `from`–`to` is part of a phrase in which the form means something else. */
export function isInPhrase(guard: CompiledGuard, text: string, from: number, to: number): boolean {
  if (!guard.not) return false;
  const start = Math.max(0, from - PHRASE_REACH);
  const before = foldEdge(text.slice(start, from));
  const around = ` ${before}${foldEdge(text.slice(from, to + PHRASE_REACH))} `;
  const own = foldForm(text.slice(from, to));
  const at = before.length + 1;
  return guard.not.some((phrase) => {
    for (let found = around.indexOf(phrase); found >= 0; found = around.indexOf(phrase, found + 1)) {
      const touches = found < at + own.length && found + phrase.length > at;
      if (touches && !isWordChar(around, found - 1) && !isWordChar(around, found + phrase.length)) return true;
    }
    return false;
  });
}

/** The cue word of a guard that one of the texts holds, nearest text first. */
export function cueIn(guard: CompiledGuard, texts: readonly CueText[]): string | undefined {
  for (const cueText of texts) {
    const cue = guard.with?.find((cue) => holdsCue(cueText, cue));
    if (cue !== undefined) return cue;
  }
  return undefined;
}

function holdsCue(cueText: CueText, cue: string): boolean {
  cueText.words ??= new Set(hashesOf(cueText.text));
  if (!cue.includes(' ')) return PLURALS.some((ending) => cueText.words?.has(hashesOf(cue + ending)[0] ?? 0));
  return hashesOf(cue).every((hash) => cueText.words?.has(hash)) && foldForm(cueText.text).includes(cue);
}

/** Endings that make a cue's plural; the cue itself first. */
const PLURALS = ['', 's', 'es'];

function isWordChar(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Folds a piece of text but keeps a space at its edges. */
function foldEdge(text: string): string {
  const folded = foldForm(text);
  return (/^[\s-]/.test(text) ? ' ' : '') + folded + (/[\s-]$/.test(text) && folded !== '' ? ' ' : '');
}
