/** Writes a pack as a file that can be imported again. */
import { COLUMNS } from './csv/columns.ts';
import { defused } from './csv/csv-cell.ts';
import type { Pack, PackTerm } from './pack.ts';

/** Tells spreadsheets that a file is in UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A pack as JSON. */
export function packAsJson({ terms, ...head }: Pack): string {
  return `${JSON.stringify({ glosswell: 1, ...head, terms }, undefined, 2)}\n`;
}

/** A pack's terms as CSV; what the pack says of itself has no place there but the file's name. */
export function packAsCsv({ terms }: Pack): string {
  const rows = terms.map((term) => COLUMNS.map((column) => defused(cellOf(term, column))));
  return `${BYTE_ORDER_MARK}${[COLUMNS, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A cell in quotation marks where it holds what has a meaning in CSV, or what our own reader asks about. */
function quoted(cell: string): string {
  return /[",;\t\r\n“”„«»]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function cellOf(term: PackTerm, column: (typeof COLUMNS)[number]): string {
  if (column === 'also') return term.also?.join('; ') ?? '';
  if (column === 'sources') {
    const sources = term.sources?.map(
      ({ title, url }) => `${title.replaceAll(';', ',')} ${url.replaceAll(';', '%3B')}`,
    );
    return sources?.join('; ') ?? '';
  }
  return term[column] ?? '';
}
