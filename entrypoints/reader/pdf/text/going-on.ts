/** Decides whether a block goes on in the next column or on the next page, and joins the two. */
import { textOf, type Block } from './block.ts';
import { INDENT, type FoundBlock } from './blocks.ts';
import type { Vocabulary } from './lines/hyphens.ts';
import { differ } from './lines/letter-size.ts';
import { joinRuns } from './lines/lines.ts';
import { followsIn } from './markers.ts';

/** A line that ends this many ems before its column does is a last line. */
const FULL = 3;

/** The two as one block, or nothing where the second one is another. */
export function goingOn(before: FoundBlock, after: FoundBlock, known: Vocabulary): FoundBlock | undefined {
  const [a, b] = [before.block, after.block];
  if (a.kind === 'list' && b.kind === 'list') {
    // The marker of a block is that of its last item; its list begins with another.
    const isNext = before.marker && after.marker && followsIn(before.marker, { ...after.marker, number: b.start });
    return isNext ? { ...after, block: { ...a, items: [...a.items, ...b.items] } } : undefined;
  }
  if (b.kind !== 'paragraph' || (a.kind !== 'paragraph' && a.kind !== 'list') || !isUnfinished(before, after))
    return undefined;
  return { ...after, marker: before.marker, block: joined(a, b, known) };
}

/** Whether the last line of a block is not its end, as far as the first line of what comes next shows. */
function isUnfinished({ last, right, block }: FoundBlock, { first, left, block: next }: FoundBlock): boolean {
  if (differ(last.size, first.size) || last.isBold !== first.isBold) return false;
  const text =
    block.kind === 'list' ? textOf(block.items.at(-1) ?? []) : block.kind === 'paragraph' ? textOf(block.runs) : '';
  if (/[-\u2010\u00AD]$/.test(text)) return true;
  const goesOnSmall = next.kind === 'paragraph' && /^\p{Ll}/u.test(textOf(next.runs));
  if (/[.!?:…][”"’')\]]*$/.test(text)) return false;
  const isFull = right - last.right < FULL * last.size;
  const isIndented = block.kind === 'paragraph' && first.left > left + first.size * INDENT;
  return goesOnSmall || (isFull && !isIndented);
}

function joined(a: Block, b: Block & { kind: 'paragraph' }, known: Vocabulary): Block {
  if (a.kind === 'paragraph') return { ...a, runs: joinRuns(a.runs, b.runs, known) };
  if (a.kind !== 'list') return a;
  return { ...a, items: [...a.items.slice(0, -1), joinRuns(a.items.at(-1) ?? [], b.runs, known)] };
}
