/** Marking on one page, from the moment that it is on for this site until it is switched off. */
import type { Batch, Found } from '../../glossary/match/batch.ts';
import type { Words } from '../../components/words.ts';
import { isMarkedAt } from '../../settings/amount.ts';
import { throttle } from './read/throttle.ts';
import { startCards } from './card/cards.ts';
import type { Choices } from './mark/choices.ts';
import type { CardSource } from './card/card-source.ts';
import { watchInView } from './mark/in-view.ts';
import { createMarksSheet } from './mark/marks-sheet.ts';
import type { CardParts } from './card/open-card.ts';
import type { PageTerms } from './mark/page-terms.ts';
import { termsOf } from '../../glossary/match/merge-matches.ts';
import { createPageMarks, type Mark, type PageMarks, type TermOnPage } from './mark/page-marks.ts';
import { createMatching } from './mark/matching.ts';
import { createPainter } from './mark/paint.ts';
import { rectsOf } from './read/rects.ts';
import { stepsFrom, type Direction } from './mark/step.ts';
import { ignoreAbort, readPage } from './read/read-page.ts';
import { createRegistry } from './mark/registry.ts';
import { selectedNow } from './card/selected.ts';
import { shadowRootOf } from './hover/shadow-roots.ts';
import { whenIdle } from './read/slices.ts';
import { visitMarks } from './mark/visit-marks.ts';

/** What marking a page needs from outside it. */
export interface SessionParts extends Pick<CardParts, 'remember' | 'addWord'> {
  /** The terms of this page. */
  terms: PageTerms;
  /** Has the background match a batch; rejects where nobody answers. */
  match(batch: Batch): Promise<Found>;
  source: CardSource;
  words: Words;
  choices: Choices;
  /** Whether the extension is still there; a removed one leaves its scripts behind. */
  isAlive(): boolean;
  /** Called when it is not. */
  onDead(): void;
  /** Called when more of the page has been read, or other words are wanted: its terms may have become more or fewer. */
  onTerms(): void;
}

/** Marking on one page. */
export interface Session {
  terms(): TermOnPage[];
  /** Whether the page has been read once, all of it. */
  isRead(): boolean;
  /** Takes in what the reader has chosen anew, and shows it at once. */
  setChoices(choices: Choices): void;
  /** Scrolls to the next or previous mark and opens its card. */
  step(direction: Direction): void;
  /** Scrolls to the first mark of a term and opens its card. */
  show(id: string): void;
  /** Explains what is selected. @param text what the browser says is selected, where it does */
  explain(text: string): void;
}

/**
 * How often to look whether the extension and its marks are still there, and what readers can see, in milliseconds: soon enough for
 * somebody who has just unfolded a text.
 */
const PULSE_MS = 500;
/** Scrolling chooses anew which of too many marks are painted at most this often, in milliseconds. */
const REPAINT_EVERY_MS = 120;

/** Starts marking. Everything goes, and the page is as it was, when `signal` aborts. */
export function startSession(parts: SessionParts, signal: AbortSignal): Session {
  const { terms, source } = parts;
  let { choices } = parts;
  /** The mark that was last opened without a pointer. */
  let stepped: Mark | undefined;
  let isRead = false;
  const marks: PageMarks = createPageMarks();
  const registry = createRegistry(signal);
  const sheet = createMarksSheet(signal);
  sheet.draw(choices.preferences);
  // Forced colours would show even a highlight without a look, so where nothing is to be drawn nothing is registered.
  const paint: typeof registry.paint = (ranges) =>
    registry.paint(choices.preferences.markStyle === 'none' ? [] : ranges);
  const painter = createPainter({ ...registry, paint }, (near) =>
    source.fetchAhead(Array.from(new Set(near.flatMap(termsOf).map(terms.id)))),
  );
  const view = watchInView((sightings) => {
    if (painter.sight(sightings)) choose();
  }, signal);
  const cards = startCards(
    {
      ...parts,
      marks,
      choices: () => choices,
      idsOf: (mark) => termsOf(mark).map(terms.id),
      isAnnounced: (opened) => opened === stepped || !('passage' in opened),
      onOpen(opened) {
        if (!parts.isAlive()) parts.onDead();
        registry.paintOpen('passage' in opened ? opened.range : undefined);
        return !signal.aborted;
      },
      onClose: () => registry.paintOpen(undefined),
    },
    signal,
  );

  const isWanted = (term: number) => {
    const { known, muted, preferences } = choices;
    if (!terms.isFromPack(term) && !isMarkedAt(preferences.amount, terms.level(term))) return false;
    if (known.size + muted.size === 0) return true;
    const id = terms.id(term);
    return !known.has(id) && !muted.has(id);
  };
  const choose = () => {
    marks.choose(choices.preferences.howOften, isWanted);
    // A mark that is gone would keep the page's nodes alive.
    if (stepped && !marks.isKnown(stepped.passage)) stepped = undefined;
    const passages = marks.passages().filter(({ matches }) => matches.length > 0);
    painter.keep(marks.isKnown);
    view.watch(passages);
    painter.paint();
    parts.onTerms();
  };
  const onStale = () => {
    painter.keep(marks.isKnown);
    const current = cards.current();
    if (current && 'passage' in current && !marks.isKnown(current.passage)) cards.close();
  };
  readPage(
    {
      marks,
      matching: createMatching({ marks, terms, match: parts.match, onProgress: choose }, signal),
      shadowRootOf,
      onShadowRoot: sheet.adopt,
      onStale,
      onProgress: choose,
    },
    signal,
  )
    .catch(ignoreAbort)
    .finally(() => {
      isRead = true;
    });

  const restore = () => {
    registry.restore();
    sheet.restore();
  };
  const look = () => {
    if (painter.lookAgain()) choose();
  };
  keepAlive(
    parts,
    () => {
      restore();
      // Layout is mostly up to date in an idle moment, so that asking it costs the page nothing.
      whenIdle(look, PULSE_MS, signal);
    },
    signal,
  );
  repaintOnScroll(() => painter.isCrowded() && painter.paint(), signal);

  const visit = visitMarks({
    isNews(ahead) {
      const isNews = painter.lookAt(new Set(ahead.map(({ passage }) => passage)));
      if (isNews) choose();
      return isNews;
    },
    onReached(mark) {
      cards.close();
      stepped = mark;
      cards.open(mark);
    },
    onWay(mark) {
      stepped = mark;
    },
    signal,
  });
  const all = () => marks.passages().flatMap((passage) => passage.marks);

  return {
    step(direction) {
      const from = stepped;
      void visit(() => {
        const candidates = all();
        const current = from ? candidates.indexOf(from) : -1;
        const firstInView = candidates.findIndex(({ range }) => (rectsOf(range)[0]?.top ?? -1) >= 0);
        return stepsFrom(candidates.length, current, firstInView, direction).flatMap(
          (place) => candidates[place] ?? [],
        );
      });
    },
    show(id) {
      void visit(() => all().filter((mark) => termsOf(mark).map(terms.id).includes(id)));
    },
    explain: (text) => cards.open(selectedNow(text, source)),
    terms: () => marks.terms(),
    isRead: () => isRead,
    setChoices(next) {
      choices = next;
      sheet.draw(choices.preferences);
      choose();
      cards.refresh();
    },
  };
}

function keepAlive({ isAlive, onDead }: SessionParts, keep: () => void, signal: AbortSignal): void {
  const pulse = setInterval(() => {
    if (!isAlive()) onDead();
    else if (!document.hidden) keep();
  }, PULSE_MS);
  signal.addEventListener('abort', () => clearInterval(pulse));
}

function repaintOnScroll(repaint: () => void, signal: AbortSignal): void {
  const soon = throttle(REPAINT_EVERY_MS, repaint, signal);
  addEventListener('scroll', soon, { capture: true, passive: true, signal });
}
