/** Answers a panel beside the page: says which terms are on the screen, and paints the one that is pointed at in the panel. Does nothing until it is asked. */
import { termsOf } from '../../glossary/match/merge-matches.ts';
import type { OnScreen } from '../../messages/to-page.ts';
import type { Hover } from './hover/hover.ts';
import type { Marking } from './marking.ts';
import type { PageTerms } from './mark/page-terms.ts';
import { seenInTab } from './mark/sight/seen-in-tab.ts';

/** A panel that asks no more for so long, in milliseconds, is closed or out of sight; it asks a few times a second. */
const GONE_AFTER_MS = 1000;

/** The answers to what a panel asks. */
export interface Beside {
  /** What is on the screen. @param id the term that is pointed at in the panel; empty for none */
  onScreen(id: string): Promise<OnScreen>;
  /** Whether any word is. */
  isInView(): Promise<boolean>;
}

/** Answers a panel. Nothing is painted any more when `signal` aborts. */
export function answerBeside(
  { onScreen, paintPointed }: Pick<Marking, 'onScreen' | 'paintPointed'>,
  { current, pointed }: Pick<Hover, 'current' | 'pointed'>,
  terms: Pick<PageTerms, 'id'>,
  signal: AbortSignal,
): Beside {
  let painted: readonly StaticRange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const paint = (ranges: readonly StaticRange[]) => {
    clearTimeout(timer);
    if (ranges.length > 0) timer = setTimeout(() => paint([]), GONE_AFTER_MS);
    // Ranges are made anew for each question, and painting them anew has the page drawn anew.
    if (ranges.length === painted.length && ranges.every((range, at) => isSame(range, painted[at]))) return;
    painted = ranges;
    paintPointed(ranges);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    async onScreen(id) {
      const own = onScreen().map(({ range, terms: wanted }) => ({ range, ids: wanted.map(terms.id) }));
      paint(own.filter(({ ids }) => ids.includes(id)).map(({ range }) => range));
      const open = current();
      const mark = pointed() ?? (open && 'passage' in open ? open : undefined);
      const [term] = mark ? termsOf(mark) : [];
      const seen = await seenInTab(own);
      return {
        ids: Array.from(new Set(seen.flatMap(({ ids }) => ids))),
        pointed: term === undefined ? '' : terms.id(term),
      };
    },
    isInView: async () => (await seenInTab(onScreen().filter(({ terms }) => terms.length > 0))).length > 0,
  };
}

function isSame(one: StaticRange, other: StaticRange | undefined): boolean {
  return one.startContainer === other?.startContainer && one.startOffset === other.startOffset;
}
