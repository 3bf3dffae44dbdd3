/** What stands around a word on the page; whoever saves the word for the reader finds the sentence in it. */
import { LOOKED_AT, type Around } from '../../../glossary/text/sentence.ts';
import type { Opened } from '../hover/opened.ts';
import { textOf } from '../dom/rects.ts';

/** What holds running text of its own. */
const HOLDERS = 'p, li, dd, dt, td, th, caption, figcaption, blockquote, h1, h2, h3, h4, h5, h6, div, body';

/** Nothing where the word stands in no text of the page, such as in what its reader is writing. */
export function textAround(opened: Opened): Around | undefined {
  const { range } = opened;
  const { startContainer: start } = range;
  const holder = (start instanceof Element ? start : start.parentElement)?.closest<HTMLElement>(HOLDERS);
  const word = textOf(range);
  // Form fields have none.
  if (!holder || holder.isContentEditable || word.trim() === '') return undefined;
  const [before, after] = 'passage' in opened ? inPassage(opened.passage, range) : inHolder(holder, range);
  return [before.slice(-LOOKED_AT), word.slice(0, LOOKED_AT), after.slice(0, LOOKED_AT)];
}

/** Between two nodes of a passage stands a line break or a picture, if anything does. */
function inPassage({ nodes, starts }: { nodes: Text[]; starts: number[] }, range: StaticRange) {
  const text = nodes.map(({ data }, at) => data.padEnd((starts[at + 1] ?? 0) - (starts[at] ?? 0))).join('');
  const place = (node: Node, offset: number) => (starts[nodes.indexOf(node as Text)] ?? 0) + offset;
  return [
    text.slice(0, place(range.startContainer, range.startOffset)),
    text.slice(place(range.endContainer, range.endOffset)),
  ] as const;
}

/** What is selected need not be in a passage. */
function inHolder(holder: Element, { startContainer, startOffset, endContainer, endOffset }: StaticRange) {
  const all = { startContainer: holder, startOffset: 0, endContainer: holder, endOffset: holder.childNodes.length };
  return [
    textOf(new StaticRange({ ...all, endContainer: startContainer, endOffset: startOffset })),
    textOf(new StaticRange({ ...all, startContainer: endContainer, startOffset: endOffset })),
  ] as const;
}
