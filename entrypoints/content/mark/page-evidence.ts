/** How much of what stands on the page now speaks for health: the evidence of its passages by their blocks, so that what is read again counts once. */
import { pageMean, type Evidence } from '../../../glossary/evidence/evidence.ts';

/** The evidence of one page. */
export interface PageEvidence {
  /** Adds that of a passage. */
  add(block: Node, evidence: Evidence): void;
  /** Takes out that of a block. */
  forget(block: Node): void;
  /** Takes out what the page has taken out. */
  forgetGone(): void;
  clear(): void;
  /** The mean of the page, as far as it was read. */
  mean(): number;
}

/** A page of which nothing was read. */
export function createPageEvidence(): PageEvidence {
  const byBlock = new Map<Node, Evidence>();
  const page: Evidence = { sum: 0, count: 0 };
  const forget = (block: Node) => {
    const evidence = byBlock.get(block);
    if (!evidence) return;
    add(page, evidence, -1);
    byBlock.delete(block);
  };
  return {
    add(block, evidence) {
      if (evidence.count === 0) return;
      const known = byBlock.get(block);
      if (known) add(known, evidence);
      else byBlock.set(block, { ...evidence });
      add(page, evidence);
    },
    forget,
    forgetGone() {
      for (const block of byBlock.keys()) if (!block.isConnected) forget(block);
    },
    clear() {
      byBlock.clear();
      page.sum = page.count = 0;
    },
    mean: () => pageMean(page),
  };
}

function add(to: Evidence, { sum, count }: Evidence, times = 1): void {
  to.sum += sum * times;
  to.count += count * times;
}
