/** Markup as the elements of an article: sanitized block by block, so that the room has its turn between them, and built anew from what is left. */
import { blocksOf } from './blocks.ts';
import { levelsBelowTitle, type Levels } from '../headings.ts';
import { isHuge, paragraphsOf, partsOf } from './huge.ts';
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
    else yield* isHuge(node) ? partly(node, levels) : cleanBlocks(node, levels);
  }
  yield* paragraph(line, group, levels);
}

/** A block that is too large to be read as a whole: part by part, and what cannot be parted as what is in it. */
function* partly(block: Element, levels: Levels): Generator<HTMLElement> {
  let parts = 0;
  for (const part of partsOf(block)) {
    parts += 1;
    yield* isHuge(part) ? elementsIn(part, levels) : cleanBlocks(part, levels);
  }
  if (parts === 0) yield* elementsIn(block, levels);
}

function* paragraph(nodes: readonly Node[], group: Element, levels: Levels): Generator<HTMLElement> {
  for (const part of paragraphsOf(nodes)) {
    if (!haveText(part)) continue;
    const copy = group.ownerDocument.createElement('p');
    copy.append(...part.map((node) => node.cloneNode(true)));
    yield* cleanBlocks(copy, levels);
  }
}

function cleanBlocks(node: Element, levels: Levels): HTMLElement[] {
  const copy = node.cloneNode(true) as Element;
  for (const left of copy.querySelectorAll(LEFT_OUT)) left.remove();
  return blocksOf(Array.from(sanitized(copy).childNodes), levels);
}
