/** Parts what is far larger than any block that is meant: the room stands still while one is sanitized, built and laid out. */
import { cutUp } from '../cut-up.ts';

/** Elements in a block that is taken as a whole; a table of a thousand rows of results has fewer. */
const MOST_ELEMENTS = 10_000;
/** So many letters take about as long as an element. */
const LETTERS_FOR_AN_ELEMENT = 20;
/** Letters that stand together in a paragraph at most. */
const MOST_LETTERS = 20_000;

/** Whether a block has to be parted. */
export function isHuge(block: Element): boolean {
  return weightOf(block) > MOST_ELEMENTS;
}

function weightOf(block: Element): number {
  return block.getElementsByTagName('*').length + block.textContent.length / LETTERS_FOR_AN_ELEMENT;
}

/** A table as several, or a list, or lines as they were typed, in reading order; nothing where a block is none of these. */
export function* partsOf(block: Element): Generator<Element> {
  if (block.localName === 'table') yield* tablesOf(block as HTMLTableElement);
  else if (block.matches('ul, ol, dl')) yield* listsOf(block);
  else if (block.localName === 'pre') {
    for (const text of cutUp(block.textContent, MOST_LETTERS, '\n')) {
      const part = block.cloneNode(false) as Element;
      part.append(text);
      yield part;
    }
  }
}

/** Each has the head of all. */
function* tablesOf(table: HTMLTableElement): Generator<Element> {
  const head = table.tHead;
  const rows = Array.from(table.rows).filter((row) => row.parentElement !== head);
  for (const group of inGroups(rows)) {
    const part = table.cloneNode(false) as Element;
    const body = table.ownerDocument.createElement('tbody');
    body.append(...group.map((row) => row.cloneNode(true)));
    if (head) part.append(head.cloneNode(true));
    part.append(body);
    yield part;
  }
}

function* listsOf(list: Element): Generator<Element> {
  let number = Number(list.getAttribute('start') ?? 1);
  for (const group of inGroups(Array.from(list.children))) {
    const part = list.cloneNode(false) as Element;
    part.append(...group.map((item) => item.cloneNode(true)));
    if (list.localName === 'ol') part.setAttribute('start', String(number));
    number += group.length;
    yield part;
  }
}

/** Rows that together are not huge; one that is stands alone. */
function* inGroups(rows: readonly Element[]): Generator<Element[]> {
  let group: Element[] = [];
  let weight = 0;
  for (const row of rows) {
    const own = 1 + weightOf(row);
    if (group.length > 0 && weight + own > MOST_ELEMENTS / 2) {
      yield group;
      group = [];
      weight = 0;
    }
    group.push(row);
    weight += own;
  }
  if (group.length > 0) yield group;
}

/** Nodes of a line as those of several, none with more letters than a paragraph has. */
export function* paragraphsOf(nodes: readonly Node[]): Generator<Node[]> {
  let paragraph: Node[] = [];
  let letters = 0;
  for (const node of nodes.flatMap(shortNodes)) {
    const own = node.textContent?.length ?? 0;
    if (letters + own > MOST_LETTERS && letters > 0) {
      yield paragraph;
      paragraph = [];
      letters = 0;
    }
    paragraph.push(node);
    letters += own;
  }
  yield paragraph;
}

/** A node, or where it has more letters than a paragraph, what it holds. */
function shortNodes(node: Node): Node[] {
  const text = node.textContent ?? '';
  if (text.length <= MOST_LETTERS) return [node];
  if (node.nodeType !== Node.TEXT_NODE) return Array.from(node.childNodes).flatMap(shortNodes);
  return Array.from(cutUp(text, MOST_LETTERS, ' '), (part) => node.ownerDocument?.createTextNode(part) ?? node);
}
