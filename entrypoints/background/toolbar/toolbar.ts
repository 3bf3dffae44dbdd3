/** Keeps the toolbar true to the page in front: its icon and its badge. */
import type { SiteState } from '../../../messages/table.ts';
import { showBadge } from './badge.ts';
import { showIcon } from './toolbar-icon.ts';

/** Shows the state that the page of a tab told. */
export async function showState({ isOn, terms, hasMore }: SiteState, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await Promise.all([showIcon(tabId, isOn), showBadge(tabId, isOn ? terms : 0, hasMore)]);
}
