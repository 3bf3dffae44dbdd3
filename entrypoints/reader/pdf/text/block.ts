/** What a document is made of, in reading order. */

/** A stretch of text that is written in one way. */
export interface Run {
  text: string;
  raised?: 'sup' | 'sub' | undefined;
  href?: string | undefined;
}

/** A stretch of a document that is read as one. */
export type Block =
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'footnote'; runs: Run[] }
  | { kind: 'list'; isOrdered: boolean; start: number; items: Run[][] }
  | { kind: 'table'; hasHead: boolean; rows: Run[][][] };

/** The text of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
