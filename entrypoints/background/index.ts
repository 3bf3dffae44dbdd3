/** The background: matches what pages send, answers for cards, and shows the toolbar's state. It keeps nothing that it cannot rebuild, so it may stop at any time. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createGuesser } from '../../glossary/decode/guesser.ts';
import {
  CARD_SHEET_FILE,
  CARDS_FOLDER,
  fetchCards,
  fetchCardSheet,
  fetchIndex,
  INDEX_FILE,
  WORD_PARTS_FILE,
} from '../../glossary/entry/bundled-files.ts';
import { matchBatch } from '../../glossary/match/batch.ts';
import { readOnce } from '../../glossary/read-once.ts';
import { describePage } from '../../messages/ask-page.ts';
import { hear } from '../../messages/hear.ts';
import { TO_BACKGROUND } from '../../messages/table.ts';
import { migrate } from '../../settings/migrate.ts';
import { compiledPack } from '../../settings/packs/compiled-packs.ts';
import { packCardsOf } from '../../settings/packs/pack-cards.ts';
import { packs } from '../../settings/packs/pack-list.ts';
import { startSync } from '../../settings/sync/sync.ts';
import { answerCards } from './answer-cards.ts';
import { choicesFor } from './choices-for.ts';
import { createCardFile } from './card-file.ts';
import { listenForCommands } from './commands.ts';
import { offerInMenus, openAddWord, openMyWords } from './explain-selection.ts';
import { listenForInstall } from './installed.ts';
import { listenForOmnibox } from './omnibox.ts';
import { createFairQueue } from './queue/fair-queue.ts';
import { createIndexKeeper } from './index-keeper.ts';
import { lookUp } from './look-up.ts';
import { dropLeftQuotesOnStart, remember } from './remember.ts';
import { createSeldom } from './queue/seldom.ts';
import { showState } from './toolbar/toolbar.ts';

export default defineBackground({
  type: 'module',
  main() {
    void migrate();
    startSync();
    const cardsUrl = browser.runtime.getURL(`/${CARDS_FOLDER}`);
    const indexUrl = browser.runtime.getURL(`/${INDEX_FILE}`);
    listenForInstall();
    dropLeftQuotesOnStart();
    listenForCommands();
    offerInMenus();
    listenForOmnibox(() => fetchCards(cardsUrl));
    const file = createCardFile(cardsUrl);
    const guess = createGuesser(browser.runtime.getURL(`/${WORD_PARTS_FILE}`));
    const cardSheet = readOnce(() => fetchCardSheet(browser.runtime.getURL(`/${CARD_SHEET_FILE}`)));
    const queue = createFairQueue();
    const seldom = createSeldom();
    const index = createIndexKeeper({
      bundled: () => fetchIndex(indexUrl),
      packs: packs.get,
      packIndex: async (id) => (await compiledPack(id))?.index,
    });
    hear(TO_BACKGROUND, {
      cards: (ids, sender) => queue.enqueue(sender, () => answerCards(ids, file.cards, packCardsOf)),
      cardSheet,
      wake: async () => void (await index()),
      match: (batch, sender) => queue.enqueue(sender, async () => matchBatch(await index(), batch)),
      lookUp: (text, sender) =>
        queue.enqueue(sender, async () => lookUp(text, await index(), { nearest: file.nearest, guess })),
      addWord: (text, { tab }) => seldom(tab?.id, () => openAddWord(text)),
      openMyWords: (_, { tab }) => seldom(tab?.id, openMyWords),
      remember: (what, { tab }) => remember(what, tab),
      choicesFor,
      siteState: (state, { tab }) => showState(state, tab?.id),
      siteOfTab: async (_, { tab }) => (tab?.id ? ((await describePage(tab.id))?.site ?? '') : ''),
    });
  },
});
