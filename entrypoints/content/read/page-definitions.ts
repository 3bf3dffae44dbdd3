/** Remembers the abbreviations that a page has defined so far: they mean the same everywhere on it. */
import type { Defined } from '../../../glossary/match/defined.ts';
import { definitionsIn } from '../../../glossary/match/definitions.ts';

/** More than any page defines; a page of nothing but brackets keeps the last. */
const MOST_KEPT = 100;

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
      list = Array.from(known).slice(-MOST_KEPT);
    },
    list: () => list,
    clear() {
      known.clear();
      list = [];
    },
  };
}
