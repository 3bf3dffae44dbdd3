/** The small number on the toolbar icon: how many terms are on the page in a tab. */
import { browser } from 'wxt/browser';

/** The largest number that fits on the icon; more is shown as “99+”. */
const MOST_SHOWN = 99;
/** White on dark teal keeps 6:1, and stands out on light and dark toolbars alike. */
const COLOURS = { text: '#ffffff', background: '#0a6a64' };

/** What the badge reads; nothing where there is nothing to count. @param hasMore whether there may be more than were counted */
export function badgeText(terms: number, hasMore: boolean): string {
  if (terms > MOST_SHOWN) return `${MOST_SHOWN}+`;
  if (terms === 0) return '';
  return hasMore ? `${terms}+` : String(terms);
}

/** Shows the number of terms on a tab's page; a tab that has gone meanwhile is no failure. */
export async function showBadge(tabId: number, terms: number, hasMore: boolean): Promise<void> {
  // Browsers on phones show no badge, and some know nothing of it.
  const action: Partial<typeof browser.action> = browser.action;
  await Promise.allSettled([
    action.setBadgeBackgroundColor?.({ tabId, color: COLOURS.background }),
    action.setBadgeTextColor?.({ tabId, color: COLOURS.text }),
    action.setBadgeText?.({ tabId, text: badgeText(terms, hasMore) }),
  ]);
}
