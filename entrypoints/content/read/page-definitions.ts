/** Remembers the abbreviations that a page has defined so far: they mean the same everywhere on it. */
import { MOST_DEFINED } from '../../../glossary/match/batch.ts';
import type { Defined } from '../../../glossary/match/defined.ts';
import { definitionsIn } from '../../../glossary/text/definitions.ts';

/** The definitions of one page. */
export interface PageDefinitions {
  /** Takes in those of a passage. */
  note(text: string): void;
  /** All so far. */
  list(): Defined[];
  clear(): void;
}

/** A page that has defined nothing. */
export function createPageDefinitions(): PageDefinitions {
  const known = new Map<string, string>();
  let list: Defined[] = [];
  return {
    note(text) {
      if (!text.includes('(')) return;
      const found = definitionsIn(text);
      if (found.length === 0) return;
      for (const { letters, long } of found) known.set(letters, long);
      // A page of nothing but brackets keeps the last.
      list = Array.from(known).slice(-MOST_DEFINED);
    },
    list: () => list,
    clear() {
      known.clear();
      list = [];
    },
  };
}
