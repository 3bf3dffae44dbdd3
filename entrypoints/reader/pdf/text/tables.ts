/** Finds simple tables: lines whose parts stand below each other. */
import type { Run } from './block.ts';
import type { Vocabulary } from './lines/hyphens.ts';
import { joinRuns, type Cell, type Line } from './lines/lines.ts';
import { markerOf } from './markers.ts';

/** A table among lines. */
export interface FoundTable {
  /** How many lines it takes. */
  lines: number;
  hasHead: boolean;
  rows: Run[][][];
}

/** Rows apart by more than this many times the size of their letters are none of one table. */
const FAR = 3.4;
/** A cell that goes on below is closer than this to the line above it. */
const WRAPPED = 1.5;

interface Column {
  left: number;
  right: number;
}

/** The table that begins with the first of these lines; none where less than two rows of it stand below each other. */
export function tableAt(lines: readonly Line[], known: Vocabulary): FoundTable | undefined {
  const [first] = lines;
  if (!first || !isRow(first)) return undefined;
  let columns: Column[] = first.cells.map(({ left, right }) => ({ left, right }));
  const rows: Run[][][] = [first.cells.map(({ runs }) => runs)];
  let full = 1;
  let at = 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const before = lines[at - 1];
    if (!line || !before || line.base - before.base > FAR * line.size) break;
    const places = placesIn(columns, line.cells);
    if (!places) break;
    const isWrapped = line.base - before.base < WRAPPED * line.size && (places[0] !== 0 || line.cells.length === 1);
    if (line.cells.length === 1 && !(isWrapped && full > 1)) break;
    columns = widened(columns, line.cells, places);
    if (isWrapped && line.cells.length < columns.length) addTo(rows.at(-1) ?? [], line.cells, places, known);
    else {
      rows.push(columns.map((_, column) => line.cells[places.indexOf(column)]?.runs ?? []));
      full += 1;
    }
  }
  return full > 1 ? { lines: at, hasHead: first.isBold && !(lines[1]?.isBold ?? true), rows } : undefined;
}

/** Whether a line may be a row: it has parts, and the first is no bullet or number of a list. */
function isRow(line: Line): boolean {
  return line.cells.length > 1 && !markerOf(line);
}

/** The column that each cell stands in; nothing where one stands in none or two in one. */
function placesIn(columns: readonly Column[], cells: readonly Cell[]): number[] | undefined {
  const places = cells.map(({ left, right }) => {
    const over = columns.map((column, at) => ({
      at,
      shared: Math.min(right, column.right) - Math.max(left, column.left),
    }));
    const touched = over.filter(({ shared }) => shared > 0);
    return touched.length === 1 ? (touched[0]?.at ?? -1) : -1;
  });
  return places.includes(-1) || new Set(places).size < places.length ? undefined : places;
}

function widened(columns: readonly Column[], cells: readonly Cell[], places: readonly number[]): Column[] {
  return columns.map((column, at) => {
    const cell = cells[places.indexOf(at)];
    return cell ? { left: Math.min(column.left, cell.left), right: Math.max(column.right, cell.right) } : column;
  });
}

function addTo(row: Run[][], cells: readonly Cell[], places: readonly number[], known: Vocabulary): void {
  for (const [at, { runs }] of cells.entries()) {
    const column = places[at] ?? 0;
    row[column] = joinRuns(row[column] ?? [], runs, known);
  }
}
