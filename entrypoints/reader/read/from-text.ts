/** Plain text as the elements of an article. */
import { element, scrolling, withLines } from './elements.ts';
import { textBlocks, type TextBlock } from './text-blocks.ts';

/** The elements of a text, one by one. */
export function* elementsOfText(text: string): Generator<HTMLElement> {
  for (const block of textBlocks(text)) yield elementOf(block);
}

function elementOf(block: TextBlock): HTMLElement {
  if (block.kind === 'paragraph') return element('p', ...withLines(block.lines));
  if (block.kind === 'list') {
    return element(block.isNumbered ? 'ol' : 'ul', ...block.items.map((item) => element('li', item)));
  }
  const rows = block.rows.map((cells) => element('tr', ...cells.map((cell) => element('td', cell))));
  return scrolling(element('table', element('tbody', ...rows)));
}
