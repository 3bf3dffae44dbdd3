/** Marking in one frame: begins, goes on and ends as `frame-state` says, and answers what is asked of the page. */
import type { Around } from '../../glossary/text/sentence.ts';
import type { Batch } from '../../glossary/match/batch.ts';
import type { Words } from '../../components/words.ts';
import { askBackground } from '../../messages/ask.ts';
import type { Remembered, SiteState } from '../../messages/table.ts';
import type { Extent, OnScreen, PageDescription } from '../../messages/to-page.ts';
import { tellPanels } from '../../messages/to-panel.ts';
import { createCardSource, type CardSource } from './card/card-source.ts';
import type { CardHere } from './card/open-card.ts';
import { explainSelection, isMeantElsewhere } from './card/explain-selection.ts';
import { afterEvent, type FrameEvent, type FrameState } from './frame-state.ts';
import { createPageTerms, type PageTerms } from './mark/page-terms.ts';
import type { Direction } from './mark/step.ts';
import { isBeingRead, isEmptyForGood, isReadableDocument, untilWorthReading } from './page.ts';
import { ignoreAbort } from './read/slices.ts';
import { isEnglishPage } from './read/readable.ts';
import { startSession, type Session } from './session.ts';
import { tellToolbar } from './toolbar.ts';

/** One frame of a page. */
export interface Frame {
  /** Does what an event asks for. */
  take(event: FrameEvent): void;
  /** What the page says of itself. @param extent whether its terms are wanted as far as they are known, or all of them */
  describe(extent: Extent): PageDescription;
  step(direction: Direction): void;
  show(id: string): void;
  scrollTo(id: string): void;
  /** What is on the screen. @param id the term that is pointed at beside the page; empty for none */
  onScreen(id: string): Promise<OnScreen>;
  /** Tells the panel beside the page where readers see words in this frame of it. */
  tellInView(): Promise<void>;
  /** What stands around the first mark of a term. */
  around(id: string): Around | undefined;
  /** Explains what is selected. Gives whether this was the frame to do it. */
  explain(text: string): boolean;
}

/** What a frame needs from outside. */
export interface FrameParts {
  /** The site that the switch works on here. */
  site: string;
  words: Words;
  cardHere?: CardHere | undefined;
  /** Whether the extension is still there. */
  isAlive(): boolean;
}

const remember = (what: Remembered) => askBackground('remember', what);
const addWord = (text: string) => askBackground('addWord', text);
const openMyWords = () => askBackground('openMyWords');
const ways = { remember, addWord, openMyWords };
const match = (batch: Batch) => askBackground('match', batch);

/** A frame in which nothing is marked yet. All of it ends when `signal` aborts. */
export function createFrame({ site, words, cardHere, isAlive }: FrameParts, signal: AbortSignal): Frame {
  let state: FrameState = { choices: undefined };
  let session: Session | undefined;
  let terms: PageTerms = createPageTerms();
  let running = new AbortController();
  let explaining = new AbortController();

  const end = () => {
    running.abort();
    explaining.abort();
    session = undefined;
    onTerms();
  };
  const begin = async () => {
    end();
    const own = new AbortController();
    running = own;
    await untilWorthReading(own.signal);
    const { choices } = state;
    // It may be off by now, or have begun anew.
    if (!choices || own.signal.aborted) return;
    terms = createPageTerms();
    const rest = { source: newCardSource(), words, cardHere, ...ways, isAlive, onDead: () => own.abort(), onTerms };
    session = startSession({ terms, match, choices, ...rest }, own.signal);
  };
  const onTerms = tellToolbarOf(() => toolbarState(state, session), signal);
  signal.addEventListener('abort', () => {
    running.abort();
    explaining.abort();
  });

  return {
    take(event) {
      const [next, step] = afterEvent(state, event);
      state = next;
      if (step === 'begin') void begin().catch(ignoreAbort);
      else if (step === 'end') end();
      else if (step === 'update' && next.choices) session?.setChoices(next.choices);
    },
    describe: (extent) => describePage(extent, site, state, session, terms),
    step: (direction) => session?.step(direction),
    show: (id) => session?.show(id),
    scrollTo: (id) => session?.scrollTo(id),
    onScreen: async (id) => (await session?.beside.onScreen(id)) ?? { ids: [], pointed: '' },
    tellInView: () => tellInView(session),
    around: (id) => session?.around(id),
    explain(text) {
      const { choices } = state;
      explaining.abort();
      if (!choices || (text === '' && isMeantElsewhere())) return false;
      if (session) session.explain(text);
      else {
        explaining = new AbortController();
        const parts = { source: newCardSource(), words, ...ways, choices: () => choices };
        explainSelection(text, parts, explaining.signal);
      }
      return true;
    },
  };
}

function describePage(
  extent: Extent,
  site: string,
  { choices }: FrameState,
  session: Session | undefined,
  terms: PageTerms,
): PageDescription {
  if (extent === 'whole') void session?.reading.readRest().catch(ignoreAbort);
  return {
    site,
    title: document.title,
    isOn: choices?.decision.isOn ?? false,
    amount: choices?.preferences.amount,
    terms: (session?.terms() ?? []).map(({ term, count }) => ({ id: terms.id(term), count })),
    isReading: isReadableDocument(document) && isBeingRead(choices, session?.reading, isEmptyForGood(document)),
    language: isEnglishPage(document) ? 'english' : 'other',
    contentType: document.contentType,
  };
}

function toolbarState({ choices }: FrameState, session: Session | undefined): SiteState {
  const counted = choices?.preferences.badge ? session : undefined;
  return {
    isOn: choices?.decision.isOn ?? true,
    terms: counted?.terms().length ?? 0,
    hasMore: counted?.reading.hasRest() ?? false,
  };
}

async function tellInView(session: Session | undefined): Promise<void> {
  if (window !== window.top && (await session?.beside.isInView())) await tellPanels('frameInView');
}

/** Tells the toolbar of the page itself; what is in its frames the toolbar does not show. */
function tellToolbarOf(look: Parameters<typeof tellToolbar>[0], signal: AbortSignal): () => void {
  return window === window.top
    ? tellToolbar(look, (state) => askBackground('siteState', state), signal)
    : () => undefined;
}

/** The cards as one session, or one explanation where there is none, asks for them. */
function newCardSource(): CardSource {
  return createCardSource({
    cards: (ids) => askBackground('cards', ids),
    lookUp: (text) => askBackground('lookUp', text),
    cardSheet: () => askBackground('cardSheet'),
  });
}
