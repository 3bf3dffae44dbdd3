/** Plain text as blocks: paragraphs, lists, and tables of what was copied from a spreadsheet. Values in, values out. */
import { cutUp } from './cut-up.ts';

/** A block of plain text. */
export type TextBlock =
  | { kind: 'paragraph'; lines: string[] }
  | { kind: 'list'; isNumbered: boolean; items: string[] }
  | { kind: 'table'; rows: string[][] };

const BULLET = /^\s*(?:[-*+•‣▪◦·–]|o(?=\s\s))\s+(?=\S)/;
const NUMBER = /^\s*\d{1,3}[.)]\s+(?=\S)/;
/** Lines that all are at least as long were broken by a program, not by whoever wrote them, in letters. */
const LEAST_BROKEN = 45;
/** No program breaks lines that are longer. */
const MOST_BROKEN = 100;

/** No block has more lines and letters, whether it has ended or not: the room stands still while one is laid out. */
const MOST_LINES = 1000;
const MOST_LETTERS = 20_000;
/** No table has more cells in a row. */
const MOST_CELLS = 200;

/** The blocks of a text, one by one, in its order. */
export function* textBlocks(text: string): Generator<TextBlock> {
  let lines: string[] = [];
  let letters = 0;
  for (const line of linesOf(text)) {
    const isBlank = line.trim() === '';
    if (!isBlank) lines.push(line);
    letters += line.length;
    if (!isBlank && lines.length < MOST_LINES && letters < MOST_LETTERS) continue;
    yield* blocksOf(lines);
    lines = [];
    letters = 0;
  }
  yield* blocksOf(lines);
}

/** The lines of a text; what ends a page ends a line. Never all of them at once, as there may be millions. */
function* linesOf(text: string): Generator<string> {
  const end = /\r\n|[\n\r\f\u2028\u2029]/g;
  let from = 0;
  for (let found = end.exec(text); found; found = end.exec(text)) {
    yield* cutUp(text.slice(from, found.index), MOST_LETTERS, ' ');
    from = end.lastIndex;
    // The end of a page is an empty line as well.
    if (found[0] === '\f') yield '';
  }
  yield* cutUp(text.slice(from), MOST_LETTERS, ' ');
}

/** The blocks of lines without an empty one between them. */
function* blocksOf(lines: readonly string[]): Generator<TextBlock> {
  if (lines.length === 0) return;
  const cells = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  if (lines.length > 1 && cells.every((row) => row.length > 1 && row.length <= MOST_CELLS)) {
    yield { kind: 'table', rows: cells };
    return;
  }
  let at = 0;
  while (at < lines.length) {
    const sign = [BULLET, NUMBER].find((sign) => sign.test(lines[at] ?? ''));
    const from = at;
    at += 1;
    if (!sign) {
      while (at < lines.length && !BULLET.test(lines[at] ?? '') && !NUMBER.test(lines[at] ?? '')) at += 1;
      yield { kind: 'paragraph', lines: unbroken(lines.slice(from, at)) };
      continue;
    }
    // What is moved in below an item goes on with it.
    while (at < lines.length && (sign.test(lines[at] ?? '') || /^\s{2,}\S/.test(lines[at] ?? ''))) at += 1;
    yield { kind: 'list', isNumbered: sign === NUMBER, items: itemsOf(lines.slice(from, at), sign) };
  }
}

function itemsOf(lines: readonly string[], sign: RegExp): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (sign.test(line) || items.length === 0) items.push(line.replace(sign, '').trim());
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return items;
}

/** Lines that a program has broken, as one; others as they are. */
function unbroken(lines: readonly string[]): string[] {
  const trimmed = lines.map((line) => line.trim());
  const full = trimmed.slice(0, -1);
  const isBroken =
    full.length > 0 &&
    full.every(({ length }) => length >= LEAST_BROKEN) &&
    trimmed.every(({ length }) => length <= MOST_BROKEN);
  return isBroken ? [trimmed.join(' ')] : trimmed;
}
