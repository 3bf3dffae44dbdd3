/** Keeps the toolbar true to the page in front: its icon and its badge. */
import type { SiteState } from '../../messages/messages.ts';
import { showBadge } from './badge.ts';
import { showIcon } from './toolbar-icon.ts';

/** Who told the state. */
interface Sender {
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

/** Shows the state that a page told; what a frame inside it may say does not count. */
export async function showState({ isOn, terms }: SiteState, { tab, frameId }: Sender): Promise<void> {
  if (tab?.id === undefined || frameId !== 0) return;
  await Promise.all([showIcon(tab.id, isOn), showBadge(tab.id, isOn ? terms : 0)]);
}
