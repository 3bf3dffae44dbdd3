/** Each phrase and each cue of a guard does something: one that can never fit only looks as if it guarded. */
import { compileGuard } from '../build/compile.ts';
import type { Problem, SourcedTerm } from '../build/read.ts';
import { formsOf } from '../entry/forms.ts';
import type { Guard } from '../entry/term.ts';
import { CAPITALS, type IndexedTerm } from '../index/form.ts';
import { readIndex } from '../index/form-index.ts';
import { writeIndex } from '../index/write.ts';
import { candidatesIn } from '../match/candidates.ts';
import { cuesIn } from '../match/cues.ts';
import { isInPhrase } from '../match/guard.ts';
import { foldForm } from '../text/fold.ts';
import { readTokens } from '../text/tokens.ts';
import { eachTerm, problem } from './rule.ts';

/** A guard of a term with the forms that share it, folded. */
interface Guarded extends Guard {
  forms: string[];
}

export const guardsThatFit = eachTerm((term) =>
  guardsOf(term).flatMap((guard) => phraseProblems(term, guard).concat(cueProblems(term, guard))),
);

function guardsOf(term: SourcedTerm): Guarded[] {
  const guards = new Map<string, Guarded>();
  for (const { text, with: wanted, not, terms } of formsOf(term)) {
    if (!wanted && !not) continue;
    const key = JSON.stringify([wanted, not, terms]);
    const guard = guards.get(key) ?? { with: wanted, not, forms: [] };
    const form = foldForm(text);
    if (!guard.forms.includes(form)) guard.forms.push(form);
    guards.set(key, guard);
  }
  return Array.from(guards.values());
}

/**
 * Reads each phrase as a text of its own, and asks the matcher itself where the forms stand in it and which of the phrases forbid them
 * there: a second description of how phrases are compared would sooner or later differ from the first.
 */
function phraseProblems(term: SourcedTerm, { not: phrases = [], forms }: Guarded): Problem[] {
  if (phrases.length === 0) return [];
  const forbidders = trialOf(forms, phrases);
  const inForms = forms.map((form) => ({ form, places: forbidders(form) }));
  const inPhrases = phrases.map(forbidders);
  const faults = phrases.map((_, number): string | undefined => {
    const always = inForms.find(({ places }) => places.some((place) => place.has(number)));
    if (always) return `forbids “${always.form}” wherever it stands; add the words that give it the other meaning.`;
    const places = inPhrases[number] ?? [];
    if (places.some((place) => place.has(number))) return undefined;
    if (places.length > 0) return 'never fits, not even in its own words; write it shorter, and the form without ’s.';
    const names = forms.map((form) => `“${form}”`).join(', ');
    return `never fits, since it holds no form that it guards (${names}); write it with the form.`;
  });
  /** Whether one phrase forbids a form wherever another does. */
  const covers = (one: number, other: number) =>
    faults[one] === undefined && inPhrases[other]?.every((place) => place.has(one) || !place.has(other));
  return phrases.flatMap((phrase, number): Problem[] => {
    const fault = faults[number];
    if (fault) return [problem(term, 'not', `“${phrase}” ${fault}`)];
    const other = phrases.find((_, at) => at !== number && covers(at, number) && (at < number || !covers(number, at)));
    if (other === undefined) return [];
    return [problem(term, 'not', `“${phrase}” does nothing beside “${other}”, which fits there too; take it out.`)];
  });
}

/**
 * An index of these forms, with each phrase as a guard of its own. Gives, for each place where a form stands in a text, the numbers of
 * the phrases that forbid it. Capitals are left aside: a phrase may name a form in others than the form asks for.
 */
function trialOf(forms: readonly string[], phrases: readonly string[]): (text: string) => ReadonlySet<number>[] {
  const term: IndexedTerm = {
    id: 'form',
    level: 3,
    forms: forms.map((text) => ({ text, capitals: CAPITALS.any, guard: -1 })),
  };
  const guards = phrases.map((phrase) => compileGuard({ not: [phrase] }, forms));
  const index = readIndex(writeIndex([term], guards));
  const { tokens } = index.scratch;
  return (text) => {
    readTokens(text, tokens);
    const words = new Set(tokens.hashes.subarray(0, tokens.count));
    const mayHold = (word: number) => words.has(word);
    return candidatesIn(index, text, tokens).map(({ from, to }) => {
      const forbids = (guard: number) => isInPhrase(index, guard, text, tokens, mayHold, from, to);
      return new Set(Array.from(phrases.keys()).filter(forbids));
    });
  };
}

/** Asks the same of cues: one is to be found in its own words, and not in each of the forms, where it would ask for nothing. */
function cueProblems(term: SourcedTerm, { with: cues = [], forms }: Guarded): Problem[] {
  if (cues.length === 0) return [];
  const index = readIndex(writeIndex([], [{ with: cues.map(foldForm), heedsTerms: false }]));
  const cuesOf = (text: string) => new Set(cuesIn(index, { text }).map(index.cue));
  const inForms = forms.map(cuesOf);
  return cues.flatMap((cue): Problem[] => {
    const folded = foldForm(cue);
    if (!cuesOf(cue).has(folded)) {
      return [problem(term, 'with', `“${cue}” is never found, since it has no word; take it out.`)];
    }
    if (!inForms.every((found) => found.has(folded))) return [];
    return [problem(term, 'with', `“${cue}” stands in each form, so that the guard asks for nothing; take it out.`)];
  });
}
