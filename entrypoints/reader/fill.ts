/** Puts the elements of a document into the page as they are read. */
import type { BegunDocument } from './open-brought.ts';

/** What is needed beside the document. */
interface Filling {
  /** What tables that scroll are called. */
  table: string;
  /** Called after each slice. */
  onProgress(): void;
}

/** Fills a host with a document, to its end or until `signal` aborts. Rejects where the rest cannot be read. */
export async function fill(
  host: HTMLElement,
  { first, rest }: BegunDocument,
  { table, onProgress }: Filling,
  signal: AbortSignal,
): Promise<void> {
  let slice: readonly HTMLElement[] | undefined = first;
  while (slice) {
    for (const element of slice) nameTables(element, table);
    host.append(...slice);
    onProgress();
    const next: IteratorResult<HTMLElement[]> = await rest.next();
    if (signal.aborted) return;
    slice = next.done ? undefined : next.value;
  }
}

/** What scrolls by itself is reached by keys, and says what it is. */
function nameTables(element: HTMLElement, name: string): void {
  const boxes = [element, ...element.querySelectorAll<HTMLElement>('.table-box')];
  for (const box of boxes.filter(({ className }) => className === 'table-box')) {
    box.tabIndex = 0;
    box.role = 'region';
    box.ariaLabel = box.querySelector('caption')?.textContent ?? name;
  }
}
