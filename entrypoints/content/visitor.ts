/** Goes from mark to mark without a pointer: to the next one, the previous one, or the first of a term. */
import { termsOf } from '../../glossary/match/merge-matches.ts';
import type { Cards } from './card/cards.ts';
import type { Marking } from './marking.ts';
import type { Mark } from './mark/page-marks.ts';
import type { PageTerms } from './mark/page-terms.ts';
import { stepsFrom, type Direction } from './mark/step.ts';
import { visitMarks } from './mark/visit-marks.ts';
import { rectsOf } from './read/rects.ts';

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
    step(direction) {
      opensNext = true;
      const from = last;
      void visit(() => {
        const candidates = all();
        const current = from ? candidates.indexOf(from) : -1;
        const firstInView = candidates.findIndex(({ range }) => (rectsOf(range)[0]?.top ?? -1) >= 0);
        return stepsFrom(candidates.length, current, firstInView, direction).flatMap(
          (place) => candidates[place] ?? [],
        );
      });
    },
    show(id, opens = true) {
      opensNext = opens;
      void visit(() => allOf(id));
    },
  };
}
