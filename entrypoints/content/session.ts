/** Marking on one page, from the moment that it is on for this site until it is switched off. */
import type { FormIndex } from '../../glossary/form-index.ts';
import { match } from '../../glossary/match.ts';
import type { Words } from '../../components/words.ts';
import { createCardHost } from './card-host.tsx';
import type { Choices } from './choices.ts';
import type { Desk } from './desk.ts';
import { createExplainer } from './explain.ts';
import { startHover } from './hover.ts';
import { watchInView } from './in-view.ts';
import { createMarksSheet } from './marks-sheet.ts';
import { createPageMarks, type Mark, type PageMarks, type TermOnPage } from './page-marks.ts';
import { createPainter } from './paint.ts';
import { rectsOf } from './rects.ts';
import { stepsFrom, type Direction } from './step.ts';
import { ignoreAbort, readPage } from './read-page.ts';
import { createRegistry } from './registry.ts';
import { shadowRootOf } from './shadow-roots.ts';

/** What marking a page needs from outside it. */
export interface SessionParts {
  index: FormIndex;
  desk: Desk;
  words: Words;
  choices: Choices;
  /** Whether the extension is still there; a removed one leaves its scripts behind. */
  isAlive(): boolean;
  /** Called when it is not. */
  onDead(): void;
}

/** Marking on one page. */
export interface Session {
  terms(): TermOnPage[];
  /** Takes in what the reader has chosen anew, and shows it at once. */
  setChoices(choices: Choices): void;
  /** Scrolls to the next or previous mark and opens its card. */
  step(direction: Direction): void;
  /** Scrolls to the first mark of a term and opens its card. */
  show(id: string): void;
}

/** How often to look whether the extension and its marks are still there, in milliseconds; costs microseconds. */
const PULSE_MS = 1000;
/** Scrolling chooses anew which of too many marks are painted at most this often, in milliseconds. */
const REPAINT_EVERY_MS = 120;

/** How the reader's choices name the levels. */
const LEVELS = { 1: 'everyday', 2: 'common', 3: 'specialist' } as const;

/** Starts marking. Everything goes, and the page is as it was, when `signal` aborts. */
export function startSession(parts: SessionParts, signal: AbortSignal): Session {
  const { index, desk } = parts;
  let { choices } = parts;
  /** The mark that was last opened without a pointer. */
  let stepped: Mark | undefined;
  const marks: PageMarks = createPageMarks();
  const registry = createRegistry(signal);
  const sheet = createMarksSheet(signal);
  sheet.draw(choices.preferences);
  // Forced colours would show even a highlight without a look, so where nothing is to be drawn nothing is registered.
  const paint: typeof registry.paint = (ranges) =>
    registry.paint(choices.preferences.markStyle === 'none' ? [] : ranges);
  const painter = createPainter({ ...registry, paint }, (near) =>
    desk.fetchAhead(Array.from(new Set(near.map(({ term }) => index.id(term))))),
  );
  const host = createCardHost(parts.words, () => choices.preferences.theme, signal);
  const view = watchInView((sightings) => {
    if (painter.sight(sightings)) choose();
  }, signal);
  const explainer = createExplainer(
    { desk, host, idOf: (term) => index.id(term), onClose: () => hover.close() },
    signal,
  );
  const hover = startHover(
    {
      marks,
      shadowRootOf,
      isOnCard: (event) => host.holds(event),
      open(mark, pointer) {
        if (!parts.isAlive()) return parts.onDead();
        registry.paintOpen(mark.range);
        explainer.open(mark, pointer, mark === stepped);
      },
      close() {
        registry.paintOpen(undefined);
        explainer.close();
      },
    },
    signal,
  );

  const isWanted = (term: number) =>
    choices.preferences.levels[LEVELS[index.level(term)]] && !choices.quiet.has(index.id(term));
  const choose = () => {
    marks.choose(choices.preferences.howOften, isWanted);
    // A mark that is gone would keep the page's nodes alive.
    if (stepped && !marks.isKnown(stepped.passage)) stepped = undefined;
    const passages = marks.passages().filter(({ matches }) => matches.length > 0);
    painter.keep(marks.isKnown);
    view.watch(passages);
    painter.paint();
  };
  const onStale = () => {
    painter.keep(marks.isKnown);
    const current = hover.current();
    if (current && !marks.isKnown(current.passage)) hover.close();
  };
  readPage(
    {
      marks,
      match: (text, before) => match(index, text, before),
      shadowRootOf,
      onShadowRoot: sheet.adopt,
      onStale,
      onProgress: choose,
    },
    signal,
  ).catch(ignoreAbort);

  const restore = () => {
    registry.restore();
    sheet.restore();
  };
  keepAlive(parts, restore, signal);
  repaintOnScroll(() => painter.isCrowded() && painter.paint(), signal);

  /** Opens the first of these marks that can be scrolled to. */
  const openFirst = (candidates: Iterable<Mark | undefined>) => {
    for (const mark of candidates) {
      if (!mark || rectsOf(mark.range).length === 0) continue;
      mark.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      hover.close();
      stepped = mark;
      hover.open(mark);
      return;
    }
  };

  return {
    step(direction) {
      const all = marks.passages().flatMap((passage) => passage.marks);
      const current = stepped ? all.indexOf(stepped) : -1;
      const firstInView = all.findIndex(({ range }) => (rectsOf(range)[0]?.top ?? -1) >= 0);
      openFirst(stepsFrom(all.length, current, firstInView, direction).map((place) => all[place]));
    },
    show(id) {
      openFirst(marks.passages().flatMap((passage) => passage.marks.filter(({ term }) => index.id(term) === id)));
    },
    terms: () => marks.terms(),
    setChoices(next) {
      choices = next;
      sheet.draw(choices.preferences);
      choose();
    },
  };
}

function keepAlive({ isAlive, onDead }: SessionParts, restore: () => void, signal: AbortSignal): void {
  const pulse = setInterval(() => {
    if (!isAlive()) onDead();
    else if (!document.hidden) restore();
  }, PULSE_MS);
  signal.addEventListener('abort', () => clearInterval(pulse));
}

function repaintOnScroll(repaint: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      repaint();
    }, REPAINT_EVERY_MS);
  };
  addEventListener('scroll', soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
