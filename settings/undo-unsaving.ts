/** What the reader had of words that are no longer saved, kept until the browser is closed, so that saving a word again loses nothing. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { QuoteSchema, type Quote } from './quotes.ts';

/** What a word had: when it was saved, as an ISO 8601 date and time, its question, and its sentence. */
export interface Had {
  at: string;
  question: string;
  quote?: Quote | undefined;
}

const AsideSchema = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  question: v.string(),
  quote: v.optional(QuoteSchema),
});

const nameOf = (id: string) => `given-up:${id}`;

/** Sets aside what a word had, in the place of what was there; one with neither question nor sentence has nothing that could be missed. */
export async function setAside({ id, at, question, quote }: Had & { id: string }): Promise<void> {
  if (question === '' && !quote) await dropAside(id);
  else await browser.storage.session.set({ [nameOf(id)]: { at, question, ...(quote && { quote }) } });
}

/** What a word had when it was last given up. */
export async function lookAside(id: string): Promise<Had | undefined> {
  const name = nameOf(id);
  const stored: unknown = (await browser.storage.session.get(name))[name];
  return v.is(AsideSchema, stored) ? stored : undefined;
}

/** Forgets what was set aside for a word. */
export async function dropAside(id: string): Promise<void> {
  await browser.storage.session.remove(nameOf(id));
}
