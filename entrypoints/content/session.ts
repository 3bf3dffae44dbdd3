/** Marking on one page, from the moment that it is on for this site until it is switched off. */
import type { Batch } from '../../glossary/match/batch.ts';
import type { Found } from '../../glossary/match/found.ts';
import { pageWordOf } from '../../glossary/entry/page-word.ts';
import { termsOf } from '../../glossary/match/merge-matches.ts';
import type { Around } from '../../glossary/text/sentence.ts';
import type { Words } from '../../components/words.ts';
import { startCards, type Cards } from './card/cards.ts';
import { answerBeside, type Beside } from './beside.ts';
import type { CardSource } from './card/card-source.ts';
import type { CardParts } from './card/open-card.ts';
import { selectedNow } from './card/selected.ts';
import { textAround } from './card/text-around.ts';
import { shadowRootOf } from './dom/shadow-roots.ts';
import { startMarking, type Marking } from './marking.ts';
import type { Choices } from './mark/choices.ts';
import { createMatching } from './mark/matching.ts';
import { createReadNames } from './mark/read-names.ts';
import type { Mark } from './mark/marked-passage.ts';
import type { TermOnPage } from './mark/page-marks.ts';
import type { PageTerms } from './mark/page-terms.ts';
import type { Direction } from './mark/step.ts';
import { readPage, type PageReading } from './read/read-page.ts';
import { whenIdle } from './read/slices.ts';
import { createVisitor } from './visitor.ts';

/** What marking a page needs from outside it. */
export interface SessionParts extends Pick<CardParts, 'remember' | 'addWord' | 'openMyWords' | 'cardHere'> {
  /** The terms of this page. */
  terms: PageTerms;
  /** Has the background match a batch; rejects where nobody answers. */
  match(batch: Batch): Promise<Found | undefined>;
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
  /** The glossary's terms on the page; letters that only the page explains are not among them. */
  terms(): TermOnPage[];
  reading: Pick<PageReading, 'isOver' | 'hasRest' | 'readRest'>;
  /** Takes in what the reader has chosen anew, and shows it at once. */
  setChoices(choices: Choices): void;
  /** Scrolls to the next or previous mark and opens its card. */
  step(direction: Direction): void;
  /** Scrolls to the first mark of a term and opens its card. */
  show(id: string): void;
  /** Scrolls to the first mark of a term. */
  scrollTo(id: string): void;
  /** What stands around the first mark of a term. */
  around(id: string): Around | undefined;
  /** Answers a panel beside the page. */
  beside: Beside;
  /** Explains what is selected. @param text what the browser says is selected, where it does */
  explain(text: string): void;
}

/**
 * How often to look whether the extension and its marks are still there, and what readers can see, in milliseconds: soon enough for
 * somebody who has just unfolded a text.
 */
const PULSE_MS = 500;

/** Starts marking. Everything goes, and the page is as it was, when `signal` aborts. */
export function startSession(parts: SessionParts, signal: AbortSignal): Session {
  const { terms, source } = parts;
  let { choices } = parts;
  const readNames = createReadNames(() => marking.update('paint'), signal);
  const marking: Marking = startMarking(
    {
      terms,
      choices: () => choices,
      isRead: readNames.has,
      onNear: source.fetchAhead,
      onChosen() {
        visitor.forgetGone();
        parts.onTerms();
      },
    },
    signal,
  );
  const showOpen = (mark: Mark | undefined) => {
    marking.paintOpen(mark);
    readNames.watch(mark);
  };
  marking.draw();
  const cards = startCards(
    {
      ...parts,
      marks: marking.marks,
      choices: () => choices,
      idsOf: (mark) => termsOf(mark).map(terms.id),
      isAnnounced: (opened) => opened === visitor.last() || !('passage' in opened),
      onOpen(opened) {
        if (!parts.isAlive()) parts.onDead();
        showOpen('passage' in opened ? opened : undefined);
        return !signal.aborted;
      },
      onRead: readNames.note,
      onClose: () => showOpen(undefined),
    },
    signal,
  );
  const reading = keepReading(parts, marking, cards, signal);
  const visitor = createVisitor(marking, cards, terms, reading, signal);
  keepAlive(parts, marking, reading, signal);

  return {
    step: visitor.step,
    show: visitor.show,
    scrollTo: (id) => visitor.show(id, false),
    around: (id) => aroundMark(visitor.first(id)),
    beside: answerBeside(marking, cards, terms, signal),
    explain: (text) => cards.open(selectedNow(text, source)),
    terms: () => marking.marks.terms().filter(({ term }) => !pageWordOf(terms.id(term))),
    reading,
    setChoices(next) {
      choices = next;
      marking.draw();
      marking.update('choose');
      cards.refresh();
    },
  };
}

function aroundMark(mark: Mark | undefined): Around | undefined {
  return mark && textAround(mark);
}

/** Reads the page and keeps up with it. */
function keepReading(
  { terms, match }: SessionParts,
  { marks, update, adopt }: Marking,
  cards: Cards,
  signal: AbortSignal,
): PageReading {
  const onProgress = () => update('choose');
  const matching = createMatching({ marks, terms, match, onProgress }, signal);
  const onStale = () => {
    update('paint');
    const current = cards.current();
    if (current && 'passage' in current && !marks.isKnown(current.passage)) cards.close();
  };
  return readPage({ marks, matching, shadowRootOf, onShadowRoot: adopt, onStale, onProgress }, signal);
}

/** Ends the session where the extension is gone, and else keeps its marks there, and reading near what is seen. */
function keepAlive(
  { isAlive, onDead }: SessionParts,
  { restore, lookAgain }: Marking,
  reading: PageReading,
  signal: AbortSignal,
): void {
  const look = () => {
    lookAgain();
    reading.lookAgain();
  };
  const pulse = setInterval(() => {
    if (!isAlive()) onDead();
    else if (!document.hidden) {
      restore();
      // Layout is mostly up to date in an idle moment, so that asking it costs the page nothing.
      whenIdle(look, PULSE_MS, signal);
    }
  }, PULSE_MS);
  signal.addEventListener('abort', () => clearInterval(pulse));
}
