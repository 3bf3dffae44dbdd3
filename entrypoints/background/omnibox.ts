/** The keyword in the address bar: `gw glycolysis` suggests terms with their gists, and opens one. */
import { browser } from 'wxt/browser';
import type { Card } from '../../glossary/entry/card.ts';
import { readOnce } from '../../glossary/read-once.ts';
import { createSearch } from '../../glossary/search/search.ts';
import { preparedInTurns } from './queue/turns.ts';
import { suggestionsFor, targetOf, type Suggestion } from './suggestions.ts';

/** @param readCards gives all cards; called when a reader first types the keyword */
export function listenForOmnibox(readCards: () => Promise<Card[]>): void {
  // Browsers on phones have no keywords.
  const { omnibox } = browser as Partial<typeof browser>;
  if (!omnibox) return;
  const markup = import.meta.env.FIREFOX ? 'plain' : 'xml';
  const prepared = readOnce(async () => preparedInTurns(createSearch(await readCards())));
  // Where the cards cannot be read they are read anew for the next letter; until then nothing fits.
  const search = () => prepared().catch(() => (): Card[] => []);
  const onTyped = async (text: string, suggest: (suggestions: Suggestion[]) => void) => {
    const { first, others } = suggestionsFor(text, (await search())(text), words, markup);
    void omnibox.setDefaultSuggestion({ description: first });
    suggest(others);
  };
  const onEntered = async (text: string, disposition: string) =>
    open(targetOf(text, (await search())(text)), disposition);
  omnibox.onInputChanged.addListener((text, suggest) => void onTyped(text, suggest));
  omnibox.onInputEntered.addListener((text, disposition) => void onEntered(text, disposition));
}

/** Opens a page of the extension where the reader asked for it. */
async function open(url: string, disposition: string): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

function words(key: 'omniboxEmpty' | 'omniboxNothing', fill: string): string {
  return browser.i18n.getMessage(key, fill);
}
