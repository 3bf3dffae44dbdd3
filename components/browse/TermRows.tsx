/** The drawn rows of a list of terms, each in its place; terms under one letter are a list of their own. */
import type { TakenWord } from '../../glossary/search/typed-words.ts';
import type { Row } from './rows.ts';
import { TermRow } from './TermRow.tsx';
import type { VirtualRows } from './hooks/use-virtual-rows.ts';

interface Props {
  rows: readonly Row[];
  virtual: VirtualRows;
  typed: readonly TakenWord[];
  /** The label of terms that stand under no letter. */
  label: string;
  onOpen: (id: string) => void;
}

export function TermRows({ rows, virtual, typed, label, onOpen }: Props) {
  const drawn = virtual.getVirtualItems().flatMap(({ index, start }) => {
    const row = rows[index];
    const place = { 'data-index': index, ref: virtual.measureElement, style: { insetBlockStart: `${start}px` } };
    return row ? [{ row, place }] : [];
  });
  const parts = Array.from(Map.groupBy(drawn, ({ row }) => row.letter));
  return (
    <div class="rows" style={{ blockSize: `${virtual.getTotalSize()}px` }}>
      {parts.map(([letter, part]) => (
        <div key={letter}>
          {part.map(
            ({ row, place }) =>
              row.kind === 'letter' && (
                <h2 key={row.key} tabIndex={-1} {...place}>
                  {letter}
                </h2>
              ),
          )}
          <ul class="terms" aria-label={letter === '' ? label : letter}>
            {part.map(
              ({ row, place }) =>
                row.kind === 'term' && (
                  <li key={row.key} aria-setsize={row.of} aria-posinset={row.place} {...place}>
                    <TermRow card={row.card} typed={typed} onOpen={onOpen} />
                  </li>
                ),
            )}
          </ul>
        </div>
      ))}
    </div>
  );
}
