/** Decides whether the last text of a page goes on at the top of the next one. */
import { bodyBlocks } from './body-blocks.ts';
import { goingOn } from './going-on.ts';
import { wordsOf } from './lines/hyphens.ts';
import { usualSize, type PageText, type Piece } from './page-text.ts';
import { rowsOf, rowText } from './lines/rows.ts';
import { withoutRunningHeads } from './running-heads.ts';

/** Where a text is parted by the end of a page. */
export interface Joint {
  /** The last piece on the one page, and the first one on the other. */
  last: Piece;
  first: Piece;
  /** The words of both pages. */
  known: ReadonlySet<string>;
}

/**
 * Where the text of a page goes on in the next one; nothing where it does not.
 *
 * @param pages both, and those near them, which tell what heads and feet they have
 */
export function jointBehind(number: number, pages: readonly PageText[]): Joint | undefined {
  const both = [number, number + 1].map((wanted) => pages.find((page) => page.number === wanted));
  const known = new Set(both.flatMap((page) => rowsOf(page?.pieces ?? []).flatMap((row) => wordsOf(rowText(row)))));
  const size = usualSize(pages.flatMap(({ pieces }) => pieces));
  const [before, after] = both.map((page) => {
    if (!page) return [];
    const near = pages.filter((other) => other !== page);
    return bodyBlocks(withoutRunningHeads(page, near), size, known).flatMap(({ blocks }) => blocks);
  });
  const [end, begin] = [before?.at(-1), after?.[0]];
  const [last, first] = [end?.last.pieces.at(-1), begin?.first.pieces[0]];
  return end && begin && last && first && goingOn(end, begin, known) ? { last, first, known } : undefined;
}
