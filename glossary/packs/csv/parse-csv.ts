/** Reads tables as spreadsheets and people write them: CSV and its relatives, in which one of the first rows names the columns. */
import { MOST_TERMS } from '../pack-schema.ts';
import { textsOf, goesOn } from './csv-doubts.ts';
import { undefused } from './csv-cell.ts';
import { csvHeader, isKnown, type CsvHeader } from './csv-header.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import type { ProblemKind } from '../pack.ts';
import { Unreadable, type Parsed } from '../read/parsed.ts';

/** Columns that hold lists, and how a cell of theirs is taken apart. */
const LISTS: Readonly<Record<string, (cell: string) => unknown[]>> = { also: listOf, sources: sourcesOf };
/** Separates the parts of a list in a cell. */
const LIST_SEPARATOR = ';';

/** @throws {Unreadable} naming the line where a quote is never closed, or the column that is missing */
export function parseCsv(text: string, name: string): Parsed {
  // A file that has been through several hands ends its lines in several ways.
  const lineByLine = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const header = csvHeader(lineByLine);
  const rows = entriesOf(lineByLine, header);
  // Curly marks are quotation marks of the file where one pair holds what would separate cells otherwise.
  const isCurly = header.isCurly || rows.some(({ cells }) => cells.some((cell) => holds(cell, header.delimiter)));
  const table = { ...header, isCurly };
  const doubts = new Map<number, ProblemKind>();
  const terms = rows.map((row, at) => {
    const next = rows[at + 1];
    const before = rows[at - 1];
    const texts = textsOf(row, table);
    if (typeof texts === 'string') doubts.set(at, texts);
    else if (next && goesOn(row, next, table)) doubts.set(at, 'packSplitRow');
    else if (before && row.cells.length > 1 && goesOn(before, row, table)) doubts.set(at, 'packSplitRow');
    return typeof texts === 'string' ? {} : entryOf(header.columns, texts);
  });
  // A column that terms do not have is named once, as a field of the pack, and not again for each row.
  const unknown = header.columns.filter((column) => column !== '' && !isKnown(column));
  return {
    value: { ...Object.fromEntries(unknown.map((column) => [column, ''])), name, terms },
    lineOf: ([, row]) => (typeof row === 'number' ? (rows[row]?.line ?? 1) : header.line),
    doubts,
  };
}

/** The rows that hold something, up to one more than a pack may have: what lies beyond is not taken anyway. */
function entriesOf(text: string, { delimiter, columns, end, lastLine }: CsvHeader): CsvRow[] {
  const rows: CsvRow[] = [];
  for (const row of csvRows(text.slice(end), delimiter)) {
    row.line += lastLine;
    row.lastLine += lastLine;
    if (row.isOpen) throw new Unreadable('packNotCsv', row.line);
    if (row.cells.every(({ text }) => text.trim() === '')) continue;
    // Where several tables were put into one file, each names the columns again.
    if (columns.every((column, at) => column === (row.cells[at]?.text ?? '').trim().toLowerCase())) continue;
    rows.push(row);
    if (rows.length > MOST_TERMS) break;
  }
  return rows;
}

function holds({ marks, text }: CsvRow['cells'][number], delimiter: string): boolean {
  return marks === 'curly' && text.includes(delimiter);
}

/** A row as an entry; cells without content are left out. */
function entryOf(columns: readonly string[], texts: readonly string[]): Record<string, unknown> {
  const fields = columns.flatMap((column, at): [string, unknown][] => {
    const cell = undefused((texts[at] ?? '').trim());
    if (cell === '' || !isKnown(column)) return [];
    return [[column, Object.hasOwn(LISTS, column) ? LISTS[column]?.(cell) : cell]];
  });
  return Object.fromEntries(fields);
}

function listOf(cell: string): string[] {
  return cell
    .split(LIST_SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Sources, each written as its title and, last, its address. */
function sourcesOf(cell: string): { title: string; url: string }[] {
  return listOf(cell).map((part) => {
    const at = part.lastIndexOf(' ');
    return { title: at < 0 ? part : part.slice(0, at).trim(), url: part.slice(at + 1) };
  });
}
