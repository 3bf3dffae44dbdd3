/** Says of each form found in a text why it is marked, or why not: for those who write guards. */
import { ratioOf, STEPS } from '../evidence/ratio-table.ts';
import type { FormIndex } from '../index/form-index.ts';
import { createTokens, readTokens } from '../text/tokens.ts';
import { candidatesIn } from '../match/candidates.ts';
import { joinIndexes } from '../match/joined-index.ts';
import { readAsPage, type JudgedMatch } from './shown.ts';

/** A form that stands in a text, with what came of it. */
export interface Finding {
  text: string;
  id: string;
  isMarked: boolean;
  /** A sentence. */
  why: string;
}

/** All forms that stand in a text, in order. The text is taken for all of a page. */
export function findingsIn(index: FormIndex, text: string): Finding[] {
  const { mean, found } = readAsPage(joinIndexes(index), [text]);
  const matches = found.flat();
  const { formTerms, formGuards } = index.tables;
  const marked = matches.map((match) => ({
    from: match.from,
    text: text.slice(match.from, match.to),
    id: index.id(match.term),
    isMarked: match.isShown,
    why: match.isShown ? cueOf(match) : `${cueOf(match)}, but ${heldBackBy(match, mean)}`,
  }));
  readTokens(text, index.scratch.tokens);
  const others = candidatesIn(index, text, index.scratch.tokens)
    .filter(({ form, from }) => !matches.some((match) => match.term === formTerms[form] && match.from === from))
    .map(({ form, from, to }) => {
      const around = matches.find((match) => match.from <= from && from < match.to);
      return {
        from,
        text: text.slice(from, to),
        id: index.id(formTerms[form] ?? -1),
        isMarked: false,
        why: around
          ? `${to <= around.to ? 'lies' : 'begins'} in “${text.slice(around.from, around.to)}”`
          : guardedWhy(index, formGuards[form] ?? -1),
      };
    });
  return [...marked, ...others].toSorted((a, b) => a.from - b.from).map(({ from: _from, ...finding }) => finding);
}

/** What a word says about health, as far as it is known, in bits. */
export interface WordEvidence {
  word: string;
  ratio: number | undefined;
}

/** The words of a text with what each speaks for. */
export function evidenceByWord({ tables }: FormIndex, text: string): WordEvidence[] {
  const tokens = createTokens();
  readTokens(text, tokens);
  return Array.from({ length: tokens.count }, (_, at) => {
    const steps = ratioOf(tables.wordRatios, tokens.hashes[at] ?? 0);
    return {
      word: text.slice(tokens.starts[at], tokens.ends[at]),
      ratio: steps === undefined ? undefined : steps / STEPS,
    };
  });
}

function cueOf({ because }: JudgedMatch): string {
  if (because === undefined) return 'needs no cue';
  return typeof because === 'number' ? `${because} other health terms stand beside it` : `“${because}” stands near`;
}

function heldBackBy({ asked }: JudgedMatch, mean: number): string {
  return `a page has to have ${inBits(asked)} of evidence to show it here, and this text has ${inBits(mean)}`;
}

/** Evidence as people read it. */
export function inBits(steps: number): string {
  return (steps / STEPS).toFixed(2).replace('-', '−');
}

function guardedWhy(index: FormIndex, guard: number): string {
  const { guardCueStarts, guardCues } = index.tables;
  const cues = Array.from(guardCues.subarray(guardCueStarts[guard], guardCueStarts[guard + 1]), index.cue).join(', ');
  const phrase = 'stands in a phrase that means something else';
  return cues ? `${phrase}, or none of its cues is near: ${cues}` : phrase;
}
