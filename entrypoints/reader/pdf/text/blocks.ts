/** The blocks of a column: headings, paragraphs, lists and tables, told apart by how its lines stand. */
import { textOf, type Block, type Run } from './block.ts';
import type { Vocabulary } from './lines/hyphens.ts';
import { differ } from './lines/letter-size.ts';
import { joinRuns, type Line } from './lines/lines.ts';
import { followsIn, markerOf, type Marker } from './markers.ts';
import { mostOf } from './page-text.ts';
import { tableAt } from './tables.ts';

/** A block with what tells whether it goes on in the next column or on the next page. */
export interface FoundBlock {
  block: Block;
  lines: readonly Line[];
  first: Line;
  last: Line;
  /** Where the lines of its column begin and end. */
  left: number;
  right: number;
  marker?: Marker | undefined;
}

/** What the lines of a column are measured by. */
interface Column {
  left: number;
  right: number;
  /** From one line to the next. */
  leading: number;
  /** The size of usual letters in the document. */
  size: number;
  known: Vocabulary;
}

/** A gap this much wider than the usual one lies between blocks. */
const WIDER = 1.25;
/** An indent is at least this many ems. */
export const INDENT = 0.7;
/** Headings have larger letters than the text by this, or are bold, and are no longer than this many letters. */
const LARGER = 1.12;
const LONGEST_HEADING = 160;
/** From these sizes on, in sizes of the text, a heading is one of the second or the third rank. */
const SECOND_RANK = 1.55;
const THIRD_RANK = 1.25;
/** A line that leaves this much of its column free, before a capital, ends what it says. */
const SHORT = 0.35;
/** Lines further apart than this, in ems, are no usual ones; where there are no usual ones, lines are taken to be so far apart. */
const WIDEST_LEADING = 2.2;
const LEADING = 1.25;
/** A letter is about as wide as this, in ems. */
const LETTER = 0.5;
/** A line that ends a sentence leaves room for the next word and so much more, in ems, before a small letter and before any other. */
const ROOM_BEFORE_SMALL = 4;
const ROOM = 2;

/** The blocks of a column. @param size of usual letters in the document */
export function blocksOf(lines: readonly Line[], size: number, known: Vocabulary): FoundBlock[] {
  const column = {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    leading: leadingOf(lines, size),
    size,
    known,
  };
  const found: FoundBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines.slice(at), known);
    const count = table?.lines ?? paragraphLength(lines.slice(at), column);
    const taken = lines.slice(at, at + count);
    if (table)
      found.push({ block: { kind: 'table', hasHead: table.hasHead, rows: table.rows }, ...ends(taken, column) });
    else addText(found, taken, column);
    at += count;
  }
  return found;
}

/** How far usual lines are apart. */
function leadingOf(lines: readonly Line[], size: number): number {
  const gaps = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (!next || Math.abs(line.size - size) > 1 || Math.abs(next.size - size) > 1) continue;
    const gap = Math.round((next.base - line.base) * 2) / 2;
    if (gap < size * WIDEST_LEADING) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  }
  return mostOf(gaps) ?? size * LEADING;
}

function ends(lines: readonly Line[], { left, right }: Column): Omit<FoundBlock, 'block'> {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new Error('A block has lines.');
  return { lines, first, last, left, right };
}

/** How many lines from the first on are one paragraph, heading or item. */
function paragraphLength(lines: readonly Line[], column: Column): number {
  let count = 1;
  while (count < lines.length && !endsBetween(lines, count, column)) count += 1;
  return count;
}

/** Whether a block ends before the line at this place. */
function endsBetween(lines: readonly Line[], at: number, column: Column): boolean {
  const [first, before, after] = [lines[0], lines[at - 1], lines[at]];
  if (!first || !before || !after) return true;
  const gap = after.base - before.base;
  // Larger letters have their lines further apart.
  const usual = Math.max(column.leading, (column.leading * before.size) / column.size);
  if (gap > usual * WIDER || after.isBold !== before.isBold) return true;
  if (differ(before.size, after.size)) return true;
  if (markerOf(after) && !isIndentedLess(first, after)) return true;
  if (after.cells.length > 1 && tableAt(lines.slice(at), column.known)) return true;
  const em = column.size;
  const isItem = markerOf(first) !== undefined;
  if (after.left > before.left + INDENT * em && !(isItem && at === 1)) return true;
  if (at > 1 && after.left < before.left - INDENT * em) return true;
  if (isItem && after.left < first.left + 1 && lines.slice(1, at).every((line) => line.left > first.left + 1))
    return after.left < first.left - 1 || at > 1 || startsAnew(after);
  return isShort(before, after, column);
}

/** A number at the beginning of a line in the middle of a paragraph is none of a list, where the paragraph's first line is indented. */
function isIndentedLess(first: Line, line: Line): boolean {
  return !markerOf(first) && line.left < first.left - 1 && markerOf(line)?.isOrdered === true;
}

/** Whether the first word of the next line would have had room in a line, and begins something. */
function isShort(before: Line, after: Line, { right, left, size }: Column): boolean {
  const room = right - before.right;
  const text = textOf(after.runs);
  const word = (/^\S+/.exec(text)?.[0].length ?? 0) * size * LETTER;
  const hasEnded = /[.!?:;…”"'’)]$/.test(textOf(before.runs));
  // Items of a list may go on with small letters behind their semicolons.
  if (!startsAnew(after)) return hasEnded && room > word + size * ROOM_BEFORE_SMALL;
  return hasEnded ? room > word + size * ROOM : room > Math.max(word, (right - left) * SHORT);
}

function startsAnew(line: Line): boolean {
  return !/^\p{Ll}/u.test(textOf(line.runs));
}

function addText(found: FoundBlock[], lines: readonly Line[], column: Column): void {
  const runs = lines
    .slice(1)
    .reduce<Run[]>((runs, line) => joinRuns(runs, line.runs, column.known), lines[0]?.runs ?? []);
  const place = ends(lines, column);
  const { first } = place;
  const ratio = first.size / column.size;
  const isLarge = ratio >= LARGER;
  const text = textOf(runs);
  if ((isLarge || (first.isBold && !/[.,;:]$/.test(text))) && text.length <= LONGEST_HEADING && /\p{L}/u.test(text)) {
    found.push({ block: { kind: 'heading', level: headingRank(ratio), runs }, ...place });
    return;
  }
  const marker = markerOf(first);
  if (!marker) {
    found.push({ block: { kind: 'paragraph', runs }, ...place });
    return;
  }
  const item = withoutStart(runs, marker.length);
  const list = found.at(-1);
  if (list?.block.kind === 'list' && list.marker && followsIn(list.marker, marker)) {
    list.block.items.push(item);
    found[found.length - 1] = { ...list, lines: [...list.lines, ...lines], last: place.last, marker };
  } else {
    const { isOrdered, number } = marker;
    found.push({ block: { kind: 'list', isOrdered, start: number, items: [item] }, ...place, marker });
  }
}

/** How high a heading of this size ranks; those that are only bold come last. */
function headingRank(ratio: number): number {
  if (ratio >= SECOND_RANK) return 2;
  if (ratio >= THIRD_RANK) return 3;
  return ratio >= LARGER ? 4 : 5;
}

function withoutStart(runs: readonly Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text ? { ...run, text } : [];
  });
}
