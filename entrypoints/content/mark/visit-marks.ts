/** Scrolls to the next mark that readers can see, also to one in a part that browsers lay out only once it comes near. */
import type { Mark } from './marked-passage.ts';
import { createLook, elementAround } from './sight/seen.ts';

/** So many of the marks that follow are looked at together, as choosing other marks takes longer than looking. */
const LOOKED_AT_AHEAD = 20;
/** A part that comes near is laid out within so many frames, or not at all. */
const MOST_FRAMES = 10;
/** Longer than a frame lasts, in milliseconds: there are none while a tab is hidden. */
const FRAME_MS = 100;

/** What visiting needs. */
export interface VisitParts {
  /** Looks which of these marks can be seen. Gives whether something was found out, so that other marks are chosen now. */
  isNews(ahead: readonly Mark[]): boolean;
  /** The way to a mark leads over a part that has to be laid out first. */
  onWay(mark: Mark): void;
  onReached(mark: Mark): void;
  signal: AbortSignal;
}

/**
 * Gives a function that scrolls to the first of the marks that can be seen; `ordered` gives them as they are now chosen. It resolves to whether there
 * is one.
 */
export function visitMarks({
  isNews,
  onWay,
  onReached,
  signal,
}: VisitParts): (ordered: () => Mark[]) => Promise<boolean> {
  let visits = 0;
  return async (ordered) => {
    visits += 1;
    const visit = visits;
    for (;;) {
      const ahead = ordered().slice(0, LOOKED_AT_AHEAD);
      if (isNews(ahead)) continue;
      const mark = ahead.find(({ range }) => createLook().at(range) !== 'unseen');
      if (!mark) return false;
      scrollTo(mark);
      if (createLook().at(mark.range) === 'skipped') {
        onWay(mark);
        await untilLaidOut(mark);
        if (visit !== visits || signal.aborted) return true;
        if (isNews([mark])) continue;
        scrollTo(mark);
      }
      onReached(mark);
      return true;
    }
  };
}

function scrollTo({ range }: Mark): void {
  elementAround(range.startContainer)?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

async function untilLaidOut({ range }: Mark): Promise<void> {
  for (let frames = 0; frames < MOST_FRAMES; frames += 1) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, FRAME_MS);
      requestAnimationFrame(() => {
        clearTimeout(timer);
        // What is laid out in this frame is known only after it.
        setTimeout(resolve);
      });
    });
    if (createLook().at(range) !== 'skipped') return;
  }
}
