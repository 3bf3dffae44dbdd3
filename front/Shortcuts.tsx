/** The shortcuts as the browser has them, and the way to where it lets them be changed. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ShortcutList, type Shortcut } from '../components/choices/ShortcutList.tsx';
import { useWords } from '../components/words.ts';

/** What browsers offer beyond what all have. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}

/** Where Chromium's shortcuts are changed. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';
/** The browser's own name for opening the popup. */
const OPEN_POPUP = '_execute_action';

export function Shortcuts() {
  const words = useWords();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = async () => {
      const commands = await browser.commands.getAll();
      setShortcuts(
        commands.map(({ name = '', description = '', shortcut = '' }) => ({
          name,
          description: name === OPEN_POPUP ? words('shortcutOpen') : description,
          keys: shortcut,
        })),
      );
    };
    const stop = new AbortController();
    void read();
    // Readers come back from the browser's page with other keys.
    addEventListener('focus', () => void read(), { signal: stop.signal });
    return () => stop.abort();
  }, [words]);
  return <ShortcutList shortcuts={shortcuts} onChange={opener()} />;
}

/** Opens the page on which shortcuts are changed; `undefined` in browsers that let no extension open it. */
function opener(): (() => void) | undefined {
  const { openShortcutSettings } = browser.commands as FirefoxCommands;
  if (openShortcutSettings) return () => void openShortcutSettings();
  const isChromium = browser.runtime.getURL('').startsWith('chrome-extension:');
  return isChromium ? () => void browser.tabs.create({ url: CHROMIUM_PAGE }) : undefined;
}
