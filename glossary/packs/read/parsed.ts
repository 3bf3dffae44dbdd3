/** What a file of any format is turned into before it is looked at as a pack. */
import type { ProblemKind } from '../pack.ts';

/** Where in a parsed value something stands, such as `['terms', 3, 'meaning']`. */
export type Path = readonly (string | number)[];

/** A file's content as a plain value, with the way back to its lines. */
export interface Parsed {
  value: unknown;
  /** The line of a place in the value, from 1; of the nearest place around it where there is no such place. */
  lineOf(path: Path): number;
  /** Terms of which the file does not say clearly what belongs to them, by their places in the list: they are not taken. */
  doubts?: ReadonlyMap<number, ProblemKind>;
}

/** A file cannot be read at all. */
export class Unreadable extends Error {
  readonly kind: ProblemKind;
  readonly line: number;
  readonly fill: readonly string[];

  constructor(kind: ProblemKind, line = 1, fill: readonly string[] = []) {
    super(kind);
    this.kind = kind;
    this.line = Math.max(1, line);
    this.fill = fill;
  }
}

/** The line on which a UTF-16 offset lies, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
