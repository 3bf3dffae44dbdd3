/** What a sabotage is: one small fault put into the sources on purpose, and the test that should notice it. */
import type { BrowserKind } from '../browser/find.ts';

/** One sabotage. */
export interface Sabotage {
  /** What a reader would meet, as a sentence. */
  name: string;
  /** The source file, from the repository's root. */
  file: string;
  /** Text that stands in the file exactly once. */
  text: string;
  /** What takes its place. */
  by: string;
  /** The test file, from the repository's root. */
  tests: string;
  /** The source of a regular expression that the titles of the tests that should notice match; those that they build on, too. */
  title: string;
  /** The only browser in which the fault or its test is there. */
  only?: BrowserKind;
}

/** What came of a sabotage in one browser. Only `noticed` and `unnoticed` say something of the tests. */
export type Verdict =
  | { kind: 'noticed'; /** Titles of the tests that failed. */ by: readonly string[]; message: string }
  | { kind: 'unnoticed' }
  | { kind: 'out of date' | 'broken build' | 'no verdict'; why: string };

/**
 * A source with a sabotage in it.
 *
 * @throws where its text does not stand there exactly once
 */
export function sabotaged(source: string, { text, by, file }: Pick<Sabotage, 'text' | 'by' | 'file'>): string {
  const pieces = source.split(text);
  if (pieces.length !== 2) throw new Error(`This stands ${pieces.length - 1} times in ${file}: ${text}`);
  return pieces.join(by);
}
