/** The desk: answers for cards and keeps the toolbar true. It keeps no state of its own, so it may sleep at any time. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { CARDS_FILE, fetchCards } from '../../glossary/fetch-cards.ts';
import { askPage, checked } from '../../messages/checked.ts';
import { hear } from '../../messages/hear.ts';
import { migrate } from '../../settings/migrate.ts';
import { packCardsOf, packIndexes } from '../../settings/pack-cards.ts';
import { startSync } from '../../settings/sync.ts';
import { answerCards } from './answer-cards.ts';
import { createCardFile } from './card-file.ts';
import { listenForCommands } from './commands.ts';
import { offerInMenu, openAddWord } from './explain-selection.ts';
import { listenForInstall } from './installed.ts';
import { listenForOmnibox } from './omnibox.ts';
import { remember } from './remember.ts';
import { showState } from './toolbar.ts';

export default defineBackground({
  type: 'module',
  main() {
    void migrate();
    startSync(new AbortController().signal);
    const cardsUrl = browser.runtime.getURL(`/${CARDS_FILE}`);
    listenForInstall();
    listenForCommands();
    offerInMenu();
    listenForOmnibox(() => fetchCards(cardsUrl));
    const file = createCardFile(cardsUrl);
    hear('cards', ({ data }) => answerCards(checked('cards', data), file.cards, packCardsOf));
    hear('packIndexes', packIndexes);
    hear('lookUp', ({ data }) => file.nearest(checked('lookUp', data)));
    hear('addWord', ({ data }) => openAddWord(checked('addWord', data)));
    hear('remember', ({ data, sender }) => remember(checked('remember', data), sender.tab?.id));
    hear('siteState', ({ data, sender }) => showState(checked('siteState', data), sender));
    hear('siteOfTab', async ({ sender }) => (sender.tab?.id ? ((await askPage(sender.tab.id))?.site ?? '') : ''));
  },
});
