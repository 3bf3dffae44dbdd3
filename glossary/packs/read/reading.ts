/** What is said of files of which nothing can be taken. */
import { MOST_BYTES, type PackReading, type ProblemKind } from '../pack.ts';

const BYTES_PER_MB = 1_000_000;

/** The reading of a file of which nothing can be taken. */
export function nothing(kind: ProblemKind, line = 1, fill: readonly string[] = []): PackReading {
  return { pack: undefined, leftOut: 0, problems: [{ line, kind, fill }], problemCount: 1 };
}

/** The reading of a file that is larger than {@link MOST_BYTES}, and so is not opened. */
export function tooBig(): PackReading {
  return nothing('packTooBig', 1, [String(MOST_BYTES / BYTES_PER_MB)]);
}
