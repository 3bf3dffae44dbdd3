/** What is shown of passages that are all of a page: for tests, `npm run why` and `npm run marks`, which have no page. */
import { pageMean } from '../evidence/evidence.ts';
import { PASSAGES_BEFORE } from '../index/form-index.ts';
import type { JoinedIndex, PassageBefore, ReadPassage } from '../match/joined-index.ts';

/** A match, and whether there is enough evidence for it. */
export type JudgedMatch = ReadPassage['matches'][number] & { isShown: boolean };

/** Passages that were read as one page. */
export interface ReadTexts {
  /** The mean evidence of the page; see `pageMean`. */
  mean: number;
  /** By passage, what was found in it. */
  found: JudgedMatch[][];
}

/** Reads texts that follow each other in one section, and nothing else, as one page. */
export function readAsPage(index: JoinedIndex, texts: readonly string[]): ReadTexts {
  const page = { sum: 0, count: 0 };
  const before: PassageBefore[] = [];
  const read = texts.map((text) => {
    const { matches, evidence } = index.read(text, before);
    page.sum += evidence.sum;
    page.count += evidence.count;
    before.unshift({ text, evidence });
    before.length = Math.min(before.length, PASSAGES_BEFORE);
    return matches;
  });
  const mean = pageMean(page);
  return { mean, found: read.map((matches) => matches.map((one) => ({ ...one, isShown: one.asked <= mean }))) };
}
