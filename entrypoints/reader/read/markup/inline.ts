/** Builds what stands inside a line anew, from markup that was sanitized. */
import { addressOf, element, link } from '../elements.ts';
import { GROUPS, TABLE_PARTS, WHOLE_BLOCKS } from './tags.ts';

/** Elements inside a line that keep a meaning; all others become what is in them. */
const KEPT = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  s: 's',
  strike: 's',
  del: 's',
} as const;

/** Elements that begin a line of their own. */
const BLOCKS = [...WHOLE_BLOCKS, ...TABLE_PARTS, ...GROUPS].join();

/** Whether a node stands inside a line, with all that is in it. */
export function isInline(node: Node): boolean {
  if (!(node instanceof Element)) return true;
  return !node.matches(BLOCKS) && !holdsBlock(node);
}

/** Whether something that begins a line of its own lies in a node. */
export function holdsBlock(node: Element): boolean {
  return node.querySelector(BLOCKS) !== null;
}

/** Whether nodes hold text to be read. */
export function haveText(nodes: readonly Node[]): boolean {
  return nodes.some(({ textContent }) => textContent?.trim());
}

/** The nodes inside lines, built anew. */
export function inlineOf(nodes: Iterable<Node>): (Node | string)[] {
  return Array.from(nodes).flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
    return node instanceof Element ? builtOf(node) : [];
  });
}

function builtOf(node: Element): (Node | string)[] {
  const { localName } = node;
  if (localName === 'br') return [element('br')];
  if (localName === 'wbr') return [element('wbr')];
  const within = inlineOf(node.childNodes);
  if (localName === 'a') return linked(node, within);
  if (localName === 'q') return ['“', ...within, '”'];
  const kept = Object.hasOwn(KEPT, localName) ? KEPT[localName as keyof typeof KEPT] : undefined;
  return kept ? [element(kept, ...within)] : within;
}

/** Links inside the document lead nowhere here: they are text, and arrows back from notes are not even that. */
function linked(node: Element, within: (Node | string)[]): (Node | string)[] {
  const url = addressOf(node.getAttribute('href'));
  if (url) return [link(url, ...within)];
  return /^\s*[↑↩]\ufe0e?\s*$/.test(node.textContent) ? [] : within;
}
