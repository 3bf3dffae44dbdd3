/**
 * Takes CSV apart into rows of cells, in one pass over the text (RFC 4180, and what people write by hand: spaces before a
 * quotation mark, curly marks). It says of each cell how it was written, since that tells whether a comma was part of a text.
 */

/** A cell as it stands in the file. */
export interface CsvCell {
  /** Its text, without the quotation marks around it. */
  text: string;
  /** All that stands between the delimiters. */
  raw: string;
  /** The marks around it. Curly ones count as such only where the file uses them so. */
  marks: 'none' | 'straight' | 'curly';
}

/** A row as it stands in the file. */
export interface CsvRow {
  /** The lines on which it begins and ends, from 1. */
  line: number;
  lastLine: number;
  cells: CsvCell[];
  /** A quotation mark begins or ends in the middle of a cell, so that nobody can tell where the cell ends. */
  isMisquoted: boolean;
  /** A quotation mark is never closed: this row is the last, and holds the rest of the file. */
  isOpen: boolean;
}

/** More cells of a row are not kept, but for one that holds something: no pack has as many columns. */
const MOST_CELLS = 200;
/** Closing curly marks by their opening ones, as English, German, Swedish and Spanish texts have them. */
const CURLY: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '”': '”', '«': '»' };
const EMPTY: CsvCell = { text: '', raw: '', marks: 'none' };
const NEW_LINE = 10;

/** A cell and where it ends: at a delimiter, a line break, or the end of the text. */
interface Read {
  cell: CsvCell;
  end: number;
  fault?: 'misquoted' | 'open';
}

/**
 * The rows of a text, one after the other.
 *
 * @param text with line breaks of one kind, `\n`
 * @param delimiter one UTF-16 unit
 */
export function* csvRows(text: string, delimiter: string): Generator<CsvRow, void> {
  let line = 1;
  for (let at = 0; at < text.length;) {
    const row: CsvRow = { line, lastLine: line, cells: [], isMisquoted: false, isOpen: false };
    for (;;) {
      const { cell, end, fault } = readCell(text, at, delimiter);
      if (row.cells.length < MOST_CELLS || (row.cells.length === MOST_CELLS && cell.text !== '')) row.cells.push(cell);
      if (fault === 'misquoted') row.isMisquoted = true;
      if (fault === 'open') row.isOpen = true;
      row.lastLine += cell.marks === 'none' ? 0 : cell.raw.split('\n').length - 1;
      at = end + 1;
      if (end >= text.length || text.charCodeAt(end) === NEW_LINE) break;
    }
    line = row.lastLine + 1;
    yield row;
  }
}

function readCell(text: string, at: number, delimiter: string): Read {
  const start = afterSpaces(text, at, delimiter);
  const end = endOfPlain(text, start, delimiter);
  if (end === at) return { cell: EMPTY, end };
  const opening = text.charAt(start);
  if (opening === '"') return readStraight(text, at, start, end, delimiter);
  // Tabs are part of no text, so there curly marks are what they are.
  if (delimiter !== '\t' && Object.hasOwn(CURLY, opening)) return readCurly(text, at, start, end, delimiter);
  return { cell: plain(text, at, end), end };
}

/**
 * A cell that begins with a straight mark. What does not end as a quoted cell is a text that happens to begin with a mark, as
 * in `"Nil" by mouth`; where its marks come in no pairs, where it ends is anybody's guess.
 */
function readStraight(text: string, at: number, start: number, plainEnd: number, delimiter: string): Read {
  const closing = closingMark(text, start + 1);
  const isTabbed = delimiter === '\t';
  const end = closing < 0 ? -1 : afterSpaces(text, closing + 1, delimiter);
  const content = end < 0 ? '' : text.slice(start + 1, closing);
  // Some spreadsheets write tabbed files without quoting, so there a mark may be part of the text, and its pair in another cell.
  if (end >= 0 && endsCell(text, end, delimiter) && !(isTabbed && content.includes('\t'))) {
    return { cell: { text: content.replaceAll('""', '"'), raw: text.slice(at, end), marks: 'straight' }, end };
  }
  const cell = plain(text, at, plainEnd);
  if (isTabbed || (closing >= 0 && cell.raw.split('"').length % 2 === 1)) return { cell, end: plainEnd };
  if (closing < 0) return { cell, end: text.length, fault: 'open' };
  return { cell, end: endOfLine(text, plainEnd), fault: 'misquoted' };
}

function readCurly(text: string, at: number, start: number, plainEnd: number, delimiter: string): Read {
  const opening = text.charAt(start);
  const closings = CURLY[opening] ?? '';
  // Up to the next opening mark only, so that no text is read again and again.
  for (let closing = start + 1; closing < text.length; closing += 1) {
    const sign = text.charAt(closing);
    if (sign === '\n') break;
    if (!closings.includes(sign)) {
      if (sign === opening) break;
      continue;
    }
    const end = afterSpaces(text, closing + 1, delimiter);
    if (endsCell(text, end, delimiter)) {
      return { cell: { text: text.slice(start + 1, closing), raw: text.slice(at, end), marks: 'curly' }, end };
    }
  }
  const cell = plain(text, at, plainEnd);
  const isClosed = Array.from(cell.text.slice(1)).some((sign) => closings.includes(sign));
  return isClosed ? { cell, end: plainEnd } : { cell, end: plainEnd, fault: 'misquoted' };
}

function plain(text: string, at: number, end: number): CsvCell {
  const raw = text.slice(at, end);
  return { text: raw.trim(), raw, marks: 'none' };
}

/** The mark that closes a quoted cell; those inside are doubled. -1 where there is none. */
function closingMark(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  const unit = delimiter.charCodeAt(0);
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== unit && text.charCodeAt(at) !== NEW_LINE) at += 1;
  return at;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function endsCell(text: string, at: number, delimiter: string): boolean {
  return at >= text.length || text.charCodeAt(at) === NEW_LINE || text.charAt(at) === delimiter;
}

function afterSpaces(text: string, from: number, delimiter: string): number {
  let at = from;
  while (/[ \t\u00a0]/.test(text.charAt(at)) && text.charAt(at) !== delimiter) at += 1;
  return at;
}
