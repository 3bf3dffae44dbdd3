/** Gives headings levels that follow each other, whatever sizes a document has: h2 for the first, and never a step left out. */
import type { Block } from './block.ts';

/** Level of a document's outermost headings; the title of the page is above them. */
const FIRST = 2;
const LAST = 6;

/** Gives the next heading its level, by how it ranks among those before it. */
export function headingLevels(): (block: Block) => Block {
  let above: number[] = [];
  return (block) => {
    if (block.kind !== 'heading') return block;
    above = [...above.filter((rank) => rank < block.level), block.level];
    return { ...block, level: Math.min(LAST, FIRST + above.length - 1) };
  };
}
