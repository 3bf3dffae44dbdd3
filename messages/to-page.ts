/**
 * Every message that the background and the extension's own pages send to a page. Its checks are plain functions, as the content script
 * carries them into every page; what comes back is checked by `page-answers.ts`.
 */
import type { Around } from '../glossary/text/sentence.ts';
import type { Amount } from '../settings/amount.ts';
import { answer, type Check, type Messages } from './message.ts';
import { fromExtension } from './senders.ts';

/** What is sent with a message that says all by its name. */
export const nothing: Check<void> = (data) => {
  if (data !== undefined) throw new TypeError('Nothing is to be sent.');
};

const text: Check<string> = (data) => {
  if (typeof data !== 'string') throw new TypeError('A text is to be sent.');
  return data;
};

const count: Check<number> = (data) => {
  if (!Number.isSafeInteger(data) || Number(data) < 0) throw new TypeError('A number of bytes is to be sent.');
  return Number(data);
};

/** One of a few texts. */
function oneOf<T extends string>(...texts: T[]): Check<T> {
  return (data) => {
    const found = texts.find((text) => text === data);
    if (found === undefined) throw new TypeError(`One of ${texts.join(', ')} is to be sent.`);
    return found;
  };
}

/** How much of its terms a page is to tell: those that it knows, or all, for which it reads what it has left for later. */
export type Extent = 'known' | 'whole';

/** What the popup is told about the page in front of it. */
export interface PageDescription {
  /** The site that the switch works on; empty for a file. */
  site: string;
  /** What the page is called; empty where it has no title. */
  title: string;
  isOn: boolean;
  /** How many words the reader wants marked, as the page knows it; `undefined` until it does. */
  amount?: Amount | undefined;
  /** Ids of this page's terms in reading order, with how often each stands there. */
  terms: { id: string; count: number }[];
  /** Whether the page is still being read, so that more terms may come. */
  isReading: boolean;
  /** What the page says of its language; one that says nothing counts as English. */
  language: 'english' | 'other';
  /** What kind of file it shows, as a MIME type. */
  contentType: string;
}

/** What of a page's terms is on the screen. */
export interface OnScreen {
  /** Ids of the terms that readers can see at this moment, in reading order, each once. */
  ids: string[];
  /** The id of the one that the pointer is on, or whose card is open; empty for none. */
  pointed: string;
}

/** A part of the file that a browser shows in the place of a page. */
export interface FilePart {
  /** Its bytes, as base64. */
  base64: string;
  /** How large the whole file is, in bytes. */
  size: number;
  /** What the browser calls it. */
  name: string;
}

/** What the background and the extension's own pages ask of a page. */
export const TO_PAGE = {
  /** What the page says of itself. */
  describePage: { from: fromExtension, data: oneOf<Extent>('known', 'whole'), answer: answer<PageDescription>() },
  /** Scroll to the next or previous mark and open its card. */
  stepToMark: { from: fromExtension, data: oneOf('next', 'previous'), answer: answer<void>() },
  /** Explain what is selected: the text, where the browser has told it, or an empty one. Gives whether this was the frame to do it. */
  explainSelection: { from: fromExtension, data: text, answer: answer<boolean>() },
  /** Scroll to the first mark of this term and open its card. */
  showTerm: { from: fromExtension, data: text, answer: answer<void>() },
  /** Scroll to the first mark of this term, without its card. */
  scrollToTerm: { from: fromExtension, data: text, answer: answer<void>() },
  /**
   * What is on the screen. A panel beside the page asks again and again while it is open, and holds out the id of the term that is pointed at
   * in it, or an empty text: what that names is painted until the next question, or until no more come.
   */
  onScreen: { from: fromExtension, data: text, answer: answer<OnScreen>() },
  /** Frames in the page that readers see words in are to tell the panel so, by `frameInView`; the page itself need not. */
  tellFrames: { from: fromExtension, data: nothing, answer: answer<void>() },
  /** What stands around the first mark of this term; nothing where it has none in running text. */
  aroundTerm: { from: fromExtension, data: text, answer: answer<Around | undefined>() },
  /** The file that the browser shows here, from a byte on; asked for when its reader wants it opened in the reading room. */
  readFile: { from: fromExtension, data: count, answer: answer<FilePart>() },
} satisfies Messages;
