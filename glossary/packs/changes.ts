/** What becomes of a pack when a newer one takes its place. */
import type { Pack, PackTerm } from './pack.ts';
import { nameKey } from './same-name.ts';

/** Terms by what happens to them, counted. */
export interface PackChanges {
  added: number;
  changed: number;
  removed: number;
}

/** How a pack from a file stands to those that the reader has. */
export type Standing =
  /** `twin` is the name of a pack that holds the same terms. */
  | { kind: 'new'; twin?: string | undefined }
  /** One of its name is there, and is changed by it. */
  | { kind: 'update'; changes: PackChanges }
  /** It is there, and nothing about it is new. */
  | { kind: 'same' };

/** Compares packs by the names of their terms. */
export function changesBetween(before: readonly PackTerm[], after: readonly PackTerm[]): PackChanges {
  const old = new Map(before.map((term) => [nameKey(term.term), textOf(term)]));
  const changes = { added: 0, changed: 0, removed: 0 };
  for (const term of after) {
    const name = nameKey(term.term);
    const was = old.get(name);
    if (was === undefined) changes.added += 1;
    else if (was !== textOf(term)) changes.changed += 1;
    old.delete(name);
  }
  return { ...changes, removed: old.size };
}

/** How a pack stands to the one of its name. */
export function standingTo(before: Pack, after: Pack): Standing {
  const { terms: oldTerms, ...oldHead } = before;
  const { terms, ...head } = after;
  if (textOf(oldHead) === textOf(head) && areSame(oldTerms, terms)) return { kind: 'same' };
  return { kind: 'update', changes: changesBetween(oldTerms, terms) };
}

/** Whether terms are the same, in the same order. */
export function areSame(before: readonly PackTerm[], after: readonly PackTerm[]): boolean {
  return before.length === after.length && before.every((term, at) => textOf(term) === textOf(after[at]));
}

/** The text of a value whose fields are always written in one order, as those of packs that were read are. */
function textOf(value: unknown): string {
  return JSON.stringify(value).normalize('NFC');
}
