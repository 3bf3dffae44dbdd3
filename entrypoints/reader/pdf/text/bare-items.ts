/** Finds lists whose bullets are drawn, not written: several indented paragraphs below a line that ends in a colon. */
import { textOf } from './block.ts';
import type { FoundBlock } from './blocks.ts';

/** Items begin at least this many ems to the right of the line that they belong to. */
const INDENT = 1.2;
const FEWEST = 2;

/** The blocks of a column, with such paragraphs as lists. */
export function withBareItems(found: readonly FoundBlock[]): FoundBlock[] {
  const made: FoundBlock[] = [];
  for (let at = 0; at < found.length;) {
    const count = itemsAfter(found, at);
    const items = found.slice(at, at + count);
    const [first] = items;
    const last = items.at(-1);
    if (!first || !last || count < FEWEST) {
      made.push(...found.slice(at, at + 1));
      at += 1;
      continue;
    }
    const texts = items.flatMap(({ block }) => (block.kind === 'paragraph' ? [block.runs] : []));
    const lines = items.flatMap((item) => item.lines);
    made.push({
      ...last,
      lines,
      first: first.first,
      block: { kind: 'list', isOrdered: false, start: 0, items: texts },
    });
    at += count;
  }
  return made;
}

/** How many blocks from this one on are such items. */
function itemsAfter(found: readonly FoundBlock[], at: number): number {
  const [lead, first] = [found[at - 1], found[at]];
  if (lead?.block.kind !== 'paragraph' || !first || !textOf(lead.block.runs).endsWith(':')) return 0;
  const isItem = ({ block, first: line }: FoundBlock) =>
    block.kind === 'paragraph' &&
    line.left > lead.last.left + INDENT * line.size &&
    Math.abs(line.left - first.first.left) < 1;
  const end = found.findIndex((block, index) => index >= at && !isItem(block));
  return (end < 0 ? found.length : end) - at;
}
