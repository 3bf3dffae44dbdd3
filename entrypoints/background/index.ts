/** The desk: answers for cards and keeps the toolbar icon true. It keeps no state of its own, so it may sleep at any time. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { CARDS_FILE } from '../../glossary/fetch-cards.ts';
import { askPage, checked } from '../../messages/checked.ts';
import { onMessage } from '../../messages/messages.ts';
import { migrate } from '../../settings/migrate.ts';
import { startSync } from '../../settings/sync.ts';
import { createCardFile } from './card-file.ts';
import { listenForCommands } from './commands.ts';
import { remember } from './remember.ts';
import { showSiteState } from './toolbar-icon.ts';

export default defineBackground({
  type: 'module',
  main() {
    void migrate();
    startSync(new AbortController().signal);
    listenForCommands();
    const file = createCardFile(browser.runtime.getURL(`/${CARDS_FILE}`));
    onMessage('cards', ({ data }) => file.cards(checked('cards', data)));
    onMessage('remember', ({ data, sender }) => remember(checked('remember', data), sender.tab?.id));
    onMessage('siteState', ({ data, sender }) => showSiteState(sender.tab?.id, checked('siteState', data).isOn));
    onMessage('siteOfTab', async ({ sender }) => (sender.tab?.id ? ((await askPage(sender.tab.id))?.site ?? '') : ''));
  },
});
