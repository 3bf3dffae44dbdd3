/** What becomes of a pack when a newer one takes its place. */
import type { PackTerm } from './pack.ts';

/** Terms by what happens to them, counted. */
export interface PackChanges {
  added: number;
  changed: number;
  removed: number;
}

/** Compares packs by the names of their terms, capitals aside. */
export function changesBetween(before: readonly PackTerm[], after: readonly PackTerm[]): PackChanges {
  const old = new Map(before.map((term) => [term.term.toLowerCase(), JSON.stringify(term)]));
  const changes = { added: 0, changed: 0, removed: 0 };
  for (const term of after) {
    const name = term.term.toLowerCase();
    const was = old.get(name);
    if (was === undefined) changes.added += 1;
    else if (was !== JSON.stringify(term)) changes.changed += 1;
    old.delete(name);
  }
  return { ...changes, removed: old.size };
}
