/** Reads CSV whose first row names the columns, as spreadsheets write it. */
import Papa from 'papaparse';
import { COLUMNS } from './columns.ts';
import { undefused } from './csv-cell.ts';
import { Unreadable, type Parsed } from './parsed.ts';

/** Columns that hold lists, and how a cell of theirs is taken apart. */
const LISTS: Readonly<Record<string, (cell: string) => unknown[]>> = { also: listOf, sources: sourcesOf };
const REQUIRED = ['term', 'meaning'];
/** What separates cells: the comma, the semicolon of spreadsheets in many languages, the tab. */
const DELIMITERS = [',', ';', '\t'];
/** Separates the parts of a list in a cell. */
const LIST_SEPARATOR = ';';

/** @throws {Unreadable} naming the line where a quote is never closed, or the column that is missing */
export function parseCsv(text: string, name: string): Parsed {
  // A file that has been through several hands ends its lines in several ways.
  const lineByLine = text.replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(lineByLine, { delimiter: delimiterOf(lineByLine), newline: '\n' });
  const lines = linesOf(data);
  const error = errors.find(({ type }) => type === 'Quotes');
  if (error) throw new Unreadable('packNotCsv', lines[error.row ?? 0]);
  const columns = (data[0] ?? []).map((column) => column.trim().toLowerCase());
  const missing = REQUIRED.find((column) => !columns.includes(column));
  if (missing) throw new Unreadable('packNoColumn', 1, [missing]);
  const rows = data.flatMap((cells, at) =>
    at > 0 && cells.some((cell) => cell.trim() !== '') ? [{ cells, line: lines[at] ?? 1 }] : [],
  );
  // A column that terms do not have is named once, as a field of the pack, and not again for each row.
  const unknown = columns.filter((column) => column !== '' && !isKnown(column));
  return {
    value: {
      ...Object.fromEntries(unknown.map((column) => [column, ''])),
      name,
      terms: rows.map(({ cells }) => rowOf(columns, cells)),
    },
    lineOf: ([, row]) => (typeof row === 'number' ? (rows[row]?.line ?? 1) : 1),
  };
}

function isKnown(column: string): boolean {
  return COLUMNS.some((known) => known === column);
}

/** The separator that the first line holds most often. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** The line on which each row begins; cells may hold line breaks. */
function linesOf(rows: readonly string[][]): number[] {
  let line = 1;
  return rows.map((cells) => {
    const own = line;
    line += 1;
    for (const cell of cells) line += cell.split('\n').length - 1;
    return own;
  });
}

/** A row as an entry; cells without content, and cells beyond the last column, are left out. */
function rowOf(columns: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const fields = columns.flatMap((column, at): [string, unknown][] => {
    const cell = undefused((cells[at] ?? '').trim());
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
