/** Which row of a list of terms a key leads to. */
import type { Row } from './rows.ts';

/** The row that a key leads to from another; `before` out of the list at its top, `undefined` where the key means nothing. */
export function rowFor(key: string, from: number, rows: readonly Row[]): number | 'before' | undefined {
  switch (key) {
    case 'ArrowDown': {
      const next = rows.findIndex((row, at) => at > from && isTerm(row));
      return next < 0 ? undefined : next;
    }
    case 'ArrowUp': {
      const previous = rows.findLastIndex((row, at) => at < from && isTerm(row));
      return previous < 0 ? 'before' : previous;
    }
    case 'Home':
      return rows.findIndex(isTerm);
    case 'End':
      return rows.findLastIndex(isTerm);
    default:
      return undefined;
  }
}

function isTerm(row: Row): boolean {
  return row.kind === 'term';
}
