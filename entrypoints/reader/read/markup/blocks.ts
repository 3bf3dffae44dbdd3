/** Builds blocks anew from sanitized markup: headings, paragraphs, lists, tables and quotes, and what is in any other block. */
import { element, scrolling } from '../elements.ts';
import type { Levels } from '../headings.ts';
import { haveText, holdsBlock, inlineOf, isInline } from './inline.ts';

/** Tables larger than any that is meant, as the value of `colspan` and `rowspan`. */
const MOST_SPANNED = 100;
/** Places in a table that its cells may take up with those; browsers make each of them. */
const MOST_PLACES = 100_000;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** The blocks of sanitized nodes; what stands between them in lines is a paragraph. */
export function blocksOf(nodes: readonly Node[], levels: Levels): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let line: Node[] = [];
  const flush = () => {
    if (haveText(line)) blocks.push(element('p', ...inlineOf(line)));
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) line.push(node);
    else if (node instanceof Element) {
      flush();
      blocks.push(...builtOf(node, levels));
    }
  }
  flush();
  return blocks;
}

function builtOf(node: Element, levels: Levels): HTMLElement[] {
  const { localName } = node;
  const within = () => blocksOf(Array.from(node.childNodes), levels);
  if (/^h[1-6]$/.test(localName)) return heading(node, levels);
  switch (localName) {
    case 'hr':
      return [element('hr')];
    case 'pre':
      return filled(element('pre', node.textContent));
    case 'ul':
    case 'ol':
      return filled(spoken(node, list(node, localName, levels)));
    case 'dl':
      return filled(spoken(node, element('dl', ...namesAndMeanings(node, levels))));
    case 'table':
      if (isLayout(node)) return cellsOf(node).flatMap((cell) => blocksOf(Array.from(cell.childNodes), levels));
      return filled(scrolling(spoken(node, table(node, levels))));
    case 'blockquote':
    case 'figure':
      return filled(spoken(node, element(localName, ...within())));
    case 'figcaption':
      return filled(element('figcaption', ...inlineOf(node.childNodes)));
    default:
      // A paragraph, or something that stands on lines of its own.
      return holdsBlock(node) ? within() : filled(spoken(node, element('p', ...inlineOf(node.childNodes))));
  }
}

function heading(node: Element, levels: Levels): HTMLElement[] {
  if (!node.textContent.trim()) return [];
  const name = `h${levels(Number(node.localName[1]))}` as 'h2';
  return [spoken(node, element(name, ...inlineOf(node.childNodes)))];
}

function list(node: Element, name: 'ul' | 'ol', levels: Levels): HTMLElement {
  const items = Array.from(node.children).flatMap((item) => filled(element('li', ...contents(item, levels))));
  const made = element(name, ...items);
  const start = Number(node.getAttribute('start'));
  if (made instanceof HTMLOListElement && Number.isInteger(start) && start > 1) made.start = start;
  return made;
}

function namesAndMeanings(node: Element, levels: Levels): HTMLElement[] {
  return Array.from(node.children).flatMap((part) => {
    if (part.localName === 'div') return namesAndMeanings(part, levels);
    return filled(element(part.localName === 'dt' ? 'dt' : 'dd', ...contents(part, levels)));
  });
}

/** What is in an item or a cell: its lines as they are, or its blocks. */
function contents(node: Element, levels: Levels): (Node | string)[] {
  if (!holdsBlock(node)) return inlineOf(node.childNodes);
  const blocks = blocksOf(Array.from(node.childNodes), levels);
  const [only, ...others] = blocks;
  return only?.localName === 'p' && others.length === 0 ? Array.from(only.childNodes) : blocks;
}

function table(node: Element, levels: Levels): HTMLTableElement {
  const made = element('table');
  const caption = node.querySelector(':scope > caption');
  if (caption) made.append(element('caption', ...inlineOf(caption.childNodes)));
  const spans = cellsOf(node).reduce((sum, cell) => sum + spanOf(cell, 'colSpan') * spanOf(cell, 'rowSpan'), 0);
  const isSpanned = spans <= MOST_PLACES;
  for (const group of Array.from(node.children).filter(({ localName }) => /^t(?:head|body|foot)$/.test(localName))) {
    const rows = Array.from(group.children, (row) =>
      element('tr', ...Array.from(row.children, (part) => cell(part, isSpanned, levels))),
    );
    made.append(element(group.localName as 'tbody', ...rows));
  }
  return made;
}

function cell(node: Element, isSpanned: boolean, levels: Levels): HTMLElement {
  const made = element(node.localName === 'th' ? 'th' : 'td', ...contents(node, levels));
  for (const name of ['colSpan', 'rowSpan'] as const) {
    const span = isSpanned ? spanOf(node, name) : 1;
    if (span > 1) made[name] = span;
  }
  return made;
}

function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(cell.getAttribute(name));
  return Number.isInteger(span) && span > 1 ? Math.min(span, MOST_SPANNED) : 1;
}

/** A table that only puts things beside or below each other. */
function isLayout(node: Element): boolean {
  return node.querySelector('table') !== null || !node.querySelector('th, td + td, td + th');
}

/** The cells of a table itself, and its caption; not those of tables in it. */
function cellsOf(node: Element): Element[] {
  return Array.from(node.querySelectorAll('th, td, caption')).filter((cell) => cell.closest('table') === node);
}

/** An element that has text; else none. */
function filled(made: HTMLElement): HTMLElement[] {
  return made.textContent.trim() ? [made] : [];
}

/** An element in the language that the document says it is in. */
function spoken<E extends HTMLElement>(node: Element, made: E): E {
  const language = node.getAttribute('lang') ?? '';
  if (LANGUAGE.test(language)) made.lang = language;
  return made;
}
