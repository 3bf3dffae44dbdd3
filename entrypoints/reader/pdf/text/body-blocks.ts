/** The blocks of a page, column by column, each with the footnotes below it. */
import { withBareItems } from './bare-items.ts';
import type { Run } from './block.ts';
import { blocksOf, type FoundBlock } from './blocks.ts';
import { columnsOf } from './lines/columns.ts';
import { partFootnotes } from './footnotes.ts';
import type { Vocabulary } from './lines/hyphens.ts';
import { linesOf } from './lines/lines.ts';
import type { PageText } from './page-text.ts';

/** What stands in a column. */
export interface ColumnBlocks {
  blocks: FoundBlock[];
  notes: Run[][];
}

/** @param bare the page without its running heads @param size of usual letters in the document */
export function bodyBlocks({ pieces }: PageText, size: number, known: Vocabulary): ColumnBlocks[] {
  return columnsOf(pieces).map((column) => {
    const { lines, notes } = partFootnotes(linesOf(column), size, known);
    return { blocks: withBareItems(blocksOf(lines, size, known)), notes };
  });
}
