/** What the parts of the extension say to each other, with the schemas that every message is checked against on receipt. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import type { Card } from '../glossary/card.ts';

/** What the popup is told about the page in front of it. */
export interface PageDescription {
  /** The site that the switch works on; empty for a file. */
  site: string;
  isOn: boolean;
  /** Ids of this page's terms in reading order, with how often each stands there. */
  terms: { id: string; count: number }[];
}

/** Messages by name: what goes there and what comes back. */
export interface Messages {
  /** Page → desk: the cards of these terms, unknown ids left out. */
  cards(ids: string[]): Card[];
  /** Frame → desk: the site of the tab that the frame lies in. */
  siteOfTab(): string;
  /** Page → desk: marking was switched on or off here; the toolbar icon shows it. */
  siteState(state: { isOn: boolean }): void;
  /** Desk or popup → page. */
  describePage(): PageDescription;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();

/** Terms that may be asked for at once: more than any page holds. */
const MOST_IDS = 20_000;

const SCHEMAS = {
  cards: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(MOST_IDS)),
  siteState: v.strictObject({ isOn: v.boolean() }),
};

/** The data of a message, checked. Throws a `ValiError` where it is not what the message promises. */
export function checked<K extends keyof typeof SCHEMAS>(name: K, data: unknown): v.InferOutput<(typeof SCHEMAS)[K]> {
  return v.parse(SCHEMAS[name], data);
}

const PageDescriptionSchema = v.object({
  site: v.string(),
  isOn: v.boolean(),
  terms: v.array(v.object({ id: v.string(), count: v.number() })),
});

/** Asks the page of a tab to describe itself; `undefined` where no page answers: a browser page, a store, a file viewer. */
export async function askPage(tabId: number): Promise<PageDescription | undefined> {
  try {
    const answer = await sendMessage('describePage', undefined, { tabId, frameId: 0 });
    return v.parse(PageDescriptionSchema, answer);
  } catch {
    return undefined;
  }
}
