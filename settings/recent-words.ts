/** The words that the reader has opened last in the library, the popup or the side panel, so that they are at hand again. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { prefer, preferences } from './preferences.ts';
import { defineSetting } from './setting.ts';

/** So many are kept: a screen of them, and no record of a reader's months. */
export const MOST_RECENT = 12;

const RecentSchema = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(200))),
  v.transform((ids) => ids.slice(0, MOST_RECENT)),
);

/** Ids of terms, the last opened first. */
export const recentWords = defineSetting<readonly string[]>('recent-words', RecentSchema, []);

/** Notes that a term was opened, where the reader lets it be remembered; nothing of a private window is. What cannot be noted is left. */
export async function noteOpened(id: string): Promise<void> {
  try {
    if (browser.extension.inIncognitoContext || !(await preferences.get()).rememberOpened) return;
    await recentWords.update((ids) => [id, ...ids.filter((other) => other !== id)].slice(0, MOST_RECENT));
  } catch {
    // Nobody has asked for it, so nobody misses it.
  }
}

/** Forgets which terms were opened. */
export function forgetOpened(): Promise<void> {
  return recentWords.update(() => []);
}

/** Lets opened terms be remembered, or not any more; then those that are remembered are forgotten too. */
export async function rememberOpened(on: boolean): Promise<void> {
  await prefer({ rememberOpened: on });
  if (!on) await forgetOpened();
}
