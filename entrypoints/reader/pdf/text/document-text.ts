/** Reads a document page by page into blocks. What goes on over the end of a page is held back until it ends. */
import { textOf, type Block, type Run } from './block.ts';
import type { FoundBlock } from './blocks.ts';
import { bodyBlocks } from './body-blocks.ts';
import { levelsBelowTitle } from '../../read/headings.ts';
import { goingOn } from './going-on.ts';
import { wordsOf } from './lines/hyphens.ts';
import { usualSize, type PageText } from './page-text.ts';
import { rowsOf, rowText } from './lines/rows.ts';
import { withoutRunningHeads } from './running-heads.ts';

/** Heads and feet are told by so many pages after a page, and before it. */
const LOOK_AHEAD = 2;
/** Lines of one paragraph are no further apart than this many ems. */
const FAR = 1.7;

/**
 * The blocks of a document, page by page; a page that only goes on with a block gives none.
 *
 * @param title is shown above; where the document begins with it as a heading, it is not given once more
 */
export async function* documentBlocks(pages: AsyncIterable<PageText>, title = ''): AsyncGenerator<Block[]> {
  const reader = blockReader(title);
  const window: PageText[] = [];
  let next = 0;
  for await (const page of pages) {
    window.push(page);
    reader.learn(page);
    if (window.length - next > LOOK_AHEAD) {
      yield reader.read(window, next);
      if (next >= LOOK_AHEAD) window.shift();
      else next += 1;
    }
  }
  for (; next < window.length; next += 1) yield reader.read(window, next);
  yield reader.end();
}

/** What reading remembers from one page to the next. */
function blockReader(title: string) {
  const known = new Set<string>();
  const levels = levelsBelowTitle();
  const withLevel = (block: Block) => (block.kind === 'heading' ? { ...block, level: levels(block.level) } : block);
  let isBeginning = true;
  const isTitle = (block: Block) => {
    const isFirst = isBeginning;
    isBeginning = false;
    return isFirst && block.kind === 'heading' && textOf(block.runs).trim() === title;
  };
  let held: FoundBlock | undefined;
  let notes: Run[][] = [];

  /** Lets go of blocks that have ended. Footnotes of earlier pages come after the first one, which began there. */
  function ended([first, ...others]: readonly FoundBlock[]): Block[] {
    if (!first) return [];
    const blocks = [first.block, ...notes.map(noteBlock), ...others.map(({ block }) => block)];
    notes = [];
    return blocks.filter((block) => !isTitle(block)).map(withLevel);
  }

  return {
    /** Takes note of a page's words, so that they are known where a line parts them. */
    learn(page: PageText) {
      for (const row of rowsOf(page.pieces)) for (const word of wordsOf(rowText(row))) known.add(word);
    },
    read(window: readonly PageText[], at: number): Block[] {
      const page = window[at];
      if (!page) return [];
      const near = window.filter((other) => other !== page);
      const bare = withoutRunningHeads(page, near);
      const size = usualSize(window.flatMap(({ pieces }) => pieces));
      const found: FoundBlock[] = held ? [held] : [];
      const pageNotes: Run[][] = [];
      for (const { blocks, notes } of bodyBlocks(bare, size, known)) {
        pageNotes.push(...notes);
        const [first, ...others] = blocks;
        if (!first) continue;
        const last = found.at(-1);
        const whole = last && (last === held || !isFarBelow(last, first)) ? goingOn(last, first, known) : undefined;
        if (whole) found[found.length - 1] = whole;
        else found.push(first);
        found.push(...others);
      }
      held = found.pop();
      const blocks = ended(found);
      notes.push(...pageNotes);
      return blocks;
    },
    end(): Block[] {
      const blocks = ended(held ? [held] : []);
      return [...blocks, ...notes.map(noteBlock)];
    },
  };
}

/** Whether a column begins so far below what comes before it on the page that it does not go on with it. */
function isFarBelow({ last }: FoundBlock, { first }: FoundBlock): boolean {
  return first.base > last.base + FAR * last.size;
}

function noteBlock(runs: Run[]): Block {
  return { kind: 'footnote', runs };
}
