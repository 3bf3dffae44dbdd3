/** Puts passages into batches for the background. */
import { PASSAGES_BEFORE } from '../../../../glossary/index/form-index.ts';
import { MOST_PASSAGES, MOST_UNITS, PASSAGE, SCOPE_BITS, type Batch } from '../../../../glossary/match/batch.ts';
import type { Defined } from '../../../../glossary/match/defined.ts';
import type { Passage } from '../passages.ts';
import { piecesOf } from './pieces.ts';

/** A first batch that a reader waits for is small, so that what is in view is marked soon. */
export const FIRST_UNITS = 4000;
/**
 * UTF-16 units that are read of one passage: more than any text that people read, and few enough for what stands behind it not to wait long.
 */
export const MOST_OF_A_PASSAGE = 1_000_000;
/** Units of such a passage that are sent along. */
const MOST_CONTEXT_UNITS = 2000;

/** A batch, and where its texts belong. */
export interface FilledBatch {
  batch: Batch;
  /** By place in the batch: the passage, and where in its text the piece begins; none for those sent for their cue words alone. */
  parts: readonly (Part | undefined)[];
  /** By passage: those that it follows, the latest first. */
  following: ReadonlyMap<Passage, readonly Before[]>;
}

/** A passage, or a piece of a long one. */
export interface Part {
  passage: Passage;
  offset: number;
  isLast: boolean;
}

/** A passage whose words may be cues for those after it. */
export interface Before {
  passage: Passage;
  /** What is sent of its text. */
  text: string;
}

/** Fills batches with passages that follow each other; see {@link createBatches}. */
export interface Batches {
  /** What is added from now on does not follow what was added before. */
  startAnew(): void;
  /** The passages that the next one follows, the latest first. */
  following(): readonly Before[];
  /** Adds a passage. Gives each batch that becomes full by that. */
  add(passage: Passage): Generator<FilledBatch>;
  /** Gives what was added since the last full batch. */
  rest(): FilledBatch | undefined;
}

/**
 * @param most the most text of the first batch, in UTF-16 units
 * @param following the passages that the first one follows, the latest first
 * @param defined the letters that the page has defined by the time a batch is full
 */
export function createBatches(
  most = MOST_UNITS,
  following: readonly Before[] = [],
  defined: () => Defined[] = () => [],
): Batches {
  const scopes = new Map<Node, number>();
  let limit = most;
  let before = following;
  let startsAnew = false;
  let open = createBatch();

  function scopeOf({ scope }: Passage): number {
    const number = scopes.get(scope) ?? scopes.size;
    scopes.set(scope, number);
    return number;
  }
  function createBatch() {
    const batch: Batch = { text: '', ends: [], scopes: [], context: before.length, defined: [] };
    const parts: (Part | undefined)[] = before.map(() => undefined);
    const following = new Map<Passage, readonly Before[]>();
    for (const { passage, text } of before.toReversed()) append(batch, text, scopeOf(passage), 0);
    return { batch, parts, following };
  }
  function close(): FilledBatch | undefined {
    const filled = open;
    filled.batch.defined = defined();
    open = createBatch();
    limit = MOST_UNITS;
    return filled.parts.length > filled.batch.context ? filled : undefined;
  }
  return {
    startAnew() {
      before = [];
      startsAnew = true;
    },
    following: () => before,
    *add(passage) {
      if (passage.isHeading) before = [];
      const text = passage.text.slice(0, MOST_OF_A_PASSAGE);
      let isFirst = true;
      for (const { from, to } of piecesOf(text)) {
        const { batch } = open;
        if (batch.text.length + to - from > limit || batch.ends.length >= MOST_PASSAGES) {
          const full = close();
          if (full) yield full;
          isFirst = true;
        }
        const bits = (passage.isHeading || startsAnew ? PASSAGE.startsAnew : 0) | (isFirst ? 0 : PASSAGE.goesOn);
        startsAnew = false;
        append(open.batch, text.slice(from, to), scopeOf(passage), bits);
        open.following.set(passage, before);
        open.parts.push({ passage, offset: from, isLast: to === text.length });
        isFirst = false;
      }
      before = [{ passage, text: passage.text.slice(-MOST_CONTEXT_UNITS) }, ...before].slice(0, PASSAGES_BEFORE);
    },
    rest: close,
  };
}

function append(batch: Batch, text: string, scope: number, bits: number): void {
  batch.text += text;
  batch.ends.push(batch.text.length);
  batch.scopes.push((scope << SCOPE_BITS) | bits);
}
