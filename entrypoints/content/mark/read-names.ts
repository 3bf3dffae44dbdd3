/**
 * Which names the reader has read about on this page: their card was open for a while, unfolded or pinned. Marks of such a name
 * are drawn fainter. It is known as long as the page is there, and stored nowhere.
 */
import type { Mark } from './marked-passage.ts';

/** After so many milliseconds a card counts as read: long enough to have read its first sentence. */
export const READ_AFTER_MS = 2000;

/** The names that were read about. */
export interface ReadNames {
  has(mark: Mark): boolean;
  /** The card of a mark is open now; that of nothing where none is, or one for something else. */
  watch(mark: Mark | undefined): void;
  /** The card that is open was read. */
  note(): void;
}

/** No name read about yet. @param onRead called when one is */
export function createReadNames(onRead: () => void, signal: AbortSignal): ReadNames {
  const names = new Set<string>();
  let open: Mark | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = () => {
    if (!open || signal.aborted || names.has(nameOf(open))) return;
    names.add(nameOf(open));
    onRead();
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    has: (mark) => names.size > 0 && names.has(nameOf(mark)),
    watch(mark) {
      clearTimeout(timer);
      open = mark;
      if (mark) timer = setTimeout(note, READ_AFTER_MS);
    },
    note,
  };
}

/** A name of a term: an abbreviation and what it stands for are two. */
function nameOf({ term, name }: Mark): string {
  return `${term} ${name}`;
}
