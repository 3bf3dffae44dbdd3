/** Sends messages: pages ask the background, the background and the extension's own pages ask pages. */
import * as v from 'valibot';
import type { AnswerOf, DataOf, Message } from './message.ts';
import { send, type Target } from './messaging.ts';
import { ANSWERS_OF_PAGES } from './page-answers.ts';
import type { PageDescription, TO_BACKGROUND, TO_PAGE } from './table.ts';

type ToBackground = typeof TO_BACKGROUND;
type ToPage = typeof TO_PAGE;

/** What has to be given: nothing, for a message that holds nothing. */
type Given<M extends Message> = undefined extends DataOf<M> ? [] : [data: DataOf<M>];

/** Asks the background. Rejects where it does not answer, or where answering failed. */
export function askBackground<K extends keyof ToBackground>(
  name: K,
  ...[data]: Given<ToBackground[K]>
): Promise<AnswerOf<ToBackground[K]>> {
  return send(name, data) as Promise<AnswerOf<ToBackground[K]>>;
}

/** Asks a page. Rejects where none answers, where answering failed, or where the answer is not what the table says. */
export async function askPage<K extends keyof ToPage>(
  name: K,
  target: Target,
  ...[data]: Given<ToPage[K]>
): Promise<AnswerOf<ToPage[K]>> {
  return v.parse(ANSWERS_OF_PAGES[name], await send(name, data, target)) as AnswerOf<ToPage[K]>;
}

/** Asks the page of a tab to describe itself; `undefined` where no page answers: a browser page, a store, a file viewer. */
export function describePage(tabId: number): Promise<PageDescription | undefined> {
  return askPage('describePage', { tabId, frameId: 0 }).catch(() => undefined);
}
