/** Reaches the card's closed shadow root: by CDP in Chromium, by WebDriver BiDi in Firefox. */
import type { CDPSession, Frame, Page } from 'puppeteer-core';

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
