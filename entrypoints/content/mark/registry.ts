/** Paints marks: keeps the ranges of the marks in view registered with `CSS.highlights`, and nothing else of the page. */

/** The highlight of the marks in view. */
const MARKS = 'glosswell';
/** Of those of names that were read about. */
const READ = 'glosswell-read';
/** Of the mark whose card is open; over the plain marks, so that it shows. */
const OPEN = 'glosswell-open';
const OPEN_PRIORITY = 1;
/** Of what is pointed at beside the page; over both, as the reader looks for it. */
const POINTED = 'glosswell-pointed';
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
  const marks = createHighlight(MARKS);
  const faded = createHighlight(READ);
  const open = createHighlight(OPEN, OPEN_PRIORITY);
  const pointed = createHighlight(POINTED, POINTED_PRIORITY);
  const all = [marks, faded, open, pointed];
  let restores = 0;
  signal.addEventListener('abort', () => {
    for (const one of all) fill(one, []);
  });
  return {
    paint(ranges, read) {
      if (signal.aborted) return;
      restores = 0;
      fill(marks, ranges);
      fill(faded, read);
    },
    paintOpen(range) {
      if (!signal.aborted) fill(open, range ? [range] : []);
    },
    paintPointed(ranges) {
      if (!signal.aborted) fill(pointed, ranges);
    },
    restore() {
      if (signal.aborted || all.every(isThere) || restores >= MOST_RESTORES) return;
      restores += 1;
      for (const one of all) put(one);
    },
  };
}

/** A highlight with the name that it is registered by. */
interface Named {
  name: string;
  highlight: Highlight;
}

function createHighlight(name: string, priority = 0): Named {
  const highlight = new Highlight();
  highlight.priority = priority;
  return { name, highlight };
}

/** Whether a highlight is registered, or need not be. */
function isThere({ name, highlight }: Named): boolean {
  return highlight.size === 0 || CSS.highlights.get(name) === highlight;
}

/** Keeps a highlight registered while it holds anything. */
function put({ name, highlight }: Named): void {
  if (highlight.size > 0 && CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  if (highlight.size === 0 && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
}

/** Makes a highlight hold these ranges and no others. */
function fill(named: Named, ranges: readonly StaticRange[]): void {
  const { highlight } = named;
  // Every change of a highlight has the page drawn anew, so nothing is touched where nothing has changed.
  const isSame = highlight.size === ranges.length && ranges.every((range) => highlight.has(range));
  if (!isSame) {
    highlight.clear();
    for (const range of ranges) highlight.add(range);
  }
  put(named);
}
