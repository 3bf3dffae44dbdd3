/** Reads the page: what is in view first, then as far as its reader may soon see, and whatever changes; in slices, and only while it is shown. */
import { MOST_UNITS } from '../../../glossary/match/batch.ts';
import { createBatches, FIRST_UNITS, MOST_OF_A_PASSAGE, type Batches, type FilledBatch } from './send/batches.ts';
import { createChangeQueue } from './change-queue.ts';
import { createPageDefinitions } from './page-definitions.ts';
import type { Passage } from './passages.ts';
import { blocksInView, lookAround } from './reach/blocks-in-view.ts';
import { isFarBelow, STOP_BEYOND } from './reach/far-below.ts';
import { createParked, type ParkedReading } from './reach/parked.ts';
import { readPassages } from './read-passages.ts';
import { surroundingsOf } from './readable.ts';
import { ignoreAbort, startSlices, untilShown, whenIdle, type Slices } from './slices.ts';
import { throttle } from './throttle.ts';
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
  send(batch: FilledBatch, fresh: WeakSet<Node>): Promise<void>;
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

/** Reading on one page. */
export interface PageReading {
  /** Whether all of the page is known, as far as it was there. */
  isOver(): boolean;
  /** Whether a part of the page waits until its reader comes near, or is asked for. */
  hasRest(): boolean;
  /** Whether a node lies in a part that waits. */
  isInRest(node: Node): boolean;
  /** Reads what waits too. Resolves when it is known. */
  readRest(): Promise<void>;
  /** Looks whether what waits has come near, or is in view though it stands further on. */
  lookAgain(): void;
}

/** What the blocks of one reading share. */
interface Run {
  batches: Batches;
  /** The blocks whose passages are added anew in it. */
  fresh: WeakSet<Node>;
  slices: Slices;
}

/** Changes are read again at the latest after this many milliseconds, idle or not. */
const READ_CHANGES_WITHIN_MS = 500;
/** And no more often than this: a page that changes in every frame sends a few batches a second. */
const READ_CHANGES_EVERY_MS = 250;
/** Blocks waiting to be read anew beyond which the whole page is read instead. */
const MOST_WAITING = 2000;
/** Layout is asked how far reading has come after this much text, in UTF-16 units: about a screen and a half. */
const LOOK_EVERY_UNITS = 4000;
/** A passage takes a line at least, which could hold as many units. */
const LEAST_UNITS = 100;
/** On scrolling it is looked this often at most, in milliseconds, whether what waits has come near. */
const LOOK_EVERY_MS = 120;

/**
 * Starts reading and keeps up with the page until `signal` aborts. It is read as far as its reader may soon see, and the rest when they
 * come near, or when it is asked for.
 */
export function readPage(needs: ReadNeeds, signal: AbortSignal): PageReading {
  return new PageReader(needs, signal);
}

/** Reads one block after another from the queue of those that are new or have changed, then what has waited. */
class PageReader implements PageReading {
  readonly #needs: ReadNeeds;
  readonly #signal: AbortSignal;
  readonly #queue = createChangeQueue();
  readonly #parked = createParked();
  readonly #definitions = createPageDefinitions();
  readonly #watch: PageWatch;
  readonly #knownRoots = new WeakSet<ShadowRoot>();
  /** The blocks that were read before their turn, as they were in view. */
  readonly #readBefore = new WeakSet<Element>();
  readonly #unreadInView: () => Set<Element>;
  /** Reading the page once, as far as its reader may soon see. */
  readonly #first: Promise<void>;
  #isReadOnce = false;
  #running: Promise<void> | undefined;
  /** Reading all that waits; nothing is parked meanwhile. */
  #rest: Promise<void> | undefined;
  #isGoingOn = false;
  #isPlanned = false;
  #lastRead = Number.NEGATIVE_INFINITY;
  /** Whether passages were forgotten in the changes that are being told. */
  #isStale = false;

  constructor(needs: ReadNeeds, signal: AbortSignal) {
    this.#needs = needs;
    this.#signal = signal;
    const { marks, matching, shadowRootOf } = needs;
    this.#unreadInView = lookAround({
      isUnread: (element) => this.#parked.comesTo(element) && !this.#wasReadBefore(element),
      onShadowRoot: (root) => this.#knownRoots.has(root) || this.#noteShadowRoot(root),
      shadowRootOf,
    });
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
    const look = throttle(LOOK_EVERY_MS, () => whenIdle(() => this.lookAgain(), LOOK_EVERY_MS, signal), signal);
    addEventListener('scroll', look, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => this.#parked.clear());
    this.#first = this.#readFirst();
    void this.#first.catch(ignoreAbort);
  }

  async #readFirst(): Promise<void> {
    this.#watch.observe(document);
    for (const block of blocksInView()) this.#add({ block, added: 'all' });
    if (this.#queue.size > 0) await this.#read(FIRST_UNITS);
    this.#add(wholePage());
    await this.#read(FIRST_UNITS);
    this.#isReadOnce = true;
  }

  isOver(): boolean {
    return this.#signal.aborted || (this.#isReadOnce && !this.hasRest());
  }

  hasRest(): boolean {
    return this.#isGoingOn || this.#parked.size > 0;
  }

  isInRest(node: Node): boolean {
    return this.#parked.comesTo(node);
  }

  readRest(): Promise<void> {
    this.#rest ??= this.#readRest().finally(() => {
      this.#rest = undefined;
    });
    return this.#rest;
  }

  lookAgain(): void {
    if (this.#parked.size === 0 || this.#running) return;
    for (const block of this.#unreadInView()) {
      this.#readBefore.add(block);
      this.#add({ block, added: 'all' });
    }
    if (this.#queue.size > 0 || this.#parked.isNear()) this.#planReading();
  }

  #wasReadBefore(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) if (this.#readBefore.has(at)) return true;
    return false;
  }

  #noteChanges(blocks: readonly ChangedBlock[]): void {
    if (this.#isStale) this.#needs.onStale();
    this.#isStale = false;
    for (const changed of blocks) this.#add(changed);
    if (this.#queue.size > MOST_WAITING) {
      const { matching, marks } = this.#needs;
      for (const part of [this.#queue, this.#parked, matching, marks, this.#definitions]) part.clear();
      this.#add(wholePage());
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
    this.#add({ block: root, added: 'all' });
  }

  #add(changed: ChangedBlock): void {
    for (const again of this.#parked.cut(changed)) this.#queue.add(again);
    this.#queue.add(changed);
  }

  #planReading(): void {
    if (this.#running || this.#isPlanned) return;
    this.#isPlanned = true;
    const read = () => {
      this.#isPlanned = false;
      void this.#read().catch(ignoreAbort);
    };
    const rest = Math.max(0, this.#lastRead + READ_CHANGES_EVERY_MS - performance.now());
    setTimeout(() => whenIdle(read, READ_CHANGES_WITHIN_MS, this.#signal), rest);
  }

  /** Reads what is to be read now. @param most the most text of the first batch, in UTF-16 units */
  async #read(most = MOST_UNITS): Promise<void> {
    if (this.#running) return;
    this.#running = this.#readWaiting(most).finally(() => {
      this.#running = undefined;
      this.#isGoingOn = false;
    });
    await this.#running;
    if (this.#queue.size > 0) this.#planReading();
    else whenIdle(() => this.lookAgain(), LOOK_EVERY_MS, this.#signal);
  }

  async #readRest(): Promise<void> {
    await this.#first;
    while (this.#parked.size > 0) await (this.#running ?? this.#read());
  }

  async #readWaiting(most: number): Promise<void> {
    this.#lastRead = performance.now();
    const { marks, matching, onProgress } = this.#needs;
    await untilShown(this.#signal);
    const slices = startSlices(this.#signal);
    marks.forgetGone();
    const run: Run = { batches: createBatches(most, [], this.#definitions.list), fresh: new WeakSet(), slices };
    for (let isMore = true; isMore;) {
      for (let changed = this.#queue.take(); changed; changed = this.#queue.take()) {
        if (changed.block.isConnected) await this.#readBlock(changed, run);
      }
      await this.#sendRest(run);
      const parked = this.#parked.take(this.#rest !== undefined);
      if (parked) await this.#goOn(parked, slices);
      isMore = parked !== undefined;
    }
    await matching.done();
    this.#isGoingOn = false;
    onProgress();
  }

  async #sendRest({ batches, fresh }: Run): Promise<void> {
    const rest = batches.rest();
    if (rest) await this.#needs.matching.send(rest, fresh);
  }

  async #readBlock(changed: ChangedBlock, run: Run): Promise<void> {
    const { block, added } = changed;
    if (block instanceof Element && this.#isLeft(block, block)) return;
    if (added === 'all' && this.#isBeyondReach(block)) {
      this.#parked.add({ changed, way: [], front: block, following: [], fresh: new WeakSet() });
      return;
    }
    this.#needs.marks.forget(block);
    run.fresh.add(block);
    run.batches.startAnew();
    await this.#readPassages(changed, run);
  }

  /** Goes on with a reading where it had stopped. */
  async #goOn({ changed, way, following, fresh }: ParkedReading, slices: Slices): Promise<void> {
    this.#isGoingOn = true;
    if (way.length === 0) return this.#add(changed);
    const run: Run = { batches: createBatches(MOST_UNITS, following, this.#definitions.list), fresh, slices };
    await this.#readPassages(changed, run, way);
    await this.#sendRest(run);
  }

  /** Reads a block until it is over, or what follows lies too far below what the reader sees. @param behind see `ReadOptions` */
  async #readPassages(changed: ChangedBlock, run: Run, behind: readonly Node[] = []): Promise<void> {
    const { block, added } = changed;
    const { batches, fresh, slices } = run;
    const { marks, matching, shadowRootOf } = this.#needs;
    const surroundings = surroundingsOf(block instanceof Element ? block : block.host);
    if (surroundings === 'skip') return;
    let units = 0;
    for (const passage of readPassages(block, {
      isEnglish: surroundings === 'english',
      behind,
      onShadowRoot: (root) => this.#noteShadowRoot(root),
      shadowRootOf,
      onDrawnInline: (inner) => marks.forget(inner),
      enters: (inner) =>
        isWithinAdded(changed, inner) && !(added !== 'all' && added.has(inner) && this.#isLeft(inner, block)),
    })) {
      if (passage) {
        this.#definitions.note(passage.text.slice(0, MOST_OF_A_PASSAGE));
        for (const batch of batches.add(passage)) await matching.send(batch, fresh);
        units += Math.max(passage.text.length, LEAST_UNITS);
        if (units >= LOOK_EVERY_UNITS) {
          units = 0;
          if (this.#park(changed, passage, run)) return;
        }
      }
      if (slices.isOver()) await slices.pause();
    }
  }

  /** Parks a reading behind a passage, where that lies far below what the reader sees. Gives whether it does. */
  #park(changed: ChangedBlock, { nodes }: Passage, { batches, fresh }: Run): boolean {
    const [front] = nodes;
    const last = nodes.at(-1);
    if (!front || !last || !this.#isBeyondReach(front)) return false;
    this.#parked.add({ changed, way: wayTo(last, changed.block), front, following: batches.following(), fresh });
    return true;
  }

  #isBeyondReach(node: Node): boolean {
    return this.#rest === undefined && isFarBelow(node, STOP_BEYOND);
  }

  /** Whether an element of a block is left to a reading that is to come to it, as it lies far below what the reader sees. */
  #isLeft(element: Element, block: ChangedBlock['block']): boolean {
    return this.#parked.size > 0 && this.#isBeyondReach(element) && this.#parked.leave(element, block);
  }
}

/** A node and what it lies in, from the inside out, as far as a block, which is not among them. */
function wayTo(node: Node, block: Node): Node[] {
  const way: Node[] = [];
  for (let at: Node | null = node; at && at !== block; at = at.parentNode) way.push(at);
  return way;
}

function wholePage(): ChangedBlock {
  return { block: document.body, added: 'all' };
}
