/** The blocks that wait to be read, each once, with what in them is new. */
import type { ChangedBlock } from './watch-page.ts';

/** The queue; see {@link createChangeQueue}. */
export interface ChangeQueue {
  /** Adds a block, or what else is new in one that waits already. */
  add(changed: ChangedBlock): void;
  /** Takes the first block out. */
  take(): ChangedBlock | undefined;
  readonly size: number;
  clear(): void;
}

/** An empty queue. */
export function createChangeQueue(): ChangeQueue {
  const waiting = new Map<ChangedBlock['block'], ChangedBlock>();
  return {
    add({ block, added }) {
      const before = waiting.get(block);
      if (!before || added === 'all') waiting.set(block, { block, added });
      else if (before.added !== 'all') for (const element of added) before.added.add(element);
    },
    take() {
      const [first] = waiting.values();
      if (first) waiting.delete(first.block);
      return first;
    },
    get size() {
      return waiting.size;
    },
    clear: () => waiting.clear(),
  };
}
