/** Finds the row of a table that names its columns, and with it what separates the cells. */
import { COLUMNS } from './columns.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { Unreadable } from '../read/parsed.ts';

/** Where a table begins. */
export interface CsvHeader {
  delimiter: string;
  /** The names of the columns, in small letters; empty where one has none. */
  columns: string[];
  /** The file writes curly quotation marks where others write straight ones. */
  isCurly: boolean;
  /** The line of the row, and where in the text the row after it begins. */
  line: number;
  lastLine: number;
  end: number;
}

const REQUIRED = ['term', 'meaning'];
/** What separates cells: the comma, the semicolon of spreadsheets in many languages, the tab; the bar in files from databases. */
const DELIMITERS = [',', ';', '\t', '|'];
/** The line by which a file tells a spreadsheet what separates its cells. */
const SEPARATOR_LINE = /^"?sep=([^"\n])"?[^\S\n]*(?:\n|$)/i;
/** Lines in which the columns may be named: titles, dates and blank lines stand above them in many a spreadsheet. */
const MOST_LINES = 20;
/** UTF-16 units in which the row that names the columns has to end. */
const MOST_UNITS = 10_000;

/** @throws {Unreadable} naming the column that is missing, or is there twice */
export function csvHeader(text: string): CsvHeader {
  const named = SEPARATOR_LINE.exec(text)?.[1];
  const delimiters = named === undefined ? DELIMITERS : [named, ...DELIMITERS.filter((other) => other !== named)];
  let nearest: CsvHeader | undefined;
  let at = 0;
  for (let line = 1; line <= MOST_LINES && at < text.length; line += 1) {
    for (const delimiter of delimiters) {
      const header = headerAt(text, at, line, delimiter);
      if (missingIn(header).length === 0) return checked(header);
      if (missingIn(header).length < (nearest ? missingIn(nearest).length : REQUIRED.length)) nearest = header;
    }
    const end = text.indexOf('\n', at);
    at = end < 0 ? text.length : end + 1;
  }
  const missing = nearest ? missingIn(nearest) : REQUIRED;
  throw new Unreadable('packNoColumn', nearest?.line ?? 1, missing.slice(0, 1));
}

function headerAt(text: string, at: number, line: number, delimiter: string): CsvHeader {
  const part = text.slice(at, at + MOST_UNITS);
  const { value: row } = csvRows(part, delimiter).next();
  const lines = row ? row.lastLine - row.line : 0;
  let end = at;
  for (let passed = 0; passed <= lines && end < text.length; passed += 1) {
    const next = text.indexOf('\n', end);
    end = next < 0 ? text.length : next + 1;
  }
  return { delimiter, ...columnsOf(row), line, lastLine: line + lines, end };
}

function columnsOf(row: CsvRow | undefined | void): Pick<CsvHeader, 'columns' | 'isCurly'> {
  const cells = row?.cells ?? [];
  const columns = cells.map(({ text }) => text.trim().toLowerCase());
  return { columns, isCurly: cells.some(({ text, marks }) => marks === 'curly' && isKnown(text.trim().toLowerCase())) };
}

function missingIn({ columns }: CsvHeader): string[] {
  return REQUIRED.filter((column) => !columns.includes(column));
}

/** Of two columns with one name nobody could tell which is meant. */
function checked(header: CsvHeader): CsvHeader {
  const twice = header.columns.find((column, at) => isKnown(column) && header.columns.indexOf(column) !== at);
  if (twice !== undefined) throw new Unreadable('packColumnTwice', header.line, [twice]);
  return header;
}

/** Whether terms have a field of this name. */
export function isKnown(column: string): boolean {
  return COLUMNS.some((known) => known === column);
}
