/** Goes from mark to mark without a pointer: to the next one, the previous one, or the first of a term. */
import { termsOf } from '../../glossary/match/merge-matches.ts';
import type { Cards } from './card/cards.ts';
import type { Marking } from './marking.ts';
import type { Mark } from './mark/marked-passage.ts';
import type { PageTerms } from './mark/page-terms.ts';
import { stepsFrom, type Direction } from './mark/step.ts';
import { visitMarks } from './mark/visit-marks.ts';
import type { PageReading } from './read/read-page.ts';
import { ignoreAbort } from './read/slices.ts';
import { rectsOf } from './dom/rects.ts';

/** The way from mark to mark. */
export interface Visitor {
  /** Scrolls to the next or previous mark and opens its card. */
  step(direction: Direction): void;
  /** Scrolls to the first mark of a term, and opens its card where that is wanted. */
  show(id: string, opens?: boolean): void;
  /** The first mark of a term; its first mention where it is on the page without a mark. */
  first(id: string): Mark | undefined;
  /** The mark that was opened last in this way. */
  last(): Mark | undefined;
  /** Lets go of that mark where it is gone, as it would keep the page's nodes alive. */
  forgetGone(): void;
}

/** Has been nowhere yet. */
export function createVisitor(
  { marks, update, lookAt }: Marking,
  cards: Cards,
  terms: PageTerms,
  reading: Pick<PageReading, 'hasRest' | 'isInRest' | 'readRest'>,
  signal: AbortSignal,
): Visitor {
  let last: Mark | undefined;
  let opensNext = true;
  const visit = visitMarks({
    isNews(ahead) {
      const isNews = lookAt(ahead);
      if (isNews) update.now('choose');
      return isNews;
    },
    onReached(mark) {
      cards.close();
      last = mark;
      if (opensNext) cards.open(mark);
    },
    onWay(mark) {
      last = mark;
    },
    signal,
  });
  const all = () => marks.passages().flatMap((passage) => passage.marks);
  const step = async (direction: Direction) => {
    opensNext = true;
    const from = last;
    const hasRest = reading.hasRest();
    const ahead = () => marksAhead(all(), from, direction, reading);
    if ((await visit(ahead)) || !hasRest) return;
    await reading.readRest();
    await visit(ahead);
  };
  const allOf = (id: string) => {
    const marked = all().filter((mark) => termsOf(mark).map(terms.id).includes(id));
    // A term may be on the page without a mark, where a screen would hold too many.
    return marked.length > 0 ? marked : marks.firstMention((term) => terms.id(term) === id);
  };
  return {
    first: (id) => allOf(id)[0],
    last: () => last,
    forgetGone() {
      if (last && !marks.isKnown(last.passage)) last = undefined;
    },
    step: (direction) => void step(direction).catch(ignoreAbort),
    show(id, opens = true) {
      opensNext = opens;
      void visit(() => allOf(id));
    },
  };
}

/**
 * The marks to be tried in a direction, in order. While a part of the page waits to be read, only those with nothing unread on the way to
 * them.
 *
 * @param from the mark stepped to last
 */
function marksAhead(
  all: readonly Mark[],
  from: Mark | undefined,
  direction: Direction,
  reading: Pick<PageReading, 'hasRest' | 'isInRest'>,
): Mark[] {
  const current = from ? all.indexOf(from) : -1;
  const firstInView = all.findIndex(({ range }) => (rectsOf(range)[0]?.top ?? -1) >= 0);
  const hasRest = reading.hasRest();
  const places = stepsFrom(all.length, current, firstInView, direction, !hasRest);
  const ordered = places.flatMap((place) => all[place] ?? []);
  if (!hasRest) return ordered;
  const isInRest = ({ range }: Mark) => reading.isInRest(range.startContainer);
  if (from && isInRest(from)) return [];
  const firstBeyond = ordered.findIndex(isInRest);
  return firstBeyond < 0 ? ordered : ordered.slice(0, firstBeyond);
}
