/** The line that a word stands on: a row of a table, an item, a paragraph, a heading. */
import type { NamedLine } from '../../../glossary/ranges/read-result.ts';

const LINE = 'tr, li, p, dt, dd, h1, h2, h3, h4, h5, h6, pre, figcaption, blockquote';
/** Between two cells of a row. */
const CELL = ' | ';

/** The line around a word that begins in this node; nothing where the word is not in one piece, or stands in the node twice. */
export function lineOf(node: Node, word: string): NamedLine | undefined {
  const line = node.parentElement?.closest(LINE);
  const data = node.nodeValue ?? '';
  const at = data.indexOf(word);
  if (!line || !word || at < 0 || data.includes(word, at + 1)) return undefined;
  let text = '';
  let from = -1;
  let cell: Element | null | undefined;
  const texts = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    const own = currentNode.parentElement?.closest('td, th');
    if (cell !== undefined && own !== cell) text += CELL;
    cell = own ?? null;
    if (currentNode === node) from = text.length + at;
    text += currentNode.nodeValue ?? '';
  }
  return from < 0 ? undefined : { text, from, to: from + word.length };
}
