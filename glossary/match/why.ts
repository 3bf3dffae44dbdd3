/** Says of each form found in a text why it is marked, or why not: for those who write guards. */
import type { FormIndex } from '../index/form-index.ts';
import { candidatesIn } from './candidates.ts';
import { match } from './match.ts';

/** A form that stands in a text, with what came of it. */
export interface Finding {
  text: string;
  id: string;
  isMarked: boolean;
  /** A sentence. */
  why: string;
}

/** All forms that stand in a text, in order. */
export function findingsIn(index: FormIndex, text: string): Finding[] {
  const matches = match(index, text);
  const { formTerms, formGuards } = index.tables;
  const marked = matches.map(({ term, from, to, because }) => ({
    from,
    text: text.slice(from, to),
    id: index.id(term),
    isMarked: true,
    why:
      because === undefined
        ? 'needs no cue'
        : typeof because === 'number'
          ? `${because} other health terms stand beside it`
          : `“${because}” stands near`,
  }));
  // The matcher has left the words of this text behind.
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

function guardedWhy(index: FormIndex, guard: number): string {
  const { guardCueStarts, guardCues } = index.tables;
  const cues = Array.from(guardCues.subarray(guardCueStarts[guard], guardCueStarts[guard + 1]), index.cue).join(', ');
  const phrase = 'stands in a phrase that means something else';
  return cues ? `${phrase}, or none of its cues is near: ${cues}` : phrase;
}
