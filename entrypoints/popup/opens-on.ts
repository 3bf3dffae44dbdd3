/** Which of the popup's tabs a reader needs first. */
import type { CurrentPage } from '../../front/page/current-page.ts';
import { whyNothing } from '../../front/page/why-nothing.ts';

/** The tabs of the popup. */
export type PopupTab = 'page' | 'search';

/** Where nothing is marked for one of these reasons, nothing about the page helps, and search is what is left. */
const LEAVE_SEARCH: ReadonlySet<ReturnType<typeof whyNothing>> = new Set([
  'browser-page',
  'store',
  'browser-page-or-store',
  'closed',
  'language',
  'no-words',
]);

/** The tab to begin with: the page's own, where it has words or where something can be done about it. */
export function opensOn(current: CurrentPage): PopupTab {
  return LEAVE_SEARCH.has(whyNothing(current)) ? 'search' : 'page';
}
