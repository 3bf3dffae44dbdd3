/** Keeps the marks in view painted: takes sightings in, finds out which marks readers can see, and fills the registry. */
import type { Sighting } from './sight/in-view.ts';
import { rangeOf, type Mark, type MarkedPassage } from './marked-passage.ts';
import { rectsOf } from '../dom/rects.ts';
import type { Registry } from './registry.ts';
import { createLook, type Look } from './sight/seen.ts';

/**
 * Ranges that may be registered at once. Every registered range costs each frame in which anything changes, on screen
 * or not: about 2 ms a frame for 100 in Chromium, 5.5 ms for 1,000.
 */
const MOST_REGISTERED = 100;

/** Of what shows nothing, and is not near, so many passages are looked at again at a time. */
const MOST_HIDDEN_LOOKED_AT = 100;
/** Of the matches in one passage so many are measured one by one; a log in one text may hold thousands. */
const MOST_MEASURED = 100;

/** The painter of one page. */
export interface Painter {
  /** Takes sightings in, which are painted when `paint` is called. Gives whether it found out that readers cannot see a match, or can after all. */
  sight(sightings: readonly Sighting[]): boolean;
  /**
   * Looks again at what is near, and at some of what showed nothing: no event tells of every way in which text may come to be
   * seen, or be hidden. Gives whether it found out anything.
   */
  lookAgain(): boolean;
  /** Looks at these passages, near or not. Gives whether it found out anything. */
  lookAt(passages: Iterable<MarkedPassage>): boolean;
  /** Paints what is in view now. */
  paint(): void;
  /** Forgets the passages that are not to be kept; they are painted until `paint` is called. */
  keep(isKept: (passage: MarkedPassage) => boolean): void;
  /** Whether a passage is in view, or nearly so. */
  isNear(passage: MarkedPassage): boolean;
  /** More marks are near than may be registered, so that scrolling decides which. */
  isCrowded(): boolean;
}

/**
 * A painter with nothing in view.
 *
 * @param isRead whether a mark is of a name that was read about
 * @param onPaint called with the marks that are now near
 */
export function createPainter(
  registry: Pick<Registry, 'paint'>,
  isRead: (mark: Mark) => boolean,
  onPaint: (marks: readonly Mark[]) => void,
): Painter {
  const near = new Set<MarkedPassage>();
  /** Passages elsewhere that readers could not see when they were last looked at, those looked at longest ago first. */
  const hidden = new Set<MarkedPassage>();
  let isCrowded = false;

  const paint = () => {
    const marks = Array.from(near).flatMap((passage) => passage.marks);
    isCrowded = marks.length > MOST_REGISTERED;
    const painted = isCrowded ? nearest(marks) : marks;
    const rangesOf = (read: boolean) => painted.filter((mark) => isRead(mark) === read).map((mark) => mark.range);
    registry.paint(rangesOf(false), rangesOf(true));
    onPaint(marks);
  };
  const lookAt = (passages: Iterable<MarkedPassage>) => {
    const look = createLook();
    let learned = false;
    for (const passage of passages) {
      if (learnUnseen(passage, look)) learned = true;
      hidden.delete(passage);
      if (passage.unseen.size > 0 && !near.has(passage)) hidden.add(passage);
    }
    return learned;
  };
  return {
    sight(sightings) {
      const looked: MarkedPassage[] = [];
      for (const { passages, isNear, isLookedAt } of sightings) {
        for (const passage of passages) {
          if (isNear) near.add(passage);
          else near.delete(passage);
          if (isLookedAt) looked.push(passage);
        }
      }
      return lookAt(looked);
    },
    lookAgain: () => lookAt([...near, ...Array.from(hidden).slice(0, MOST_HIDDEN_LOOKED_AT)]),
    lookAt,
    paint,
    keep(isKept) {
      for (const passage of near) if (!isKept(passage)) near.delete(passage);
      for (const passage of hidden) if (!isKept(passage)) hidden.delete(passage);
    },
    isNear: (passage) => near.has(passage),
    isCrowded: () => isCrowded,
  };
}

/** Notes which matches of a passage readers cannot see. Gives whether that is news. */
function learnUnseen(passage: MarkedPassage, look: Look): boolean {
  const unseen = new Set<number>();
  for (const [place, match] of passage.matches.entries()) {
    if (look.at(rangeOf(passage, match), place < MOST_MEASURED) === 'unseen') unseen.add(place);
  }
  const isNews = unseen.size !== passage.unseen.size || Array.from(unseen).some((place) => !passage.unseen.has(place));
  if (isNews) passage.unseen = unseen;
  return isNews;
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
