/** The blocks of a document as elements for the room's article. */
import { addressOf, element, link, scrolling } from '../read/elements.ts';
import { textOf, type Block, type Run } from './text/block.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** An element for each block. */
export function elementsOf(blocks: readonly Block[]): HTMLElement[] {
  return blocks.map((block) => {
    const made = elementOf(block);
    if (RIGHT_TO_LEFT.test(made.textContent)) made.dir = 'auto';
    return made;
  });
}

function elementOf(block: Block): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level}` as 'h2', ...nodesOf(block.runs));
    case 'paragraph':
      return element('p', ...nodesOf(block.runs));
    case 'footnote':
      return element('p', element('small', ...nodesOf(block.runs)));
    case 'list':
      return listOf(block);
    default:
      return tableOf(block);
  }
}

function listOf({ isOrdered, start, items }: Block & { kind: 'list' }): HTMLElement {
  const made = element(isOrdered ? 'ol' : 'ul', ...items.map((item) => element('li', ...nodesOf(item))));
  if (made instanceof HTMLOListElement && start !== 1) made.start = start;
  return made;
}

function tableOf({ hasHead, rows }: Block & { kind: 'table' }): HTMLElement {
  const [head, ...others] = hasHead ? rows : [undefined, ...rows];
  const body = element('tbody', ...others.map((cells) => row(cells ?? [], 'td')));
  return scrolling(head ? element('table', element('thead', row(head, 'th')), body) : element('table', body));
}

function headOrCell(name: 'td' | 'th', nodes: readonly (Node | string)[]): HTMLTableCellElement {
  // A head without words names nothing.
  const made = element(nodes.length > 0 ? name : 'td', ...nodes);
  if (made.localName === 'th') made.scope = 'col';
  return made;
}

function nodesOf(runs: readonly Run[]): (Node | string)[] {
  return runs.map((run) => {
    const address = addressOf(run.href ?? null);
    const text = run.raised ? element(run.raised, run.text) : run.text;
    return address ? link(address, text) : text;
  });
}

function row(cells: readonly Run[][], name: 'td' | 'th'): HTMLTableRowElement {
  return element('tr', ...cells.map((cell) => headOrCell(name, nodesOf(cell))));
}

/** Whether a block says anything. */
export function saysSomething(block: Block): boolean {
  switch (block.kind) {
    case 'list':
      return block.items.some((item) => textOf(item).trim() !== '');
    case 'table':
      return block.rows.some((row) => row.some((cell) => textOf(cell).trim() !== ''));
    default:
      return textOf(block.runs).trim() !== '';
  }
}
