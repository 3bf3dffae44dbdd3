/** Sends messages from the background and the extension's own pages to web pages. */
import * as v from 'valibot';
import type { AnswerOf, Given } from './message.ts';
import { send, type Target } from './messaging.ts';
import { ANSWERS_OF_PAGES } from './page-answers.ts';
import type { Extent, PageDescription, TO_PAGE } from './to-page.ts';

type ToPage = typeof TO_PAGE;

/** Asks a page. Rejects where none answers, where answering failed, or where the answer is not what the table says. */
export async function askPage<K extends keyof ToPage>(
  name: K,
  target: Target,
  ...[data]: Given<ToPage[K]>
): Promise<AnswerOf<ToPage[K]>> {
  return v.parse(ANSWERS_OF_PAGES[name], await send(name, data, target)) as AnswerOf<ToPage[K]>;
}

/**
 * Asks the page of a tab to describe itself; `undefined` where no page answers: a browser page, a store, a file viewer.
 *
 * @param extent whether its terms are wanted as far as they are known, or all of them, which it then reads on for
 */
export function describePage(tabId: number, extent: Extent = 'known'): Promise<PageDescription | undefined> {
  return askPage('describePage', { tabId, frameId: 0 }, extent).catch(() => undefined);
}
