/** Writes down what readers do with a word on its card. Pages never write to the storage themselves. */
import { describePage } from '../../messages/ask-page.ts';
import type { Remembered } from '../../messages/table.ts';
import { know, mute, save } from '../../settings/my-words.ts';
import { mutedUnder } from '../../settings/sites.ts';

/** Remembers, or forgets, what a reader said of a term on a tab's page. */
export async function remember({ as, id, on }: Remembered, tabId: number | undefined): Promise<void> {
  if (as === 'saved') await save(id, on);
  if (as === 'known') await know(id, on);
  if (as !== 'muted' || tabId === undefined) return;
  // The site is asked of the tab, not taken from the sender: a frame's own host is not what readers see as the site.
  const page = await describePage(tabId);
  if (page) await mute(mutedUnder(page.site), id, on);
}
