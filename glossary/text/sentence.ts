/** The sentence around some words of a text, cut where it is too long to be quoted. */

/** The longest sentence that is quoted, in UTF-16 units: some lines on a sheet of paper. */
export const LONGEST_SENTENCE = 300;

/** The text before some words, the words, and the text behind them. */
export type Around = [before: string, between: string, after: string];

/** How far around the words a sentence is looked for, in UTF-16 units; what is longer is cut anyway. */
export const LOOKED_AT = 2 * LONGEST_SENTENCE;
/** Stands for what was cut off. */
const CUT = '…';
/** A full stop behind these ends no sentence, though a capital letter follows. */
const ENDS_NOTHING = /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|vs|No|Fig|e\.g|i\.e)\.\s*$/;

/** What stands in the same sentence as the words between two others, on one line; with marks where it is cut. */
export function sentenceAround(before: string, between: string, after: string): string {
  const lead = before.slice(-LOOKED_AT);
  // A line may end anywhere in a page's source.
  const text = (lead + between + after.slice(0, LOOKED_AT)).replace(/[\r\n]/g, ' ');
  const from = lead.length;
  const to = from + between.length;
  const sentences = sentencesOf(text);
  const first = sentences.findLast(({ start }) => start <= from)?.start ?? 0;
  const last = sentences.find(({ end }) => end >= to)?.end ?? text.length;
  return shortened(oneLine(text.slice(first, from)), oneLine(between), oneLine(text.slice(to, last)));
}

/** Where the sentences of a text begin and end. */
function sentencesOf(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const before = sentences.at(-1);
    const end = index + segment.length;
    if (before && ENDS_NOTHING.test(text.slice(before.start, before.end))) before.end = end;
    else sentences.push({ start: index, end });
  }
  return sentences;
}

function oneLine(text: string): string {
  return text.replace(/[\s\ufffc]+/g, ' ');
}

/** The three together, with as much of the first and the last as there is room for, cut between words. */
function shortened(before: string, between: string, after: string): string {
  const lead = before.trimStart();
  const tail = after.trimEnd();
  if (lead.length + between.length + tail.length <= LONGEST_SENTENCE) return (lead + between + tail).trim();
  const room = Math.max(0, LONGEST_SENTENCE - between.length - 2 * CUT.length);
  // What one side leaves over, the other may have.
  const left = Math.min(lead.length, Math.max(room >> 1, room - tail.length));
  const right = Math.min(tail.length, room - left);
  const begun = left < lead.length ? CUT + lead.slice(lead.length - left).replace(/^\S*\s/, '') : lead;
  const ended = right < tail.length ? tail.slice(0, right).replace(/\s\S*$/, '') + CUT : tail;
  return (begun + between + ended).trim().slice(0, LONGEST_SENTENCE).toWellFormed();
}
