/** Says of each form found in a text why it is marked, or why not: for those who write guards. */
import type { FormIndex } from './form-index.ts';
import { candidatesIn, match } from './match.ts';

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
  const others = candidatesIn(index, text)
    .filter(({ form, from }) => !matches.some((match) => match.term === form.term && match.from === from))
    .map(({ form, from, to }) => {
      const around = matches.find((match) => match.from <= from && from < match.to);
      return {
        from,
        text: text.slice(from, to),
        id: index.id(form.term),
        isMarked: false,
        why: around
          ? `${to <= around.to ? 'lies' : 'begins'} in “${text.slice(around.from, around.to)}”`
          : guardedWhy(index, form.guard),
      };
    });
  return [...marked, ...others].toSorted((a, b) => a.from - b.from).map(({ from: _from, ...finding }) => finding);
}

function guardedWhy(index: FormIndex, guard: number): string {
  const cues = index.guard(guard)?.cues?.map(index.cues.text).join(', ');
  const phrase = 'stands in a phrase that means something else';
  return cues ? `${phrase}, or none of its cues is near: ${cues}` : phrase;
}
