/** The passages that were read and are being matched; what changes meanwhile is dropped, as it is read again. */
import type { Evidence } from '../../../glossary/evidence/evidence.ts';
import type { FoundInPassage, PageMatch } from './page-terms.ts';
import type { FilledBatch } from '../read/send/batches.ts';
import type { Passage } from '../read/passages.ts';

/** A passage whose matches are all there. */
export interface Matched {
  passage: Passage;
  matches: readonly PageMatch[];
  evidence: Evidence;
}

/** The passages on their way; see {@link createPending}. */
export interface Pending {
  /** A batch is about to be sent. */
  add(batch: FilledBatch): void;
  /** Takes in what was found, by place in the batch. Gives the passages that are complete by that and have not changed, in order. */
  settle(batch: FilledBatch, found: readonly FoundInPassage[]): Matched[];
  /** Drops the passages of a block. */
  forget(block: Node): void;
  /** Drops the passages at and below a node. */
  forgetWithin(node: Node): void;
  clear(): void;
}

/** No passages on their way. */
export function createPending(): Pending {
  /** By passage: its pieces that are not answered yet, whether all were sent, and what was found in the others. */
  const open = new Map<Passage, { missing: number; isWhole: boolean; found: FoundInPassage[] }>();
  const forgetWhere = (isGone: (block: Node) => boolean) => {
    for (const passage of open.keys()) if (isGone(passage.block)) open.delete(passage);
  };
  return {
    add({ parts }) {
      for (const part of parts) {
        if (!part) continue;
        if (part.offset === 0) open.set(part.passage, { missing: 0, isWhole: false, found: [] });
        const entry = open.get(part.passage);
        if (!entry) continue;
        entry.missing += 1;
        entry.isWhole = part.isLast;
      }
    },
    settle({ parts }, found) {
      const complete: Matched[] = [];
      for (const [place, part] of parts.entries()) {
        const entry = part && open.get(part.passage);
        if (!part || !entry) continue;
        const piece = found[place];
        if (piece) entry.found.push(part.offset === 0 ? piece : movedBy(piece, part.offset));
        entry.missing -= 1;
        if (entry.missing > 0 || !entry.isWhole) continue;
        open.delete(part.passage);
        complete.push({ passage: part.passage, ...joined(entry.found) });
      }
      return complete;
    },
    forget: (block) => forgetWhere((own) => own === block),
    forgetWithin: (node) => forgetWhere((own) => node.contains(own)),
    clear: () => open.clear(),
  };
}

/** What was found in a piece of a passage that begins so many UTF-16 units into it. */
function movedBy({ matches, evidence }: FoundInPassage, offset: number): FoundInPassage {
  return {
    matches: matches.map((match) => ({ ...match, from: match.from + offset, to: match.to + offset })),
    evidence,
  };
}

/** What was found in all pieces of a passage. Those of a long one may be answered in another order. */
function joined(pieces: readonly FoundInPassage[]): FoundInPassage {
  const [only, ...rest] = pieces;
  if (only && rest.length === 0) return only;
  return {
    matches: pieces.flatMap(({ matches }) => matches).toSorted((a, b) => a.from - b.from),
    evidence: {
      sum: pieces.reduce((sum, { evidence }) => sum + evidence.sum, 0),
      count: pieces.reduce((count, { evidence }) => count + evidence.count, 0),
    },
  };
}
