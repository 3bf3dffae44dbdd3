/** A passage: a run of text that a reader reads as one, with the way back to the DOM. */
import { isDrawnApart } from './drawn.ts';
import { isBlank, meetInWord } from './joints.ts';

/** A run of page text that a reader reads as one. */
export interface Passage {
  /** The nearest block around it, or the shadow root that it lies directly in. */
  block: Element | ShadowRoot;
  /** The sectioning element, or root, around it. */
  scope: Node;
  /** Whether it is a heading, and so begins a section. */
  isHeading: boolean;
  /** As its reader sees it; raised digits and signs are written as such (Ca²⁺). */
  text: string;
  /** The text nodes that it was read from, in order. */
  nodes: Text[];
  /** Where in `text` each node's data begins, in UTF-16 units. What stands between two nodes is a line break or a picture. */
  starts: number[];
}

/** Stands for a picture or a break between words, so that no form reaches across. */
export const OBJECT = '\ufffc';

/**
 * The passage with a break before each node where a match runs over two things drawn apart; the same where there is none. Only
 * matches are asked about, as layout is not to be asked at every tag of a page.
 */
export function partedWhereDrawn(passage: Passage, matches: readonly { from: number; to: number }[]): Passage {
  const { nodes, starts } = passage;
  if (nodes.length === 1) return passage;
  const breaks = new Set<number>();
  for (const { from, to } of matches) {
    let before: Text | undefined;
    for (let at = placeIndex(starts, from); at < nodes.length && (starts[at] ?? 0) < to; at += 1) {
      const node = nodes[at];
      if (!node || isBlank(node.data)) continue;
      if (
        before &&
        passage.text[(starts[at] ?? 0) - 1] !== OBJECT &&
        isDrawnApart(before, node, isWithinWord(passage, at))
      )
        breaks.add(at);
      before = node;
    }
  }
  if (breaks.size === 0) return passage;
  let text = '';
  const moved = starts.map((start, at) => {
    text += passage.text.slice(at === 0 ? 0 : (starts[at - 1] ?? 0), start);
    if (breaks.has(at)) text += OBJECT;
    return text.length;
  });
  return { ...passage, text: text + passage.text.slice(starts.at(-1) ?? 0), starts: moved };
}

/** Whether a word of a passage goes on in a node. */
function isWithinWord({ text, starts }: Passage, at: number): boolean {
  const start = starts[at] ?? 0;
  return meetInWord(text.slice(0, start), text.slice(start, start + 1));
}

/** A boundary in the DOM. */
export interface Place {
  node: Text;
  offset: number;
}

/** The place in the DOM of an offset into a passage's text; `side` tells which node a boundary between two belongs to. */
export function placeOf(
  passage: Pick<Passage, 'nodes' | 'starts'>,
  offset: number,
  side: 'start' | 'end',
): Place | undefined {
  const { nodes, starts } = passage;
  const low = placeIndex(starts, offset, side);
  const node = nodes[low];
  return node && { node, offset: Math.min(offset - (starts[low] ?? 0), node.length) };
}

/** The place among nodes of the one that an offset lies in. */
function placeIndex(starts: readonly number[], offset: number, side: 'start' | 'end' = 'start'): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = starts[middle] ?? 0;
    if (side === 'start' ? start <= offset : start < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
