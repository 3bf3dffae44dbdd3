/** Keeps spreadsheets from running what a cell holds: an apostrophe before it makes it text. */

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** A cell that was defused. One that held an apostrophe of its own gets another, so that nothing is lost on the way back. */
const DEFUSED = /^'(?='*[=+\-@\t\r＝＋－＠])/;

/** A cell that no spreadsheet runs. */
export function defused(cell: string): string {
  return FORMULA.test(cell) || DEFUSED.test(cell) ? `'${cell}` : cell;
}

/** The cell that was there before {@link defused}. */
export function undefused(cell: string): string {
  return cell.replace(DEFUSED, '');
}
