/** The marks of one page as they are painted: chosen as the reader wants them, watched while they are near, drawn where they can be seen. */
import { FROM_PACK } from '../../glossary/entry/level.ts';
import { termsOf } from '../../glossary/match/merge-matches.ts';
import { isMarkedAt } from '../../settings/amount.ts';
import type { Choices } from './mark/choices.ts';
import { watchInView } from './mark/sight/in-view.ts';
import { createMarksSheet } from './mark/marks-sheet.ts';
import { isInView } from './dom/viewport.ts';
import { rangeOf, type Mark } from './mark/marked-passage.ts';
import { createPageMarks, type PageMarks } from './mark/page-marks.ts';
import type { PageTerms } from './mark/page-terms.ts';
import { createPainter } from './mark/paint.ts';
import { createRegistry } from './mark/registry.ts';
import { rectsOf } from './dom/rects.ts';
import { throttle } from './read/throttle.ts';
import { createUpdate, type Update } from './update.ts';

/** What marking needs from outside it. */
export interface MarkingParts {
  terms: PageTerms;
  choices(): Choices;
  /** Whether a mark is of a name that was read about. */
  isRead(mark: Mark): boolean;
  /** These terms are near the viewport. */
  onNear(ids: readonly string[]): void;
  /** Marks were chosen anew. */
  onChosen(): void;
}

/** A stretch of the page, with the terms that it stands for. */
export interface Mentioned {
  range: StaticRange;
  terms: readonly number[];
}

/** The marks of one page. */
export interface Marking {
  marks: PageMarks;
  update: Update;
  /** Looks whether these marks can be seen. Gives whether that was news, so that others may be chosen now. */
  lookAt(marks: readonly Mark[]): boolean;
  /** Looks again at what is near. */
  lookAgain(): void;
  /** Paints one mark as the one whose card is open, or none. */
  paintOpen(mark: Mark | undefined): void;
  /** What readers can see at this moment and want explained, marked or not, in reading order; of very much the first part. */
  onScreen(): Mentioned[];
  /** Paints ranges as pointed at beside the page, in place of those before. */
  paintPointed(ranges: readonly StaticRange[]): void;
  /** Draws marks in a shadow root too. */
  adopt(root: ShadowRoot): void;
  /** Draws marks as the reader chooses now. */
  draw(): void;
  /** Puts back what the page has taken away. */
  restore(): void;
}

/** So many matches near the viewport are measured at once; a log in one text may hold thousands. */
const MOST_MEASURED = 300;
/** Scrolling chooses anew which of too many marks are painted at most this often, in milliseconds. */
const REPAINT_EVERY_MS = 120;

/** Starts without marks. Nothing is painted any more when `signal` aborts. */
export function startMarking(parts: MarkingParts, signal: AbortSignal): Marking {
  const { terms, choices, isRead, onNear, onChosen } = parts;
  const marks = createPageMarks();
  const registry = createRegistry(signal);
  const sheet = createMarksSheet(signal);
  // Forced colours would show even a highlight without a look, so where nothing is to be drawn nothing is registered.
  const paint: typeof registry.paint = (ranges, read) =>
    choices().preferences.markStyle === 'none' ? registry.paint([], []) : registry.paint(ranges, read);
  const painter = createPainter({ paint }, isRead, (near) =>
    onNear(Array.from(new Set(near.flatMap(termsOf).map(terms.id)))),
  );
  const update = createUpdate((task) => {
    if (task === 'choose') {
      const { howOften, amount } = choices().preferences;
      marks.choose({ howOften, isUncapped: amount === 'everything' }, (term) => wantedLevel(terms, choices(), term));
      view.watch(marks.passages().filter(({ matches }) => matches.length > 0));
    }
    painter.keep((passage) => marks.isKnown(passage));
    painter.paint();
    if (task === 'choose') onChosen();
  }, signal);
  const view = watchInView((sightings) => update(painter.sight(sightings) ? 'choose' : 'paint'), signal);
  const isWanted = (term: number) => wantedLevel(terms, choices(), term) !== undefined;
  const repaint = throttle(REPAINT_EVERY_MS, () => painter.isCrowded() && update('paint'), signal);
  addEventListener('scroll', repaint, { capture: true, passive: true, signal });

  return {
    marks,
    update,
    lookAt: (ahead) => painter.lookAt(new Set(ahead.map(({ passage }) => passage))),
    lookAgain() {
      if (painter.lookAgain()) update('choose');
    },
    paintOpen: (mark) => registry.paintOpen(mark?.range),
    onScreen: () =>
      marks
        .passages()
        .filter(painter.isNear)
        .flatMap((passage) => marks.shown(passage).map((match) => ({ passage, match })))
        .slice(0, MOST_MEASURED)
        .map(({ passage, match }) => ({ range: rangeOf(passage, match), terms: termsOf(match).filter(isWanted) }))
        .filter(({ range }) => isInView(rectsOf(range))),
    paintPointed: registry.paintPointed,
    adopt: sheet.adopt,
    draw: () => sheet.draw(choices().preferences),
    restore() {
      registry.restore();
      sheet.restore();
    },
  };
}

/** The level of a term where the reader wants it marked here; else none. */
function wantedLevel(terms: PageTerms, { preferences, known, muted }: Choices, term: number) {
  const level = terms.level(term);
  if (level !== FROM_PACK && !isMarkedAt(preferences.amount, level)) return undefined;
  if (known.size + muted.size === 0) return level;
  const id = terms.id(term);
  return known.has(id) || muted.has(id) ? undefined : level;
}
