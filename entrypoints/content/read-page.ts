/** Reads the page: all of it once, what is in view first, then whatever changes; in slices, and only while it is shown. */
import type { CueText } from '../../glossary/cues.ts';
import type { Match } from '../../glossary/match.ts';
import { blocksInView } from './blocks-in-view.ts';
import { partedWhereDrawn, readPassages, type Passage } from './passages.ts';
import type { PageMarks } from './page-marks.ts';
import { piecesOf } from './pieces.ts';
import { surroundingsOf } from './readable.ts';
import { elementAround, isEditor } from './seen.ts';
import { startSlices, untilShown, whenIdle, type Slices } from './slices.ts';
import { isWithinAdded, watchPage, type ChangedBlock } from './watch-page.ts';

/** What reading needs. */
export interface Reading {
  marks: PageMarks;
  /** Finds the terms in a passage; `before` holds what its reader has just read in the same section. */
  match(text: string, before: readonly CueText[]): Match[];
  /** An element's shadow root, open or closed. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** A shadow root is about to be read for the first time. */
  onShadowRoot(root: ShadowRoot): void;
  /** Passages were forgotten after a batch of changes; nothing of them must stay painted. */
  onStale(): void;
  /** More of the page has been read: after each part that readers may be looking at, and at the end. */
  onProgress(): void;
}

/** Changes are read again at the latest after this many milliseconds, idle or not. */
const READ_CHANGES_WITHIN_MS = 500;
/** Slices after which what was read so far is shown: the first hold what is in view, and showing costs more than it shows later. */
const SLICES_SHOWN = new Set([1, 8]);
/** Passages of the section read before whose words may be cues for a guarded form. */
const PASSAGES_BEFORE = 3;
/** How often a passage is parted and searched again: what is found then may run over boxes elsewhere. */
const MOST_PARTINGS = 4;
/** Blocks waiting to be read anew beyond which the whole page is read instead. */
const MOST_WAITING = 2000;

/** Starts reading and keeps up with the page until `signal` aborts. Resolves when the page was read once. */
export async function readPage(reading: Reading, signal: AbortSignal): Promise<void> {
  const { marks } = reading;
  const known = new WeakSet<ShadowRoot>();
  let waiting = new Map<Element | ShadowRoot, ChangedBlock>();
  let isReading = false;
  /** Whether passages were forgotten in the batch of changes that is being told. */
  let isStale = false;

  const wait = ({ block, added }: ChangedBlock) => {
    const before = waiting.get(block);
    if (!before || added === 'all') waiting.set(block, { block, added });
    else if (before.added !== 'all') for (const element of added) before.added.add(element);
  };
  const watch = watchPage(
    {
      onStale(block) {
        isStale = marks.forget(block) || isStale;
      },
      onStaleWithin(element) {
        isStale = marks.forgetWithin(element) || isStale;
      },
      onChanged(blocks) {
        if (isStale) reading.onStale();
        isStale = false;
        for (const changed of blocks) wait(changed);
        if (waiting.size > MOST_WAITING) {
          waiting = new Map();
          marks.clear();
          wait(wholePage());
        }
        soon();
      },
    },
    signal,
  );
  const soon = () => {
    if (!isReading) whenIdle(() => void readWaiting().catch(ignoreAbort), READ_CHANGES_WITHIN_MS, signal);
  };
  const onShadowRoot = (root: ShadowRoot) => {
    if (known.has(root)) {
      if (marks.around(root).length > 0) return;
    } else {
      known.add(root);
      watch.observe(root);
      reading.onShadowRoot(root);
    }
    wait({ block: root, added: 'all' });
  };

  async function readWaiting(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      await untilShown(signal);
      const slices = startSlices(signal);
      marks.forgetGone();
      while (waiting.size > 0) {
        const [changed] = waiting.values();
        if (!changed) break;
        waiting.delete(changed.block);
        if (changed.block.isConnected) await readBlock(changed, slices);
      }
      if (slices.isOver()) await slices.pause();
      reading.onProgress();
    } finally {
      isReading = false;
    }
    if (waiting.size > 0) soon();
  }

  async function readBlock(changed: ChangedBlock, slices: Slices): Promise<void> {
    const { block } = changed;
    marks.forget(block);
    const surroundings = surroundingsOf(block instanceof Element ? block : block.host);
    if (surroundings === 'skip') return;
    const fresh = new Set<Node>([block]);
    const before: Passage[] = [];
    let slice = 0;
    for (const passage of readPassages(block, {
      isEnglish: surroundings === 'english',
      onShadowRoot,
      shadowRootOf: reading.shadowRootOf,
      onDrawnInline: (inner) => marks.forget(inner),
      enters: (inner) => isWithinAdded(changed, inner),
    })) {
      if (passage) {
        if (!fresh.has(passage.block)) marks.forget(passage.block);
        fresh.add(passage.block);
        await take(passage, before, slices);
      }
      if (slices.isOver()) {
        slice += 1;
        if (SLICES_SHOWN.has(slice)) reading.onProgress();
        await slices.pause();
      }
    }
  }

  async function take(read: Passage, before: (Passage & CueText)[], slices: Slices): Promise<void> {
    if (read.isHeading) before.length = 0;
    const cues = before.filter(({ scope }) => scope === read.scope);
    let passage = read;
    let matches = await matchesIn(passage.text, cues, slices);
    for (let rounds = 0; rounds < MOST_PARTINGS && matches.length > 0; rounds += 1) {
      const parted = partedWhereDrawn(passage, matches);
      if (parted === passage) break;
      passage = parted;
      matches = await matchesIn(passage.text, cues, slices);
    }
    marks.add(passage, matches, matches.length > 0 && isInEditor(passage));
    before.unshift(passage);
    if (before.length > PASSAGES_BEFORE) before.pop();
  }

  async function matchesIn(text: string, cues: readonly CueText[], slices: Slices): Promise<Match[]> {
    const matches: Match[] = [];
    for (const { from, to } of piecesOf(text)) {
      const isWhole = to - from === text.length;
      const found = reading.match(isWhole ? text : text.slice(from, to), cues);
      for (const match of found)
        matches.push(from === 0 ? match : { ...match, from: match.from + from, to: match.to + from });
      if (!isWhole && slices.isOver()) await slices.pause();
    }
    return matches;
  }

  watch.observe(document);
  for (const block of blocksInView()) wait({ block, added: 'all' });
  if (waiting.size > 0) {
    await readWaiting();
    await startSlices(signal).pause();
  }
  wait(wholePage());
  await readWaiting();
}

function isInEditor({ nodes: [first] }: Passage): boolean {
  const element = first && elementAround(first);
  return Boolean(element && isEditor(element));
}

function wholePage(): ChangedBlock {
  return { block: document.body, added: 'all' };
}

/** Work that was cut short because this site was switched off, or the extension went away, is no failure. */
export function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
