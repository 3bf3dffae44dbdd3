/** What the end-to-end tests do in a real browser: look at marks, hover words, read the card, open the real popup. */
import type { Browser, CDPSession, Frame, Page } from 'puppeteer-core';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { BUILT, FIREFOX_ID, launchBrowser, type LaunchOptions } from '../../scripts/launch.ts';

/** Both families; most tests run in each. */
export const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** How long something may take to come true before a test gives up, in milliseconds; generous for a busy machine. */
const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 50;
/** The port of the proxy that records what this run's browsers ask for; none outside a run of tests. See `no-network.ts`. */
const RECORDED_AT = Number(process.env['GLOSSWELL_PROXY_PORT']) || undefined;

/** A browser with the extension in it. */
export interface Driver {
  kind: BrowserKind;
  browser: Browser;
  /** Opens an address in a new tab that lies in front. */
  open(url: string): Promise<Page>;
  /** Removes the extension while its pages are open. */
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser with the extension as built. */
export async function startDriver(kind: BrowserKind, options: LaunchOptions = {}): Promise<Driver> {
  const browser = await launchBrowser(kind, { extension: BUILT[kind], proxyPort: RECORDED_AT, ...options });
  return {
    kind,
    browser,
    async open(url) {
      const page = await browser.newPage();
      await page.bringToFront();
      await page.goto(url);
      return page;
    },
    async uninstall() {
      await browser.uninstallExtension(await extensionId({ kind, browser }));
    },
    close: () => browser.close(),
  };
}

/** The extension's id in this browser, which does not tell it while the extension is off. */
export async function extensionId({ browser, kind }: Pick<Driver, 'browser' | 'kind'>): Promise<string> {
  if (kind === 'firefox') return FIREFOX_ID;
  const [id = ''] = (await browser.extensions()).keys();
  return id;
}

/** Asks again and again until the answer is as wanted; gives the last answer when patience ends. */
export async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer) || Date.now() > end) return answer;
    await pause(LOOK_EVERY_MS);
  }
}

/** Waits; for showing that something does not happen. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** The marked words of a page in the order of the page, as the page's own scripts can see them. */
export function marksOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = Array.from(CSS.highlights.get('glosswell') ?? []).map((range) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live;
    });
    return ranges
      .toSorted((a, b) =>
        a.startContainer.getRootNode() === b.startContainer.getRootNode()
          ? a.compareBoundaryPoints(Range.START_TO_START, b)
          : 0,
      )
      .map((range) => range.toString().replace(/\s+/g, ' '));
  });
}

/** Whether marks are drawn. Firefox ends the script of an extension that goes before it can tidy up, but takes their style away. */
export function areMarksSeen(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      CSS.highlights.has('glosswell') &&
      getComputedStyle(document.body, '::highlight(glosswell)').textDecorationLine.includes('underline'),
  );
}

/** Waits until these words, among others, are marked. */
export function waitForMarks(page: Page, ...words: string[]): Promise<string[]> {
  return until(
    () => marksOn(page),
    (marks) => words.every((word) => marks.includes(word)),
  );
}

/** Waits until nothing is marked. */
export function waitForNoMarks(page: Page): Promise<string[]> {
  return until(
    () => marksOn(page),
    (marks) => marks.length === 0,
  );
}

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Scrolls to the first place where the text stands in one node; only what is near the viewport is marked. */
async function scrollToText(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!walker.currentNode.textContent?.includes(text)) continue;
      walker.currentNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return;
    }
  }, text);
}

/** The rectangles of the first mark that reads like this, one a line. Scrolls to it unless told not to. */
export async function boxesOfMark(page: Page, word: string, scrolls = true): Promise<Box[]> {
  if (scrolls) await scrollToText(page, word);
  await waitForMarks(page, word);
  return page.evaluate(
    (word, scrolls) => {
      for (const range of CSS.highlights.get('glosswell') ?? []) {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (live.toString().replace(/\s+/g, ' ') !== word) continue;
        if (scrolls) range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return Array.from(live.getClientRects(), ({ x, y, width, height }) => ({ x, y, width, height }));
      }
      return [];
    },
    word,
    scrolls,
  );
}

/** Moves the real pointer onto a marked word and rests there. */
export async function hoverWord(page: Page, word: string): Promise<Box> {
  const [first] = await boxesOfMark(page, word);
  await pause(100); // Lets a scroll come to an end first, since scrolling closes cards.
  const [box] = await boxesOfMark(page, word, false);
  if (!first || !box) throw new Error(`“${word}” is not marked: ${(await marksOn(page)).join(', ')}`);
  await page.mouse.move(box.x + box.width / 2, Math.max(0, box.y - 40));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  return box;
}

/** What stands on the open card; `undefined` while none is open. */
export function cardText(page: Page): Promise<string | undefined> {
  return inCard(page, (root) => root.querySelector('.card')?.textContent ?? undefined);
}

/** Waits for a card that holds a text, and gives all that stands on it. */
export async function waitForCard(page: Page, text = ''): Promise<string> {
  const shown = await until(
    () => cardText(page),
    (shown) => shown?.includes(text) ?? false,
  );
  if (shown === undefined) throw new Error('No card has opened.');
  return shown;
}

/** Waits until no card is open. */
export function waitForNoCard(page: Page): Promise<boolean> {
  return until(
    () => page.evaluate(() => document.querySelector('glosswell-card') === null),
    (isGone) => isGone,
  );
}

/** The card's rectangle in the viewport. */
export async function boxOfCard(page: Page): Promise<Box> {
  const box = await inCard(page, (root) => {
    const { x, y, width, height } = (root.querySelector('.card') as Element).getBoundingClientRect();
    return { x, y, width, height };
  });
  if (!box) throw new Error('No card is open.');
  return box;
}

/** The rectangle of something on the card. */
export async function boxInCard(page: Page, selector: string): Promise<Box> {
  const boxes = await inCard(page, (root) =>
    Array.from(root.querySelectorAll('button, summary, .body, h2, p'), (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { key: `${element.localName}.${element.className}|${element.textContent}`, x, y, width, height };
    }),
  );
  const box = boxes?.find(({ key }) => key.includes(selector));
  if (!box) throw new Error(`The card has no “${selector}”.`);
  return box;
}

/**
 * Runs a function in the page's world with the card's closed shadow root, which only a debugger can reach.
 * The function must not use anything from outside itself.
 *
 * @param at which card, where the reader keeps some open: the oldest first
 * @param frame where the card is open; in Chromium it is found in whichever frame it is
 */
export async function inCard<T>(
  page: Page,
  ask: (root: ShadowRoot) => T,
  at = 0,
  frame = page.mainFrame(),
): Promise<T | undefined> {
  // A card that closes in between is no card.
  return (isChromium(page) ? inRootByCdp(page, ask, at) : inRootByBidi(page, ask, at, frame)).catch(() => undefined);
}

function isChromium(page: Page): boolean {
  return page.browser().process()?.spawnfile.includes('firefox') === false;
}

async function inRootByCdp<T>(page: Page, ask: (root: ShadowRoot) => T, at: number): Promise<T | undefined> {
  const session: CDPSession = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = findNodes(root, (candidate) => candidate.localName === 'glosswell-card')[at]?.shadowRoots?.[0];
    if (!shadow) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: `function () { return (${String(ask)})(this); }`,
      objectId: object.objectId ?? '',
      returnByValue: true,
    });
    return result.value as T;
  } finally {
    await session.detach();
  }
}

interface CdpNode {
  localName: string;
  backendNodeId: number;
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
  contentDocument?: CdpNode;
}

function findNodes(node: CdpNode, isWanted: (node: CdpNode) => boolean): CdpNode[] {
  if (isWanted(node)) return [node];
  const inside = [...(node.children ?? []), ...(node.shadowRoots ?? []), node.contentDocument];
  return inside.flatMap((child) => (child ? findNodes(child, isWanted) : []));
}

/** The parts of WebDriver BiDi that reach a closed shadow root; the driver's own types keep them to themselves. */
interface Bidi {
  send(
    method: string,
    params: object,
  ): Promise<{ result: { result: { value?: { shadowRoot?: { sharedId: string } | null } & string } } }>;
}

async function inRootByBidi<T>(
  page: Page,
  ask: (root: ShadowRoot) => T,
  at: number,
  frame: Frame,
): Promise<T | undefined> {
  const { connection } = page.browser() as unknown as { connection: Bidi };
  const { _id: context } = frame as unknown as { _id: string };
  const found = await connection.send('script.evaluate', {
    expression: `document.querySelectorAll("glosswell-card")[${at}]`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const sharedId = found.result.result.value?.shadowRoot?.sharedId;
  if (!sharedId) return undefined;
  const answer = await connection.send('script.callFunction', {
    functionDeclaration: `(root) => JSON.stringify((${String(ask)})(root))`,
    arguments: [{ sharedId }],
    target: { context },
    awaitPromise: false,
  });
  const json = answer.result.result.value;
  return json === undefined ? undefined : (JSON.parse(json) as T);
}
