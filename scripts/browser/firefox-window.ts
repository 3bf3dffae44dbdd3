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

/**
 * Presses keys together as the browser itself gets them: its shortcuts come first, then what has the focus in its window.
 *
 * @param keys such as `Tab`, `Shift+Tab` or `Alt+Shift+J`
 */
export async function pressInFirefox(browser: Browser, keys: string): Promise<void> {
  const events = JSON.stringify(keys.split('+').map(keyOf));
  await inFirefoxWindow(
    browser,
    `{
      const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      keyboard.beginInputTransactionForTests(window);
      const keys = ${events}.map((key) => new KeyboardEvent('', key));
      for (const key of keys) keyboard.keydown(key);
      for (const key of keys.toReversed()) keyboard.keyup(key);
    }`,
  );
}

/** A key as its events have it. Browsers know the number of a key by its name, but for letters. */
function keyOf(name: string): KeyboardEventInit {
  if (name === 'Alt' || name === 'Shift') return { key: name, code: `${name}Left` };
  return name.length === 1 ? { key: name, code: `Key${name}`, keyCode: name.charCodeAt(0) } : { key: name, code: name };
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
