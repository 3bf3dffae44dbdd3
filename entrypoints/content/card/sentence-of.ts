/** The sentence on the page that a card was opened from. */
import { sentenceAround } from '../../../glossary/text/sentence.ts';
import type { Opened } from '../hover/opened.ts';
import { textOf } from '../read/rects.ts';

/** What holds a sentence for itself. */
const HOLDERS =
  'p, li, dd, dt, td, th, caption, figcaption, blockquote, h1, h2, h3, h4, h5, h6, div, section, article, body';
/** What a reader writes is no sentence of the page. */
const WRITTEN_IN = 'input, textarea, [contenteditable]:not([contenteditable=false])';
/** So many text nodes around a word are looked at: a paragraph with all its links has fewer, a page in one block has more. */
const MOST_NODES = 60;

/** The sentence around what was opened, as plain text; empty where it stands in none. */
export function sentenceOf(opened: Opened): string {
  const { startContainer, startOffset, endContainer, endOffset } = opened.range;
  if (!(startContainer instanceof Text && endContainer instanceof Text)) return '';
  const holder = startContainer.parentElement?.closest(HOLDERS);
  if (!holder || startContainer.parentElement?.closest(WRITTEN_IN)) return '';
  const { nodes, starts } = 'passage' in opened ? opened.passage : { nodes: textsIn(holder), starts: [] };
  const first = nodes.indexOf(startContainer);
  const last = nodes.indexOf(endContainer);
  if (first === -1 || last < first) return '';
  // What stands between two nodes of a passage is a line break or a picture.
  const gapAfter = (at: number) => {
    const end = (starts[at] ?? 0) + (nodes[at]?.length ?? 0);
    return (starts[at + 1] ?? end) > end ? ' ' : '';
  };
  const textFrom = (from: number, to: number) =>
    nodes
      .slice(from, to)
      .map(({ data }, at) => data + gapAfter(from + at))
      .join('');
  return sentenceAround(
    textFrom(Math.max(0, first - MOST_NODES), first) + startContainer.data.slice(0, startOffset),
    textOf(opened.range),
    endContainer.data.slice(endOffset) + gapAfter(last) + textFrom(last + 1, last + 1 + MOST_NODES),
  );
}

function textsIn(holder: Element): Text[] {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest('script, style, noscript, template') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
