/** Questions of words that are no longer saved, kept until the browser is closed, so that saving a word again loses nothing. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

const AsideSchema = v.object({ at: v.pipe(v.string(), v.isoTimestamp()), question: v.string() });

const nameOf = (id: string) => `given-up:${id}`;

/** Sets aside what a word had, in the place of what was there; one without a question has nothing that could be missed. */
export async function setAside({ id, at, question }: { id: string; at: string; question: string }): Promise<void> {
  if (question === '') await dropAside(id);
  else await browser.storage.session.set({ [nameOf(id)]: { at, question } });
}

/** What a word had when it was last given up: when it was saved, as an ISO 8601 date and time, and its question. */
export async function lookAside(id: string): Promise<{ at: string; question: string } | undefined> {
  const name = nameOf(id);
  const stored: unknown = (await browser.storage.session.get(name))[name];
  return v.is(AsideSchema, stored) ? stored : undefined;
}

/** Forgets what was set aside for a word. */
export async function dropAside(id: string): Promise<void> {
  await browser.storage.session.remove(nameOf(id));
}
