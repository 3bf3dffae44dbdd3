/** Paints marks: keeps the ranges of the marks in view registered with `CSS.highlights`, and nothing else of the page. */

/**
 * The highlight of every mark in view, the one of the mark whose card is open, and the one of what is pointed at beside the page. Names
 * carry nothing of the reader's.
 */
const MARKS = 'glosswell';
const OPEN = 'glosswell-open';
const POINTED = 'glosswell-pointed';
/** Over the plain marks, so that the open one shows. */
const OPEN_PRIORITY = 1;
/** Over both, as the reader looks for it. */
const POINTED_PRIORITY = 2;
/** How often in a row the page may take the marks away before they stay away until something else changes. */
const MOST_RESTORES = 5;

/** The painted marks of this page. */
export interface Registry {
  /** Paints these ranges and no others. */
  paint(ranges: readonly StaticRange[]): void;
  /** Paints one range as the one whose card is open, or none. */
  paintOpen(range: StaticRange | undefined): void;
  /** Paints these ranges as pointed at, and no others. */
  paintPointed(ranges: readonly StaticRange[]): void;
  /** Puts the marks back where the page has taken them away. */
  restore(): void;
}

/** Starts painting; when `signal` aborts, the page is left as it was. */
export function createRegistry(signal: AbortSignal): Registry {
  const marks = new Highlight();
  const open = new Highlight();
  open.priority = OPEN_PRIORITY;
  const pointed = new Highlight();
  pointed.priority = POINTED_PRIORITY;
  let restores = 0;
  signal.addEventListener('abort', () => {
    fill(MARKS, marks, []);
    fill(OPEN, open, []);
    fill(POINTED, pointed, []);
  });
  return {
    paint(ranges) {
      if (signal.aborted) return;
      restores = 0;
      fill(MARKS, marks, ranges);
    },
    paintOpen(range) {
      if (!signal.aborted) fill(OPEN, open, range ? [range] : []);
    },
    paintPointed(ranges) {
      if (!signal.aborted) fill(POINTED, pointed, ranges);
    },
    restore() {
      const isThere = marks.size === 0 || CSS.highlights.get(MARKS) === marks;
      if (signal.aborted || isThere || restores >= MOST_RESTORES) return;
      restores += 1;
      put(MARKS, marks);
      put(OPEN, open);
    },
  };
}

/** Keeps a highlight registered while it holds anything. */
function put(name: string, highlight: Highlight): void {
  if (highlight.size > 0 && CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  if (highlight.size === 0 && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}

/** Makes a highlight hold these ranges and no others. */
function fill(name: string, highlight: Highlight, ranges: readonly StaticRange[]): void {
  // Every change of a highlight has the page drawn anew, so nothing is touched where nothing has changed.
  const isSame = highlight.size === ranges.length && ranges.every((range) => highlight.has(range));
  if (!isSame) {
    highlight.clear();
    for (const range of ranges) highlight.add(range);
  }
  put(name, highlight);
}
