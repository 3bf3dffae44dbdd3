/**
 * Tells which text of a row belongs to which column, and where nobody can: a comma that is part of a text and stands there
 * without quotation marks tears it in two. Half a meaning can do harm (“Nothing to eat”), so such a row is named, not guessed.
 */
import type { CsvHeader } from './csv-header.ts';
import type { CsvCell, CsvRow } from './csv-rows.ts';
import type { ProblemKind } from '../pack.ts';

/** What a row is read by. */
type Table = Pick<CsvHeader, 'columns' | 'delimiter' | 'isCurly'>;

/** Columns whose texts hold no sentences, so that a text in them may end without a full stop. */
const NO_SENTENCES = new Set(['term', 'also', 'say', 'sources']);
const ENDS_SENTENCE = /[.!?…][)"”»']?$/;

/** The texts of a row, one a column; or what is wrong with the row. */
export function textsOf(row: CsvRow, table: Table): string[] | ProblemKind {
  if (row.isMisquoted) return 'packStrayQuote';
  const { delimiter } = table;
  const cells = row.cells.map((cell) => (cell.marks === 'curly' && !table.isCurly ? literal(cell) : cell));
  if (!isTooWide(cells, table)) {
    return cells.some((_, at) => isTorn(cells, at, table)) ? 'packTornRow' : cells.map(({ text }) => text);
  }
  // More texts than columns: what follows a comma and a space is part of the text before, if that is how it comes out even.
  const whole = rejoined(cells, delimiter);
  const isWhole = whole.length < cells.length && !isTooWide(whole, table) && hasAll(whole, table);
  return isWhole ? whole.map(({ text }) => text) : 'packTornRow';
}

/** Whether a row goes on in the next: a text that was broken over lines without quotation marks around it. */
export function goesOn(row: CsvRow, next: CsvRow, { columns }: Table): boolean {
  if (columns.length < 2 || next.line !== row.lastLine + 1) return false;
  const last = row.cells.findLast(({ text }) => text !== '');
  const [first, second] = next.cells;
  if (last === undefined || last.marks === 'straight' || first === undefined || first.text === '') return false;
  if (next.cells.length === 1) return true;
  const isOtherHand = second !== undefined && isLed(second) && !(row.cells[1] && isLed(row.cells[1]));
  return isOtherHand && !ENDS_SENTENCE.test(last.text);
}

/** A cell with curly marks in a file where they are part of the text. */
function literal({ raw }: CsvCell): CsvCell {
  return { text: raw.trim(), raw, marks: 'none' };
}

/** Whether something stands in a column without a name. Before the first name there may be numbers of rows. */
function isTooWide(cells: readonly CsvCell[], { columns }: Table): boolean {
  const first = columns.findIndex((column) => column !== '');
  return cells.some(({ text }, at) => at > first && text !== '' && !columns[at]);
}

function hasAll(cells: readonly CsvCell[], { columns }: Table): boolean {
  return ['term', 'meaning'].every((column) => cells[columns.indexOf(column)]?.text);
}

/** Whether a cell seems to be the second half of the text before it. */
function isTorn(cells: readonly CsvCell[], at: number, { columns, delimiter }: Table): boolean {
  const before = cells[at - 1];
  const cell = cells[at];
  if (delimiter === '\t' || !before || !cell || before.text === '' || cell.text === '') return false;
  if (before.marks !== 'none' || cell.marks !== 'none') return false;
  const column = columns[at - 1] ?? '';
  if (column === '') return false;
  // A comma within a number or a name: 1,000 tablets, alpha-1,4-glucan. A meaning may begin with a number: “1 of 8 vitamins”.
  if (/\d$/.test(before.text) && (column === 'term' ? /^\d+[^\s\d]/ : /^\d/).test(cell.text)) return true;
  if (!isLed(cell)) return false;
  const isSpaced = cells.slice(1).every((cell) => cell.text === '' || cell.marks !== 'none' || isLed(cell));
  if (!isSpaced) return true;
  // Who puts a space behind every comma is believed where a sentence ends before it and another begins after.
  if (column === 'term') return false;
  return /^\p{Ll}/u.test(cell.text) || (!NO_SENTENCES.has(column) && !ENDS_SENTENCE.test(before.text));
}

/** Whether white space stands between a cell and the delimiter before it. */
function isLed({ raw, marks }: CsvCell): boolean {
  return marks === 'none' && /^\s/.test(raw);
}

/** Cells with each that is led by white space put back behind the one before it. */
function rejoined(cells: readonly CsvCell[], delimiter: string): CsvCell[] {
  if (delimiter === '\t') return [...cells];
  const whole: CsvCell[] = [];
  for (const cell of cells) {
    const before = whole.at(-1);
    if (before && before.marks === 'none' && before.text !== '' && isLed(cell) && cell.text !== '') {
      whole[whole.length - 1] = literal({ ...before, raw: before.raw + delimiter + cell.raw });
    } else {
      whole.push(cell);
    }
  }
  return whole;
}
