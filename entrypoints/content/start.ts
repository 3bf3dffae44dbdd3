/** Starts the content script of one frame: finds out what the reader has chosen here, and answers what is asked of the page. */
import type { Words } from '../../components/words.ts';
import { askBackground } from '../../messages/ask.ts';
import { hear } from '../../messages/hear.ts';
import { TO_PAGE } from '../../messages/to-page.ts';
import { removeLeftCards } from './card/card-element.ts';
import type { CardHere } from './card/open-card.ts';
import { createFrame } from './frame.ts';
import type { Lifetime } from './lifetime.ts';
import { isReadableDocument, siteOfPage, untilWorthReading } from './page.ts';
import { onNewDocument } from './page-life.ts';
import { readFile } from './read-file.ts';
import { ignoreAbort } from './read/slices.ts';
import { watchChoices } from './watch-choices.ts';

/** What is so in the extension's own page. */
interface Here {
  /** What the switch works on. */
  site: string;
  /** What else cards say there. */
  cardHere: CardHere;
}

/**
 * Runs the content script of one frame until the extension is updated or removed.
 *
 * @param here only in the reading room
 */
export async function startContent(words: Words, lifetime: Lifetime, here?: Here): Promise<void> {
  if (!isReadableDocument(document) && window !== window.top) return;
  try {
    await run(words, lifetime, here);
  } catch (error) {
    if (lifetime.isAlive()) ignoreAbort(error);
  }
}

async function run(words: Words, { signal, isAlive }: Lifetime, here?: Here): Promise<void> {
  removeLeftCards();
  // A page may hold hundreds of frames of trackers: they ask the background for nothing until there is something to read.
  if (window !== window.top) await untilWorthReading(signal);
  const site = here?.site ?? (await siteOfPage(() => askBackground('siteOfTab')));
  const frame = createFrame({ site, words, cardHere: here?.cardHere, isAlive }, signal);
  hear(
    TO_PAGE,
    {
      describePage: frame.describe,
      stepToMark: frame.step,
      showTerm: frame.show,
      scrollToTerm: frame.scrollTo,
      onScreen: frame.onScreen,
      tellFrames: frame.tellInView,
      aroundTerm: frame.around,
      explainSelection: frame.explain,
      readFile,
    },
    signal,
  );
  onNewDocument(() => frame.take('new document'), signal);
  // A file of another kind has nothing to be read, and yet says what it is.
  if (!isReadableDocument(document)) return;
  watchChoices(
    () => askBackground('choicesFor', site),
    (choices) => frame.take({ choices }),
    signal,
  );
}
