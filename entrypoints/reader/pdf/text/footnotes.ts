/** Parts a column's footnotes from its text. */
import { textOf, type Run } from './block.ts';
import type { Vocabulary } from './lines/hyphens.ts';
import { joinRuns, type Line } from './lines/lines.ts';

/** Footnotes have smaller letters than the text by this. */
const SMALLER = 0.93;
/** What a footnote begins with; numbers are often raised. */
const MARK = /^(?:\d{1,3}|[*†‡§¶]+|[a-z]\b)[.)]?\s*\S/u;

/** The lines of a column without its footnotes, and those as texts. @param size of usual letters in the document */
export function partFootnotes(
  lines: readonly Line[],
  size: number,
  known: Vocabulary,
): { lines: Line[]; notes: Run[][] } {
  const smallFrom = lines.findLastIndex((line) => line.size > size * SMALLER) + 1;
  const from = lines.findIndex((line, at) => at >= smallFrom && isFirstLine(line));
  if (from < 0) return { lines: [...lines], notes: [] };
  const notes: Run[][] = [];
  for (const line of lines.slice(from)) {
    const note = notes.at(-1);
    if (note && !isFirstLine(line)) notes[notes.length - 1] = joinRuns(note, line.runs, known);
    else notes.push(line.runs);
  }
  return { lines: lines.slice(0, from), notes };
}

function isFirstLine({ runs }: Line): boolean {
  return runs[0]?.raised === 'sup' || MARK.test(textOf(runs));
}
