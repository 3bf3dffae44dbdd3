/** Has batches matched by the background, and adds what it finds to the page's marks, where the page has not changed meanwhile. */
import { MOST_UNITS, type Batch } from '../../../glossary/match/batch.ts';
import { createFound, type Found } from '../../../glossary/match/found.ts';
import { createBatches, type FilledBatch } from '../read/send/batches.ts';
import { partedWhereDrawn, type Passage } from '../read/passages.ts';
import { createPending, type Matched } from './pending.ts';
import type { Matching } from '../read/read-page.ts';
import type { PageMarks } from './page-marks.ts';
import type { PageTerms } from './page-terms.ts';
import { elementAround, isEditContext, isEditor } from './sight/seen.ts';
import { createSender } from '../read/send/sender.ts';

/** How often a passage is parted and matched again: what is found then may run over boxes elsewhere. */
const MOST_PARTINGS = 4;
/** Marks are chosen anew after the first answer, the 4th, the 16th and so on, since choosing takes longer the more there is. */
const PROGRESS_FACTOR = 4;

/** What matching needs. */
interface MatchingNeeds {
  marks: PageMarks;
  terms: PageTerms;
  /** Has a batch matched; its outcomes are those of `askUntilAnswered`. */
  match(batch: Batch): Promise<Found | undefined>;
  /** More of the page is known. */
  onProgress(): void;
}

/** Starts without batches. */
export function createMatching({ marks, terms, match, onProgress }: MatchingNeeds, signal: AbortSignal): Matching {
  const sender = createSender(match, signal);
  const pending = createPending();
  const running = new Set<Promise<void>>();
  let answers = 0;
  let nextProgress = 1;

  const send = async (batch: FilledBatch, fresh: WeakSet<Node>, partings = 0): Promise<void> => {
    await sender.ready();
    pending.add(batch);
    // It fails only where the signal has aborted; then nobody waits for it.
    const work = takeAnswer(batch, fresh, partings).catch(() => undefined);
    running.add(work);
    void work.finally(() => running.delete(work));
  };
  const takeAnswer = async (batch: FilledBatch, fresh: WeakSet<Node>, partings: number): Promise<void> => {
    // Where it is refused its passages count as read, without matches: the page goes on.
    const found = (await sender.send(batch.batch)) ?? createFound();
    const isInEditor = createEditorLook();
    const again: Promise<void>[] = [];
    for (const matched of pending.settle(batch, terms.take(found, batch.batch.context))) {
      const parted = partings < MOST_PARTINGS ? partedByLayout(matched) : undefined;
      if (parted) again.push(...sendParted(parted, matched.passage, batch, fresh, partings + 1));
      else add(matched, fresh, isInEditor);
    }
    await Promise.all(again);
    answers += 1;
    if (answers < nextProgress) return;
    nextProgress *= PROGRESS_FACTOR;
    onProgress();
  };
  const sendParted = (
    parted: Passage,
    whole: Passage,
    { batch, following }: FilledBatch,
    fresh: WeakSet<Node>,
    partings: number,
  ) => {
    const batches = createBatches(MOST_UNITS, following.get(whole), () => batch.defined);
    return [...batches.add(parted), batches.rest()].flatMap((part) => (part ? send(part, fresh, partings) : []));
  };
  const add = (
    { passage, matches, evidence }: Matched,
    fresh: WeakSet<Node>,
    isInEditor: (passage: Passage) => boolean,
  ) => {
    if (!fresh.has(passage.block)) marks.forget(passage.block);
    fresh.add(passage.block);
    marks.add(passage, matches, evidence, matches.length > 0 && isInEditor(passage));
  };
  return {
    send: (batch, fresh) => send(batch, fresh),
    async done() {
      while (running.size > 0) await Promise.all(running);
    },
    forget: pending.forget,
    forgetWithin: pending.forgetWithin,
    clear: pending.clear,
  };
}

/** The passage with what is drawn as two boxes read as two, where a match runs over both; else nothing. */
function partedByLayout({ passage, matches }: Matched): Passage | undefined {
  const parted = matches.length > 0 ? partedWhereDrawn(passage, matches) : passage;
  return parted === passage ? undefined : parted;
}

/** Tells whether a passage stands in an editor. What is around its element is asked once for all in the same parent; it holds until the page changes. */
function createEditorLook(): (passage: Passage) => boolean {
  const known = new Map<Element, boolean>();
  return ({ nodes: [first] }) => {
    const element = first && elementAround(first);
    if (!element) return false;
    if (isEditContext(element)) return true;
    const around = element.parentElement ?? element;
    const is = known.get(around) ?? isEditor(around);
    known.set(around, is);
    return is;
  };
}
