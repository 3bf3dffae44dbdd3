/** Starts and stops marking with the site switch, and answers what the popup asks of this page. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Words } from '../../components/words.ts';
import { askBackground } from '../../messages/ask.ts';
import { hear } from '../../messages/hear.ts';
import { TO_PAGE, type PageDescription, type Remembered } from '../../messages/table.ts';
import { removeLeftCards } from './card/card-host.tsx';
import type { Choices } from './mark/choices.ts';
import { watchChoices } from './watch-choices.ts';
import { createCardSource, type CardSource } from './card/card-source.ts';
import { explainSelection, isMeantElsewhere } from './card/explain-selection.ts';
import { isBeingRead, isEmptyForGood, isReadableDocument, siteOfPage, untilWorthReading } from './page.ts';
import { onOtherPacks } from './other-packs.ts';
import { onNewDocument } from './page-life.ts';
import { createPageTerms, type PageTerms } from './mark/page-terms.ts';
import { ignoreAbort } from './read/read-page.ts';
import { isEnglishPage } from './read/readable.ts';
import { startSession, type Session } from './session.ts';
import { tellToolbar } from './toolbar.ts';

/** Runs the content script of one frame until the extension is updated or removed. */
export async function startContent(words: Words, ctx: ContentScriptContext): Promise<void> {
  if (!isReadableDocument(document) && window !== window.top) return;
  try {
    await run(words, ctx);
  } catch (error) {
    if (ctx.isValid) ignoreAbort(error);
  }
}

async function run(words: Words, ctx: ContentScriptContext): Promise<void> {
  const { signal } = ctx;
  removeLeftCards();
  // A page may hold hundreds of frames of trackers: they ask the background for nothing until there is something to read.
  if (window !== window.top) await untilWorthReading(signal);
  const site = await siteOfPage(() => askBackground('siteOfTab'));
  let choices: Choices | undefined;
  let session: Session | undefined;
  let running: AbortController | undefined;
  let terms: PageTerms = createPageTerms();
  let explaining: AbortController | undefined;

  const parts = {
    words,
    remember: (what: Remembered) => askBackground('remember', what),
    addWord: (text: string) => askBackground('addWord', text),
  };
  const explain = (text: string) => {
    explaining?.abort();
    if (!choices || (text === '' && isMeantElsewhere())) return false;
    if (session) session.explain(text);
    else {
      const chosen = choices;
      explaining = new AbortController();
      explainSelection(text, { ...parts, source: newCardSource(), choices: () => chosen }, explaining.signal);
    }
    return true;
  };
  const describe = (): PageDescription => ({
    site,
    isOn: choices?.decision.isOn ?? false,
    terms: (session?.terms() ?? []).map(({ term, count }) => ({ id: terms.id(term), count })),
    isReading: isReadableDocument(document) && isBeingRead(choices, session, isEmptyForGood(document)),
    language: isEnglishPage(document) ? 'english' : 'other',
    contentType: document.contentType,
  });
  const onTerms =
    window === window.top
      ? tellToolbar(
          () => ({
            isOn: choices?.decision.isOn ?? true,
            terms: choices?.preferences.badge ? (session?.terms().length ?? 0) : 0,
          }),
          (state) => askBackground('siteState', state),
          signal,
        )
      : () => undefined;
  hear(
    TO_PAGE,
    {
      describePage: describe,
      stepToMark: (direction) => session?.step(direction),
      showTerm: (id) => session?.show(id),
      explainSelection: explain,
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    running?.abort();
    explaining?.abort();
  });

  const begin = async (isOn: boolean) => {
    running?.abort();
    explaining?.abort();
    session = undefined;
    onTerms();
    if (!isOn) return;
    const controller = new AbortController();
    running = controller;
    await untilWorthReading(controller.signal);
    if (!choices) return;
    terms = createPageTerms();
    session = startSession(
      {
        terms,
        match: (batch) => askBackground('match', batch),
        source: newCardSource(),
        ...parts,
        choices,
        isAlive: () => ctx.isValid,
        onDead: () => controller.abort(),
        onTerms,
      },
      controller.signal,
    );
  };
  const take = (next: Choices) => {
    const before = choices;
    choices = next;
    if (before?.decision.isOn !== next.decision.isOn) void begin(next.decision.isOn).catch(ignoreAbort);
    else session?.setChoices(next);
  };
  onOtherPacks(() => void begin(choices?.decision.isOn ?? false).catch(ignoreAbort), signal);
  onNewDocument(() => void begin(choices?.decision.isOn ?? false).catch(ignoreAbort), signal);
  // A file of another kind has nothing to be read, and yet says what it is.
  if (isReadableDocument(document)) watchChoices(site, take, signal);
}

/** The cards as one session, or one explanation where there is none, asks for them. */
function newCardSource(): CardSource {
  return createCardSource({
    cards: (ids) => askBackground('cards', ids),
    lookUp: (text) => askBackground('lookUp', text),
  });
}
