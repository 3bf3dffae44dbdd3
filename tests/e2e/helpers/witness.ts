/** What a page sees of what happens to it: every mutation in every tree of it, and every line in its console. */
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../scripts/browser/find.ts';

/** What was seen on a page. */
export interface Seen {
  /** The whole page with its shadow trees, as markup. */
  html: string;
  /** Every mutation, in order. */
  mutations: string[];
  /** Everything in the console, uncaught errors and broken policies among them. */
  messages: string[];
}

/** The witness in the page, which began before the page's first script. */
interface InPage {
  witness: { html(): string; mutations: string[] };
}

/** Runs in the page's own world, before its scripts. It keeps the built-ins that it needs, as pages may patch them. */
function watch(): void {
  const { attachShadow } = Element.prototype;
  const { getHTML } = Element.prototype;
  const { call } = Function.prototype;
  const push = call.bind(Array.prototype.push) as (list: unknown[], item: unknown) => number;
  // What chance decides would be another thing at each visit.
  let chance = 1;
  Math.random = () => (chance = (chance * 48_271) % 2_147_483_647) / 2_147_483_647;
  const mutations: string[] = [];
  const roots: ShadowRoot[] = [];
  const name = (node: Node) =>
    `${node.nodeName.toLowerCase()}${node instanceof Element && node.id ? `#${node.id}` : ''}`;
  const names = (nodes: NodeList) => {
    let all = '';
    for (let at = 0; at < nodes.length; at += 1) all += ` ${name(nodes[at] as Node)}`;
    return all;
  };
  const observer = new MutationObserver((records) => {
    for (let at = 0; at < records.length; at += 1) {
      const record = records[at] as MutationRecord;
      const { type, target, attributeName, addedNodes, removedNodes } = record;
      const what = type === 'attributes' ? attributeName : `+${names(addedNodes)} -${names(removedNodes)}`;
      push(mutations, `${type} ${name(target)} ${what}`);
    }
  });
  const see = (root: Node) =>
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  see(document);
  Element.prototype.attachShadow = function (this: Element, options) {
    const root = attachShadow.call(this, options);
    push(roots, root);
    see(root);
    return root;
  };
  Object.defineProperty(globalThis, 'witness', {
    value: {
      mutations,
      html: () => getHTML.call(document.documentElement, { shadowRoots: roots }),
    },
  });
}

/** Begins to watch a page; to be called before it is opened. Gives the way to what was seen. */
export async function watchPage(page: Page, kind: BrowserKind): Promise<() => Promise<Seen>> {
  const messages: string[] = [];
  if (kind === 'chromium') await listenByCdp(page, messages);
  else {
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(`error: ${String(error)}`));
  }
  await page.evaluateOnNewDocument(watch);
  return async () => {
    const seen = await page.evaluate(() => {
      const { witness } = globalThis as unknown as InPage;
      return { html: witness.html(), mutations: witness.mutations };
    });
    return { ...seen, messages };
  };
}

/** Chromium's console also tells what other worlds than the page's own write into it, which the driver leaves out. */
async function listenByCdp(page: Page, messages: string[]): Promise<void> {
  const session = await page.createCDPSession();
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    messages.push(`${type}: ${args.map(({ value, description }) => value ?? description).join(' ')}`);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    messages.push(`error: ${exception?.description ?? text}`);
  });
  session.on('Log.entryAdded', ({ entry: { level, text } }) => messages.push(`${level}: ${text}`));
  await session.send('Runtime.enable');
  await session.send('Log.enable');
}
