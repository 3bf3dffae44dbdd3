/** Markup as the elements of an article: sanitized block by block, so that the room has its turn between them, and built anew from what is left. */
import { blocksOf } from './blocks.ts';
import { levelsBelowTitle, type Levels } from './headings.ts';
import { haveText, isInline } from './inline.ts';
import { sanitized } from './sanitize.ts';
import { WHOLE_BLOCKS } from './tags.ts';

/** Blocks that are read as a whole. */
const WHOLE = new Set(WHOLE_BLOCKS);
/** What nobody reads, or what belongs to a page and not to its text. */
const LEFT_OUT =
  'nav, script, style, template, noscript, button, select, textarea, dialog, [hidden], [aria-hidden="true"]';

/** The elements of a document's body, one by one. */
export function elementsOfMarkup(body: Element): Generator<HTMLElement> {
  return elementsIn(body, levelsBelowTitle());
}

function* elementsIn(group: Element, levels: Levels): Generator<HTMLElement> {
  let line: Node[] = [];
  for (const node of Array.from(group.childNodes)) {
    if (node instanceof Element && node.matches(LEFT_OUT)) continue;
    if (!(node instanceof Element) || isInline(node)) {
      line.push(node);
      continue;
    }
    yield* paragraph(line, group, levels);
    line = [];
    // Some pages put whole blocks into a part of a line.
    if (!WHOLE.has(node.localName)) yield* elementsIn(node, levels);
    else yield* cleanBlocks(node, levels);
  }
  yield* paragraph(line, group, levels);
}

function paragraph(nodes: readonly Node[], group: Element, levels: Levels): HTMLElement[] {
  if (!haveText(nodes)) return [];
  const copy = group.ownerDocument.createElement('p');
  copy.append(...nodes.map((node) => node.cloneNode(true)));
  return cleanBlocks(copy, levels);
}

function cleanBlocks(node: Element, levels: Levels): HTMLElement[] {
  const copy = node.cloneNode(true) as Element;
  for (const left of copy.querySelectorAll(LEFT_OUT)) left.remove();
  return blocksOf(Array.from(sanitized(copy).childNodes), levels);
}
