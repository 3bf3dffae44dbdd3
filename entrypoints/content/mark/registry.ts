/** Paints marks: keeps the ranges of the marks in view registered with `CSS.highlights`, and nothing else of the page. */

/**
 * The highlights of the marks in view, those of names that were read about apart, of the mark whose card is open, and of what is pointed at
 * beside the page.
 */
const MARKS = 'glosswell';
const READ = 'glosswell-read';
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
  /** Paints these ranges and no others. @param read those to be painted as marks of names that were read about */
  paint(ranges: readonly StaticRange[], read: readonly StaticRange[]): void;
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
  const faded = new Highlight();
  const open = new Highlight();
  open.priority = OPEN_PRIORITY;
  const pointed = new Highlight();
  pointed.priority = POINTED_PRIORITY;
  let restores = 0;
  signal.addEventListener('abort', () => {
    fill(MARKS, marks, []);
    fill(READ, faded, []);
    fill(OPEN, open, []);
    fill(POINTED, pointed, []);
  });
  return {
    paint(ranges, read) {
      if (signal.aborted) return;
      restores = 0;
      fill(MARKS, marks, ranges);
      fill(READ, faded, read);
    },
    paintOpen(range) {
      if (!signal.aborted) fill(OPEN, open, range ? [range] : []);
    },
    paintPointed(ranges) {
      if (!signal.aborted) fill(POINTED, pointed, ranges);
    },
    restore() {
      const isThere = isRegistered(MARKS, marks) && isRegistered(READ, faded);
      if (signal.aborted || isThere || restores >= MOST_RESTORES) return;
      restores += 1;
      put(MARKS, marks);
      put(READ, faded);
      put(OPEN, open);
    },
  };
}

function isRegistered(name: string, highlight: Highlight): boolean {
  return highlight.size === 0 || CSS.highlights.get(name) === highlight;
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
