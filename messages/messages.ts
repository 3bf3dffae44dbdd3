/** What the parts of the extension say to each other. What comes from a page is checked by `checked.ts` on receipt. */
import type { Card } from '../glossary/entry/card.ts';
import type { Batch, Found } from '../glossary/match/batch.ts';
import type { Nearest } from '../glossary/search/nearest.ts';
import { listen, send, type Arrived, type Target } from './messaging.ts';

/** What the popup is told about the page in front of it. */
export interface PageDescription {
  /** The site that the switch works on; empty for a file. */
  site: string;
  isOn: boolean;
  /** Ids of this page's terms in reading order, with how often each stands there. */
  terms: { id: string; count: number }[];
  /** Whether the page is still being read, so that more terms may come. */
  isReading: boolean;
  /** What the page says of its language; one that says nothing counts as English. */
  language: 'english' | 'other';
  /** What kind of file it shows, as a MIME type. */
  contentType: string;
}

/** What the toolbar shows of a page. */
export interface SiteState {
  isOn: boolean;
  /** How many terms are on the page; 0 where readers do not want to see it. */
  terms: number;
}

/** What a text may mean. */
export interface LookedUp extends Nearest {
  /** The ids of the terms that stand in it, each once. Where there are some, no cards are looked for. */
  terms: string[];
}

/** Messages by name: what goes there and what comes back. */
export interface Messages {
  /** Page → background: the cards of these terms, unknown ids left out. */
  cards(ids: string[]): Card[];
  /** Page → background: passages, to be matched. */
  match(batch: Batch): Found;
  /** Page → background: a page opens that will be read soon. */
  wake(): void;
  /** Page → background: what a text may mean. */
  lookUp(text: string): LookedUp;
  /** Page → background: the reader wants to write down what a text means. */
  addWord(text: string): void;
  /** Frame → background: the site of the tab that the frame lies in. */
  siteOfTab(): string;
  /** Page → background: marking was switched on or off here, or the page's terms have become more or fewer; the toolbar shows it. */
  siteState(state: SiteState): void;
  /** Page → background: the reader saves a word, knows it, or finds it not meant on this page's site; or takes that back. */
  remember(what: { as: 'saved' | 'known' | 'muted'; id: string; on: boolean }): void;
  /** Background or popup → page. */
  describePage(): PageDescription;
  /** Background → page: scroll to the next or previous mark and open its card. */
  stepToMark(direction: 'next' | 'previous'): void;
  /** Background → page: explain what is selected, `text` where the browser has told it. Gives whether this was the frame to do it. */
  explainSelection(text: string): boolean;
  /** Popup → page: scroll to the first mark of this term and open its card. */
  showTerm(id: string): void;
}

type DataOf<K extends keyof Messages> = Parameters<Messages[K]> extends [infer Data] ? Data : undefined;

/** Sends a message. Rejects where nobody answers, or where answering failed. */
export function sendMessage<K extends keyof Messages>(
  name: K,
  ...[data, target]: DataOf<K> extends undefined
    ? [data?: undefined, target?: Target]
    : [data: DataOf<K>, target?: Target]
): Promise<ReturnType<Messages[K]>> {
  return send(name, data, target) as Promise<ReturnType<Messages[K]>>;
}

/** Answers a message; gives a way to stop. */
export function onMessage<K extends keyof Messages>(
  name: K,
  answer: (message: Arrived<DataOf<K>>) => ReturnType<Messages[K]> | Promise<ReturnType<Messages[K]>>,
): () => void {
  return listen(name, answer as (message: Arrived<unknown>) => unknown);
}
