/** Runs scripts in Firefox's own window, which may do what its menus and its page of add-ons do. */
import type { Browser } from 'puppeteer-core';

/** The part of the driver's connection that is needed, and that its types keep to themselves. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/**
 * Runs a script in the window of a Firefox that gives drivers access to itself; a promise is waited for. Rejects with what the
 * script threw.
 */
export async function inFirefoxWindow(browser: Browser, script: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })).result as {
    contexts: { context: string }[];
  };
  const { result } = await connection.send('script.evaluate', {
    expression: script,
    target: { context: tree.contexts[0]?.context },
    awaitPromise: true,
  });
  const { type, result: value, exceptionDetails } = result as Evaluated;
  if (type === 'exception') throw new Error(exceptionDetails?.text ?? 'The script failed.');
  return value?.value;
}

/** What comes of a script: a plain value, or what it threw. */
interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** Presses Alt, Shift and a letter as the browser itself gets them: its shortcuts come first, then the page. */
export async function pressInFirefox(browser: Browser, letter: string): Promise<void> {
  await inFirefoxWindow(
    browser,
    `{
      const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      keyboard.beginInputTransactionForTests(window);
      const keys = [
        { key: 'Alt', code: 'AltLeft' },
        { key: 'Shift', code: 'ShiftLeft' },
        { key: '${letter}', code: 'Key${letter}', keyCode: ${letter.charCodeAt(0)} },
      ].map((key) => new KeyboardEvent('', key));
      for (const key of keys) keyboard.keydown(key);
      for (const key of keys.toReversed()) keyboard.keyup(key);
    }`,
  );
}

/** Takes the extension's own line in the menu that a right click has opened. Gives what it says. */
export async function takeMenuItem(browser: Browser): Promise<string> {
  const label = await inFirefoxWindow(
    browser,
    `new Promise((resolve) => {
      const menu = document.getElementById('contentAreaContextMenu');
      const take = () => {
        const own = Array.from(menu.querySelectorAll('menuitem')).find(({ id, hidden }) => /glosswell/.test(id) && !hidden);
        const label = own?.label ?? '';
        if (own) menu.activateItem(own);
        resolve(label);
      };
      if (menu.state === 'open') take();
      else menu.addEventListener('popupshown', take, { once: true });
    })`,
  );
  return String(label);
}
