/** Keeps the marks in view painted: takes sightings in, finds out which marks readers can see, and fills the registry. */
import type { Sighting } from './in-view.ts';
import type { Mark, MarkedPassage } from './page-marks.ts';
import { rectsOf } from './rects.ts';
import type { Registry } from './registry.ts';

/**
 * Ranges that may be registered at once. Every registered range costs each frame in which anything changes, on screen
 * or not: about 2 ms a frame for 100 in Chromium, 5.5 ms for 1,000.
 */
const MOST_REGISTERED = 100;

/** The painter of one page. */
export interface Painter {
  /** Takes sightings in. Gives whether it found out that readers cannot see a match, or can after all. */
  sight(sightings: readonly Sighting[]): boolean;
  /** Paints what is in view now; to be called when marks were chosen anew, and after scrolling. */
  paint(): void;
  /** Forgets, and no longer paints, the passages that are not to be kept. */
  keep(isKept: (passage: MarkedPassage) => boolean): void;
  /** More marks are near than may be registered, so that scrolling decides which. */
  isCrowded(): boolean;
}

/**
 * A painter with nothing in view.
 *
 * @param onPaint called with the marks that are now near
 */
export function createPainter(registry: Registry, onPaint: (marks: readonly Mark[]) => void): Painter {
  const near = new Set<MarkedPassage>();
  let isCrowded = false;

  const paint = () => {
    const marks = Array.from(near).flatMap((passage) => passage.marks);
    isCrowded = marks.length > MOST_REGISTERED;
    registry.paint((isCrowded ? nearest(marks) : marks).map((mark) => mark.range));
    onPaint(marks);
  };
  return {
    sight(sightings) {
      let learned = false;
      for (const { passages, isNear, hasBox } of sightings) {
        for (const passage of passages) {
          if (isNear) near.add(passage);
          else near.delete(passage);
          if (learnUnseen(passage, hasBox ? isNear : 'nothing')) learned = true;
        }
      }
      paint();
      return learned;
    },
    paint,
    keep(isKept) {
      const before = near.size;
      for (const passage of near) if (!isKept(passage)) near.delete(passage);
      if (near.size < before) paint();
    },
    isCrowded: () => isCrowded,
  };
}

/** Notes which matches of a passage readers cannot see. A block far away is not asked; one without a box shows nothing. */
function learnUnseen(passage: MarkedPassage, shown: boolean | 'nothing'): boolean {
  if (shown === false) return false;
  const unseen = new Set<number>();
  for (const [place, { from }] of passage.matches.entries()) {
    if (shown === 'nothing' || !isSeen(passage, from)) unseen.add(place);
  }
  const isNews = unseen.size !== passage.unseen.size || Array.from(unseen).some((place) => !passage.unseen.has(place));
  if (isNews) passage.unseen = unseen;
  return isNews;
}

/** A box smaller than this on both sides, in CSS pixels, is how text is hidden from sight but not from screen readers. */
const HIDDEN_BOX_PX = 1.5;

function isSeen(passage: MarkedPassage, offset: number): boolean {
  let at = 0;
  while (at + 1 < passage.starts.length && (passage.starts[at + 1] ?? 0) <= offset) at += 1;
  const element = passage.nodes[at]?.parentElement;
  if (!element) return passage.nodes[at]?.isConnected ?? false;
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const box = element.getBoundingClientRect();
  return box.width > HIDDEN_BOX_PX || box.height > HIDDEN_BOX_PX || getComputedStyle(element).display === 'contents';
}

/** The marks nearest to the middle of the viewport. */
function nearest(marks: readonly Mark[]): Mark[] {
  const middle = innerHeight / 2;
  return marks
    .map((mark) => ({ mark, distance: Math.abs((rectsOf(mark.range)[0]?.top ?? Number.MAX_VALUE) - middle) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST_REGISTERED)
    .map(({ mark }) => mark);
}
