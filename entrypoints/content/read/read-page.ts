/** Reads the page: all of it once, what is in view first, then whatever changes; in slices, and only while it is shown. */
import { MOST_UNITS } from '../../../glossary/match/batch.ts';
import { createBatches, FIRST_UNITS, MOST_OF_A_PASSAGE, type Batches, type FilledBatch } from './send/batches.ts';
import { blocksInView } from './blocks-in-view.ts';
import { createChangeQueue } from './change-queue.ts';
import { createPageDefinitions } from './page-definitions.ts';
import { readPassages } from './read-passages.ts';
import { surroundingsOf } from './readable.ts';
import { startSlices, untilShown, whenIdle, type Slices } from './slices.ts';
import { isWithinAdded, watchPage, type ChangedBlock, type PageWatch } from './watch-page.ts';

/** What is known of the passages of the page. */
interface PassageStore {
  /** Forgets the passages of a block. Gives whether there were any. */
  forget(block: Node): boolean;
  /** Forgets the passages at and below a node. Gives whether there were any. */
  forgetWithin(node: Node): boolean;
  /** Forgets what the page has taken out. */
  forgetGone(): void;
  /** The passages of the nearest block around a node that has any. */
  around(node: Node): readonly unknown[];
  clear(): void;
}

/** Has batches matched, and what is found in them stored. */
export interface Matching {
  /**
   * Sends a batch once there is room for it; its matches are added when they come.
   *
   * @param fresh the blocks of which passages were added in the same run; others are forgotten before the first of theirs is added
   */
  send(batch: FilledBatch, fresh: Set<Node>): Promise<void>;
  /** Resolves when all that was sent is answered. */
  done(): Promise<void>;
  /** What of a block is on its way is stale. */
  forget(block: Node): void;
  forgetWithin(node: Node): void;
  clear(): void;
}

/** What reading needs. */
export interface ReadNeeds {
  marks: PassageStore;
  matching: Matching;
  /** An element's shadow root, open or closed. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** A shadow root is about to be read for the first time. */
  onShadowRoot(root: ShadowRoot): void;
  /** Passages were forgotten after some changes; nothing of them must stay painted. */
  onStale(): void;
  /** All of the page, or all that has changed, is known. */
  onProgress(): void;
}

/** What the blocks of one reading share. */
interface Run {
  batches: Batches;
  /** The blocks whose passages are added anew in it. */
  fresh: Set<Node>;
  slices: Slices;
}

/** Changes are read again at the latest after this many milliseconds, idle or not. */
const READ_CHANGES_WITHIN_MS = 500;
/** And no more often than this: a page that changes in every frame sends a few batches a second. */
const READ_CHANGES_EVERY_MS = 250;
/** Blocks waiting to be read anew beyond which the whole page is read instead. */
const MOST_WAITING = 2000;

/** Starts reading and keeps up with the page until `signal` aborts. Resolves when the page was read once. */
export async function readPage(needs: ReadNeeds, signal: AbortSignal): Promise<void> {
  await new PageReader(needs, signal).readAll();
}

/** Reads one block after another from the queue of those that are new or have changed. */
class PageReader {
  readonly #needs: ReadNeeds;
  readonly #signal: AbortSignal;
  readonly #queue = createChangeQueue();
  readonly #definitions = createPageDefinitions();
  readonly #watch: PageWatch;
  readonly #knownRoots = new WeakSet<ShadowRoot>();
  #isReading = false;
  #isPlanned = false;
  #lastRead = Number.NEGATIVE_INFINITY;
  /** Whether passages were forgotten in the changes that are being told. */
  #isStale = false;

  constructor(needs: ReadNeeds, signal: AbortSignal) {
    this.#needs = needs;
    this.#signal = signal;
    const { marks, matching } = needs;
    this.#watch = watchPage(
      {
        onStale: (block) => {
          matching.forget(block);
          this.#isStale = marks.forget(block) || this.#isStale;
        },
        onStaleWithin: (element) => {
          matching.forgetWithin(element);
          this.#isStale = marks.forgetWithin(element) || this.#isStale;
        },
        onChanged: (blocks) => this.#noteChanges(blocks),
      },
      signal,
    );
  }

  async readAll(): Promise<void> {
    this.#watch.observe(document);
    for (const block of blocksInView()) this.#queue.add({ block, added: 'all' });
    if (this.#queue.size > 0) await this.#readQueue(FIRST_UNITS);
    this.#queue.add(wholePage());
    await this.#readQueue(FIRST_UNITS);
  }

  #noteChanges(blocks: readonly ChangedBlock[]): void {
    if (this.#isStale) this.#needs.onStale();
    this.#isStale = false;
    for (const changed of blocks) this.#queue.add(changed);
    if (this.#queue.size > MOST_WAITING) {
      for (const part of [this.#queue, this.#needs.matching, this.#needs.marks, this.#definitions]) part.clear();
      this.#queue.add(wholePage());
    }
    this.#planReading();
  }

  #noteShadowRoot(root: ShadowRoot): void {
    if (this.#knownRoots.has(root)) {
      if (this.#needs.marks.around(root).length > 0) return;
    } else {
      this.#knownRoots.add(root);
      this.#watch.observe(root);
      this.#needs.onShadowRoot(root);
    }
    this.#queue.add({ block: root, added: 'all' });
  }

  #planReading(): void {
    if (this.#isReading || this.#isPlanned) return;
    this.#isPlanned = true;
    const read = () => {
      this.#isPlanned = false;
      void this.#readQueue().catch(ignoreAbort);
    };
    const rest = Math.max(0, this.#lastRead + READ_CHANGES_EVERY_MS - performance.now());
    setTimeout(() => whenIdle(read, READ_CHANGES_WITHIN_MS, this.#signal), rest);
  }

  /** @param most the most text of the first batch, in UTF-16 units */
  async #readQueue(most = MOST_UNITS): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    this.#lastRead = performance.now();
    const { marks, matching, onProgress } = this.#needs;
    try {
      await untilShown(this.#signal);
      const slices = startSlices(this.#signal);
      marks.forgetGone();
      const run: Run = { batches: createBatches(most, [], this.#definitions.list), fresh: new Set(), slices };
      for (let changed = this.#queue.take(); changed; changed = this.#queue.take()) {
        if (changed.block.isConnected) await this.#readBlock(changed, run);
      }
      const rest = run.batches.rest();
      if (rest) await matching.send(rest, run.fresh);
      await matching.done();
      onProgress();
    } finally {
      this.#isReading = false;
    }
    if (this.#queue.size > 0) this.#planReading();
  }

  async #readBlock(changed: ChangedBlock, { batches, fresh, slices }: Run): Promise<void> {
    const { block } = changed;
    const { marks, matching, shadowRootOf } = this.#needs;
    marks.forget(block);
    fresh.add(block);
    batches.startAnew();
    const surroundings = surroundingsOf(block instanceof Element ? block : block.host);
    if (surroundings === 'skip') return;
    for (const passage of readPassages(block, {
      isEnglish: surroundings === 'english',
      onShadowRoot: (root) => this.#noteShadowRoot(root),
      shadowRootOf,
      onDrawnInline: (inner) => marks.forget(inner),
      enters: (inner) => isWithinAdded(changed, inner),
    })) {
      if (passage) {
        this.#definitions.note(passage.text.slice(0, MOST_OF_A_PASSAGE));
        for (const batch of batches.add(passage)) await matching.send(batch, fresh);
      }
      if (slices.isOver()) await slices.pause();
    }
  }
}

function wholePage(): ChangedBlock {
  return { block: document.body, added: 'all' };
}

/** Work that was cut short because this site was switched off, or the extension went away, is no failure. */
export function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
